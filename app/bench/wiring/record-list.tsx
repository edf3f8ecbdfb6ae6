/** What was done and what came of it; the newest first. */
import { sayAct, sayHappening } from '#domain/circuit/wiring/say-step.ts'
import type { WiringStep } from '#domain/circuit/wiring/wiring-attempt.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Details } from '#ui/details/details.tsx'
import type { WiringView } from './read-wiring.ts'

export function RecordList({ view: { attempt, at } }: { readonly view: WiringView }): React.JSX.Element {
  const { steps, task } = attempt
  return (
    <Details summary={`操作记录：${steps.length} 步`} bare>
      {at.unread.length > 0 && <p className="s">{`有 ${at.unread.length} 处记录认不出来，没算。`}</p>}
      <DataTable
        caption="操作记录"
        columns={[{ label: '时间' }, { label: '做了什么' }, { label: '结果' }]}
        rows={steps
          .map((step, nth) => ({
            key: String(nth),
            head: sayTime(step.atS),
            cells: [sayAct(task.cabinet, step.act), sayOutcome(step)],
            ...(step.redLine && { tone: 'bad' as const }),
          }))
          .reverse()}
      />
    </Details>
  )
}

const sayTime = (s: number): string => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`

/** One line: what was refused, or all that was noticed. */
export function sayOutcome({ refused, redLine, came, readings }: WiringStep): string {
  if (redLine !== undefined) return `红线：${redLine.did}`
  if (refused !== undefined) return refused
  if (readings !== undefined)
    return readings.map(({ pair, ohms }) => `${pair.join('–')} ${ohms === 'open' ? '不通' : `${ohms} 欧`}`).join('，')
  return came.flatMap((happening) => sayHappening(happening) ?? []).join('，')
}
