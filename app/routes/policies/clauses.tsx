/** Plain words beside the clause they stand for. Clauses are our paraphrase and labelled so. */
import { links } from '#app/links.ts'
import type { SidedConflict } from '#domain/policy/conflict-sides.ts'
import { explainTerms } from '#domain/policy/explain-terms.ts'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import { sentencesOf } from '#domain/policy/sentences.ts'
import type { PolicyPage } from '#features/policies/read-policy.ts'
import { Cite } from '#ui/cite/cite.tsx'
import { ClausePairs } from '#ui/clause-pair/clause-pair.tsx'
import { SupportMark } from '#ui/confidence/support.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import { TermText } from '#ui/term-link/term-link.tsx'
import { ConflictBoxes } from './conflict-boxes.tsx'
import { type SupportFrame, supportOf } from './support-of.ts'
import { TermsOfPage } from './terms-of-page.tsx'

type Props = { readonly page: PolicyPage; readonly frame: SupportFrame; readonly isPrint: boolean }

export function Clauses({ page, frame, isPrint }: Props): React.JSX.Element {
  const { shown, policy, asOf, origins, conflicts, glossary } = page
  const readings = shown.clauses.map((clause) => ({ clause, plain: sentencesOf(clause.plainly) }))
  const explained = explainTerms(
    readings.flatMap(({ clause, plain }) => [...plain, clause.paraphrase]),
    glossary,
  )
  let next = 0
  const text = (): React.JSX.Element => <TermText segments={explained.texts[next++] ?? []} hrefOf={links.terms} />
  return (
    <Section id="clauses" title="白话和条款" aside="先说人话，再给条款">
      {shown.clauses.length === 0 ? (
        <Note>这一版的条款没查到。</Note>
      ) : (
        <>
          <p data-aloud="" hidden />
          <ClausePairs
            pairs={readings.map(({ clause, plain: [, ...rest] }) => {
              const { anchor, cite, inheritedFrom } = clause
              const origin = inheritedFrom === undefined ? undefined : origins.get(inheritedFrom)
              const at =
                origin && inheritedFrom ? links.clause(origin.policy, inheritedFrom, anchor) : links.clause(policy.id, shown.id, anchor)
              return {
                id: `c-${anchor}`,
                title: <span data-read="">{text()}</span>,
                plain: rest.map((sentence) => (
                  <span key={sentence} className="one" data-read="">
                    {text()}
                  </span>
                )),
                clause: text(),
                label: origin === undefined ? '条款要点（转述）' : '条款要点（转述），沿用以前的规定，编辑判断',
                source: (
                  <>
                    <Cite href={at} text={cite} />
                    <SupportMark support={supportOf(clause, frame)} flat={isPrint} />
                    {!isPrint && (
                      <a className="xs tap-s" href={links.reportMistake(policy.id, { version: shown.id, clause: anchor, on: asOf.on })}>
                        这条有错？
                      </a>
                    )}
                  </>
                ),
                below: <ConflictBoxes conflicts={near(conflicts, anchor)} frame={frame} level={4} isPrint={isPrint} />,
              }
            })}
          />
          <TermsOfPage terms={explained.terms} isOpen={isPrint} />
        </>
      )}
    </Section>
  )
}

/** The conflicts that a reader of this clause must see beside it. */
const near = (conflicts: readonly SidedConflict[], anchor: ClauseAnchor): readonly SidedConflict[] =>
  conflicts.filter(({ clause }) => clause === anchor)
