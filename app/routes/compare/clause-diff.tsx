/** Clause by clause, word by word; what did not change is folded away. A version that nobody could read is never said to have abolished. */
import { links } from '#app/links.ts'
import { textOf as dateText } from '#domain/calendar/rough-date.ts'
import type { Clause } from '#domain/policy/clause.ts'
import { isFound, type Other } from '#domain/policy/clause-diff.ts'
import type { Telling } from '#domain/rules/telling.ts'
import type { Piece } from '#domain/wording/word-diff.ts'
import type { Side } from '#features/compare/choose-pair.ts'
import type { ClauseRow, Comparison } from '#features/compare/read-versions.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { ChangeTag, type DiffItem, DiffList, type DiffSide, MarkedWords } from '#ui/word-diff/word-diff.tsx'

type Props = { readonly comparison: Comparison; readonly isOpen: boolean }

export function ClauseDiff({ comparison: { a, b, clauses, telling }, isOpen }: Props): React.JSX.Element {
  const [same, different] = [clauses.filter(isSame), clauses.filter((row) => !isSame(row))]
  const labels = labelsOf(a, b)
  return (
    <Section id="clauses" title="逐条比" aside={`${different.length} 条不同，${same.length} 条没变`}>
      {clauses.length === 0 && <Note>两版的条款都没查到。</Note>}
      {different.length > 0 && <DiffList items={different.map((row) => itemOf(row, [a, b], labels, telling))} />}
      {same.length > 0 && (
        <div className="mt-3">
          <Details panel open={isOpen} summary={`没变的 ${same.length} 条`}>
            <ul className="stack s">
              {same.map(
                (row) =>
                  row.kind === 'both' && (
                    <li key={row.anchor}>
                      {row.after.paraphrase} <Support side={b} clause={row.after} />
                    </li>
                  ),
              )}
            </ul>
          </Details>
        </div>
      )}
    </Section>
  )
}

const isSame = (row: ClauseRow): boolean => row.kind === 'both' && !row.isChanged

/** 甲 2022 · 乙 2024 */
export const labelsOf = (a: Side, b: Side): readonly [string, string] => [
  `甲 ${dateText(a.version.from).slice(0, 4)}`,
  `乙 ${dateText(b.version.from).slice(0, 4)}`,
]

function itemOf(row: ClauseRow, [a, b]: readonly [Side, Side], [one, other]: readonly [string, string], telling: Telling): DiffItem {
  const key = row.anchor
  switch (row.kind) {
    case 'both':
      return {
        key,
        title: firstSentence(row.after.plainly),
        tag: <BothTag before={row.before} after={row.after} telling={telling} />,
        sides: [
          { label: one, text: textOf(row.pieces, 'before', row.before), source: <Support side={a} clause={row.before} /> },
          { label: other, text: textOf(row.pieces, 'after', row.after), source: <Support side={b} clause={row.after} /> },
        ],
      }
    case 'onlyBefore':
      return {
        key,
        title: firstSentence(row.before.plainly),
        tag: <OneSided clause={row.before} other={row.other} silent={telling === 'change' ? '没有了' : '只有甲写了'} unknown="乙没查到" />,
        sides: [
          {
            label: one,
            text: isFound(row.before) ? <del className="all">{row.before.paraphrase}</del> : row.before.paraphrase,
            source: <Support side={a} clause={row.before} />,
          },
          missing(other, row.other),
        ],
      }
    case 'onlyAfter':
      return {
        key,
        title: firstSentence(row.after.plainly),
        tag: <OneSided clause={row.after} other={row.other} silent={telling === 'change' ? '新增' : '只有乙写了'} unknown="甲没查到" />,
        sides: [
          missing(one, row.other),
          {
            label: other,
            text: isFound(row.after) ? <ins className="all">{row.after.paraphrase}</ins> : row.after.paraphrase,
            source: <Support side={b} clause={row.after} />,
          },
        ],
      }
  }
}

const textOf = (pieces: readonly Piece[], side: 'before' | 'after', clause: Clause): React.ReactNode =>
  pieces.length > 0 ? <MarkedWords pieces={pieces} side={side} /> : clause.paraphrase

type Both = { readonly before: Clause; readonly after: Clause; readonly telling: Telling }

function BothTag({ before, after, telling }: Both): React.JSX.Element {
  if (!isFound(before)) return <StatusTag small state="unk" word={isFound(after) ? '甲没查到' : '都没查到'} />
  if (!isFound(after)) return <StatusTag small state="unk" word="乙没查到" />
  return <ChangeTag>{telling === 'change' ? '改了' : '不一样'}</ChangeTag>
}

type Single = { readonly clause: Clause; readonly other: Other; readonly silent: string; readonly unknown: string }

function OneSided({ clause, other, silent, unknown }: Single): React.JSX.Element {
  if (other === 'unknown') return <StatusTag small state="unk" word={unknown} />
  return isFound(clause) ? <ChangeTag>{silent}</ChangeTag> : <StatusTag small state="unk" word="待核实" />
}

const missing = (label: string, other: Other): DiffSide => ({
  label,
  text: other === 'unknown' ? <Unknown>没查到</Unknown> : <span className="mute">这一版没写这一条</span>,
})

/** What the clause rests on; of one taken over, that it is our reading. */
function Support({ side, clause }: { readonly side: Side; readonly clause: Clause }): React.JSX.Element {
  return (
    <>
      <Cite href={links.clause(side.policy.id, side.version.id, clause.anchor)} text={clause.cite} />
      <ConfidenceMark level={clause.confidence} />
      {clause.inheritedFrom && <span className="xs mute">沿用，编辑判断</span>}
    </>
  )
}

const firstSentence = (text: string): string => /^[^。]*/.exec(text)?.[0] ?? text
