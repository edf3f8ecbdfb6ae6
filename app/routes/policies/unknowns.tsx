/** What we could not find out, why it matters, how to find out, and whom to ring. */
import type { AskedQuestion } from '#features/policies/read-policy.ts'
import { Section } from '#ui/section/section.tsx'
import { UnknownList } from '#ui/unknown-list/unknown-list.tsx'

export function Unknowns({ unknowns }: { readonly unknowns: readonly AskedQuestion[] }): React.JSX.Element | null {
  if (unknowns.length === 0) return null
  return (
    <Section id="unknowns" title="还没查到的">
      <UnknownList
        items={unknowns.map(({ question, matters, howToClose, ask }) => (
          <>
            <b>{question}</b>
            <span className="one s"> 关系到：{matters}。</span>
            <span className="one s"> 怎么查清：{howToClose}。</span>
            {ask && (
              <span className="one s">
                {' '}
                问谁：{ask.name} <Phones phones={ask.phones} />
              </span>
            )}
          </>
        ))}
      />
    </Section>
  )
}

const Phones = ({ phones }: { readonly phones: readonly string[] }): React.JSX.Element => (
  <>
    {phones.map((phone) => (
      <a key={phone} className="tap" href={`tel:${phone.replaceAll('-', '')}`}>
        {phone}{' '}
      </a>
    ))}
  </>
)
