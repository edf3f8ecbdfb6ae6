/** Block 3 of the coach: the steps in their order, with how long each takes and when it should be done. */
import { type BenchTask, minutesAllowed, minutesOfSteps } from '#domain/bench/bench-task.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'

export function StepTable({ task }: { readonly task: BenchTask }): React.JSX.Element {
  const total = minutesOfSteps(task)
  const spare = (minutesAllowed(task) ?? total) - total
  return (
    <>
      <Panel flush bleed>
        <DataTable
          stack
          caption="步骤和时间"
          columns={[{ label: '步骤' }, { label: '怎么做' }, { label: '时间' }]}
          rows={task.steps.map(({ does, minutes, how }, nth) => ({
            key: does,
            head: `${nth + 1}. ${does}`,
            cells: [
              <ul key="how">
                {how.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>,
              `${minutes} 分钟，做到第 ${minutesUntil(task, nth)} 分钟`,
            ],
          }))}
        />
      </Panel>
      <p className="mt-3">{`一共 ${total} 分钟${spare > 0 ? `，留 ${spare} 分钟机动` : ''}。每步几分钟是本站排的。`}</p>
    </>
  )
}

const minutesUntil = ({ steps }: BenchTask, nth: number): number => steps.slice(0, nth + 1).reduce((sum, { minutes }) => sum + minutes, 0)
