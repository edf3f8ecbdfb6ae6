/** Block 4 of the coach: the drawings of the task, each with its wires and parts, and the ladder tasks. */
import { links } from '#app/links.ts'
import type { TaskDrawing } from '#domain/bench/bench-task.ts'
import { Rows } from '#ui/rows/rows.tsx'

type Props = { readonly drawing: TaskDrawing; readonly titles: ReadonlyMap<string, string> }

export function TaskDrawings({ drawing: { circuits, plcTasks, remark }, titles }: Props): React.JSX.Element {
  const rows = [
    ...circuits.map((id) => ({
      href: links.benchRoom('circuits', id),
      title: `CIR-${Number(id.slice(4))} ${titles.get(id) ?? ''}`,
      text: '线号、元件一条一条列着，点开看',
    })),
    ...plcTasks.map((id) => ({ href: links.benchRoom('t3', id), title: titles.get(id) ?? id, text: '对象、输入输出表、要求' })),
  ]
  return (
    <>
      {rows.length > 0 && <Rows rows={rows} />}
      {remark && <p className={rows.length > 0 ? 'mt-3' : undefined}>{remark}</p>}
    </>
  )
}
