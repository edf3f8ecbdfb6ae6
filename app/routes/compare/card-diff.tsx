/** What the cards say differently, folded away: the clauses above say why. */
import { type CardEntry, sayCardField } from '#domain/policy/card.ts'
import type { CardRow, Comparison } from '#features/compare/read-versions.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { ChangeTag, DiffList, type DiffSide, MarkedWords } from '#ui/word-diff/word-diff.tsx'
import { labelsOf } from './clause-diff.tsx'

type Props = { readonly comparison: Comparison; readonly isOpen: boolean }

export function CardDiff({ comparison: { a, b, card }, isOpen }: Props): React.JSX.Element | null {
  if (card.length === 0) return null
  const [one, other] = labelsOf(a, b)
  return (
    <Section id="card" title="要点卡">
      <Details panel open={isOpen} summary={`${card.length} 格说法不同：${card.map(({ field }) => sayCardField(field)).join('、')}`}>
        <DiffList
          items={card.map((row) => ({
            key: row.field,
            title: sayCardField(row.field),
            tag: tagOf(row),
            sides: [sideOf(one, row.before, row, 'before'), sideOf(other, row.after, row, 'after')],
          }))}
        />
      </Details>
    </Section>
  )
}

function tagOf({ before, after }: CardRow): React.JSX.Element {
  if (before.kind === 'unknown') return <StatusTag small state="unk" word="甲没查到" />
  return after.kind === 'unknown' ? <StatusTag small state="unk" word="乙没查到" /> : <ChangeTag>不一样</ChangeTag>
}

function sideOf(label: string, entry: CardEntry, { pieces }: CardRow, side: 'before' | 'after'): DiffSide {
  if (entry.kind === 'unknown')
    return {
      label,
      text: (
        <>
          <Unknown>没查到</Unknown> {entry.ask && <span className="mute">{entry.ask}</span>}
        </>
      ),
    }
  return {
    label,
    text: pieces.length > 0 ? <MarkedWords pieces={pieces} side={side} /> : entry.lines.join('；'),
    source: <ConfidenceMark level={entry.confidence} />,
  }
}
