/** Plain words beside the clause they stand for. Clauses are our paraphrase and labelled so. */
import { links } from '#app/links.ts'
import type { PolicyPage } from '#features/policies/read-policy.ts'
import { Cite } from '#ui/cite/cite.tsx'
import { ClausePairs } from '#ui/clause-pair/clause-pair.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'

export function Clauses({ page: { shown, policy } }: { readonly page: PolicyPage }): React.JSX.Element {
  return (
    <Section id="clauses" title="白话和条款" aside="先说人话，再给条款">
      {shown.clauses.length === 0 ? (
        <Note>这一版的条款没查到。</Note>
      ) : (
        <ClausePairs
          pairs={shown.clauses.map(({ anchor, plainly, paraphrase, cite, confidence, inheritedFrom }) => ({
            id: `c-${anchor}`,
            title: firstSentence(plainly),
            plain: restOf(plainly),
            clause: paraphrase,
            label: inheritedFrom === undefined ? '条款要点（转述）' : '条款要点（转述），沿用以前的规定，编辑判断',
            source: (
              <>
                <Cite href={inheritedFrom === undefined ? '#sources' : links.clause(policy.id, inheritedFrom, anchor)} text={cite} />
                <ConfidenceMark level={confidence} />
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

const firstSentence = (text: string): string => /^[^。]*/.exec(text)?.[0] ?? text
const restOf = (text: string): string => text.slice(firstSentence(text).length + 1)
