/** An attempt by the items of its score sheet, and below what each deduction was for; between the two what the room has to say. */
import type { ReactNode } from 'react'
import type { Score, ScoreSheet } from '#domain/bench/score-sheet.ts'
import { ScoreCard } from '#ui/score-card/score-card.tsx'

type Props = { readonly sheet: ScoreSheet; readonly score: Score; readonly children: ReactNode }

export function SheetScore({ sheet, score, children }: Props) {
  const lost = [...score.items.flatMap(({ item, lost }) => lost.map((each) => ({ ...each, of: `${item.title}：` }))), ...score.beyond]
  return (
    <>
      <ScoreCard
        title={`评分表 ${sheet.id}：${sheet.title}，自拟`}
        score={String(score.got)}
        of={`/ ${score.outOf}`}
        parts={score.items.map(({ item, got }) => ({ label: item.title, figure: `${got} / ${item.points}` }))}
      />
      {children}
      {lost.length > 0 && (
        <>
          <h3 className="mt-4">扣在哪里</h3>
          <ul className="stack mt-2">
            {lost.map((each) => (
              <li key={`${each.says} ${each.atS}`}>{`${'of' in each ? each.of : ''}${each.says}（−${each.points}）`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
