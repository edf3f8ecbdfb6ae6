/** What the controller holds inside: timers, counters, registers as numbers, relays and steps as on or off. */
import type { Program } from '#domain/plc/program/instruction.ts'
import { numbersIn, relaysIn, sayCurrent } from '#domain/plc/program/watched.ts'
import type { Bench } from '#domain/plc/task/bench.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'

export function WatchTable({ program, bench }: { readonly program: Program; readonly bench: Bench }): React.JSX.Element {
  const numbers = numbersIn(program)
  const on = relaysIn(program).filter(({ device }) => bench.shows(device))
  return (
    <>
      {numbers.length > 0 && (
        <DataTable
          caption="定时器、计数器和寄存器"
          columns={[{ label: '号' }, { label: '现在', right: true }, { label: '设定' }, { label: '触点' }]}
          rows={numbers.map((watched) => ({
            key: watched.name,
            head: watched.name,
            cells: [
              sayCurrent(watched, bench.numberIn(watched.device)),
              watched.setting ?? '没有',
              watched.device.of === 'D' ? '没有' : bench.shows(watched.device) ? '通' : '断',
            ],
          }))}
        />
      )}
      <p className="s">{`接通的 M、S：${on.length === 0 ? '没有' : on.map(({ name }) => name).join('、')}。`}</p>
    </>
  )
}
