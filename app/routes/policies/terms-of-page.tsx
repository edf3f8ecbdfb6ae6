/** 这页的词: what the words that a page marks mean, without leaving it. */
import { links } from '#app/links.ts'
import type { Term } from '#domain/policy/term.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { Details } from '#ui/details/details.tsx'
import { type Fact, KeyValues } from '#ui/key-values/key-values.tsx'

export function TermsOfPage({ terms, isOpen }: { readonly terms: readonly Term[]; readonly isOpen: boolean }): React.JSX.Element | null {
  if (terms.length === 0) return null
  return (
    <div className="mt-3">
      <Details summary={`这页的词（${terms.length} 个）`} panel open={isOpen}>
        <KeyValues
          facts={terms.map(
            ({ id, term, means, basis }): Fact => ({
              term,
              value: (
                <>
                  {means}{' '}
                  <a className="xs" href={links.terms(id)}>
                    {basis ? `据 ${basis}` : '依据'}
                  </a>
                  {!basis && (
                    <>
                      {' '}
                      <Unknown />
                    </>
                  )}
                </>
              ),
            }),
          )}
        />
      </Details>
    </div>
  )
}
