/** Measurement by measurement: how many faults were still possible, and what would have told most. */

import type { Debrief, MeasuredStep } from '#domain/circuit/fault-finding/debrief.ts'
import { sayMeasurement, sayProposal, sayReading } from '#domain/circuit/fault-finding/say-act.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import type { FaultView } from './read-fault.ts'

export function DebriefSection({ view: { debrief, attempt, data } }: { readonly view: FaultView }): React.JSX.Element | null {
  if (debrief === undefined || attempt === undefined) return null
  const { measured, fewest } = debrief
  return (
    <Section id="debrief" title="复盘：每一次测得值不值">
      <p className="mb-3">{sayTotal(debrief)}</p>
      {measured.length > 0 && (
        <Panel flush bleed>
          <DataTable
            stack
            caption="每次测量前后还剩几种可能"
            columns={[{ label: '你测的' }, { label: '读数' }, { label: '测前' }, { label: '测后' }, { label: '最值的一测' }]}
            rows={measured.map((each, nth) => {
              const reading = attempt.steps[each.step]?.reading
              return {
                key: String(each.step),
                head: `${nth + 1}. ${reading === undefined ? '' : sayMeasurement(data.circuit, reading)}`,
                cells: [
                  reading === undefined ? '' : sayReading(reading).join(' '),
                  `${each.before} 种`,
                  each.after === 0 ? '对不上单个故障' : `${each.after} 种`,
                  sayBest(each, (best) => sayProposal(data.circuit, best)),
                ],
              }
            })}
          />
        </Panel>
      )}
      <p className="s mute mt-3">
        {`“种”是本站故障库里能看出来的单个故障，这张电路一共 ${data.book.faults.length} 种。最值的一测，是平均剩得最少的那一测。`}
        {fewest === 0 && measured.length > 0 && '现象已经说明是哪里，再测是核一次。'}
      </p>
    </Section>
  )
}

const sayTotal = ({ measured, fewest }: Debrief): string =>
  measured.length === 0
    ? '动手前一次也没测。'
    : `动手前你测了 ${measured.length} 次。从你开始测的那一刻起，每次都测最值的，${fewest} 次就够。`

function sayBest({ best, before, after, isTooEarly }: MeasuredStep, say: (best: NonNullable<MeasuredStep['best']>) => string): string {
  if (isTooEarly) return '还早：先把每一步都试一遍'
  if (best === undefined) return before <= 1 ? '已经定了，这次是核对' : '分不得更细了，这次是核对'
  return after <= best.left ? `你这次不比它差（${say(best)}）` : `${say(best)}，平均剩 ${Math.round(best.left * 10) / 10} 种`
}
