/** Block 5 of the coach: typical faults: what is seen, what is read, what it was, how it is mended. */
import type { BenchTask } from '#domain/bench/bench-task.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'

export function FaultTable({ faults }: Pick<BenchTask, 'faults'>): React.JSX.Element {
  return (
    <Panel flush bleed>
      <DataTable
        stack
        caption="典型故障"
        columns={[{ label: '现象' }, { label: '量到什么' }, { label: '毛病' }, { label: '怎么修' }]}
        rows={faults.map(({ phenomenon, signature, cause, mend }) => ({
          key: phenomenon,
          head: phenomenon,
          cells: [signature, cause, mend],
        }))}
      />
    </Panel>
  )
}
