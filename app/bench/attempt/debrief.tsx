/** How an attempt came out: the score by items with every reason, and what each red line would have done. */
import type { RedLineHit } from '#domain/bench/red-line.ts'
import type { Deduction, Score } from '#domain/bench/score-sheet.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { ScoreCard } from '#ui/score-card/score-card.tsx'
import { Section } from '#ui/section/section.tsx'
import type { ShownRedLine } from './exercise-frame.ts'
import { RedLineNote } from './red-line-note.tsx'

type Props = {
  readonly score: Score
  readonly hits: readonly RedLineHit[]
  readonly redLines: readonly ShownRedLine[]
  readonly tookS: number
}

export function Debrief({ score, hits, redLines, tookS }: Props) {
  return (
    <>
      <ScoreCard
        title={score.isVetoed ? '碰了红线，本次记 0 分' : '按自拟的评分表'}
        score={sayPoints(score.got)}
        of={`/ ${sayPoints(score.outOf)}`}
        parts={[
          { label: '碰红线', figure: `${hits.length} 次` },
          { label: '用时', figure: sayTook(tookS) },
        ]}
      />
      {hits.map((hit) => (
        <div key={`${hit.id}-${hit.atS}`} className="mt-4">
          <RedLineNote hit={hit} redLines={redLines} />
        </div>
      ))}
      <Section id="lost" title="分是怎么给的">
        <Panel flush bleed>
          <DataTable
            caption="各项得分和扣分的原因"
            stack
            columns={[{ label: '项' }, { label: '得分' }, { label: '为什么' }]}
            rows={score.items.map(({ item, got, lost }) => ({
              key: item.id,
              head: item.title,
              tone: got < item.points ? 'warn' : undefined,
              cells: [`${sayPoints(got)} / ${sayPoints(item.points)}`, <Reasons key="why" lost={lost} />],
            }))}
          />
        </Panel>
      </Section>
    </>
  )
}

function Reasons({ lost }: { readonly lost: readonly Deduction[] }) {
  if (lost.length === 0) return '没有扣分'
  return (
    <ul>
      {lost.map(({ says, points }) => (
        <li key={says}>
          {says}
          <span className="nb">（{sayPoints(points)} 分）</span>
        </li>
      ))}
    </ul>
  )
}

/** At most two decimals, without noughts at the end. */
const sayPoints = (points: number): string => String(Math.round(points * 100) / 100)
const sayTook = (seconds: number): string => `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
