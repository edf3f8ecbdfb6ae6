/** Block 4 of the coach: the drawings of the task, the first one here, every number and symbol a link; and the ladder tasks. */
import { links } from '#app/links.ts'
import type { TaskDrawing } from '#domain/bench/bench-task.ts'
import { circuitCode } from '#domain/circuit/circuit-code.ts'
import type { CircuitPage } from '#features/circuit/read-circuit.ts'
import { Rows } from '#ui/rows/rows.tsx'
import { CircuitSheets } from './circuit-sheets.tsx'

type Props = {
  readonly drawing: TaskDrawing
  readonly first: CircuitPage | undefined
  readonly titles: ReadonlyMap<string, string>
  /** In which room each ladder task is done: `t3` or `t4`. */
  readonly rooms: ReadonlyMap<string, string>
}

export function TaskDrawings({ drawing: { circuits, plcTasks, remark }, first, titles, rooms }: Props): React.JSX.Element {
  const rows = [
    ...circuits.map((id) => ({
      href: links.circuit(id),
      title: `${circuitCode(id)} ${titles.get(id) ?? ''}`,
      text: '大图、线号表、零件表、元件表，能打印',
    })),
    ...plcTasks.map((id) => ({
      href: links.benchRoom(rooms.get(id) ?? 't3', id),
      title: titles.get(id) ?? id,
      text: '对象、输入输出表、要求，在那里编程',
    })),
  ]
  return (
    <>
      {first && <p>{`先看 ${circuitCode(first.circuit.id)} ${first.circuit.title}。点线号、点元件，看接着什么。`}</p>}
      {first && <CircuitSheets page={first} />}
      {rows.length > 0 && (
        <div className={first && 'mt-4'}>
          <Rows rows={rows} />
        </div>
      )}
      {remark && <p className={rows.length > 0 ? 'mt-3' : undefined}>{remark}</p>}
    </>
  )
}
