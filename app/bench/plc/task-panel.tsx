/** What is asked, and what is wired to what: given in practice, chosen by the person in an exam. */
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { sayDevice } from '#domain/plc/program/device.ts'
import { inputKey, outputKey } from '#domain/plc/task/allotment.ts'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Section } from '#ui/section/section.tsx'
import { fields } from './plc-place.ts'
import type { PlcView } from './plc-view.ts'

export function TaskPanel({ view }: { readonly view: PlcView }) {
  const { task } = view.data
  return (
    <>
      <Section id="asked" title="控制要求">
        <ol className="pl-says">
          {task.says.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ol>
      </Section>
      {view.phase !== 'ready' && (
        <Section id="io" title="输入输出">
          {view.mode === 'exam' ? <AllotmentForm view={view} /> : <GivenTable view={view} />}
        </Section>
      )}
    </>
  )
}

const contactWords = { open: '常开', closed: '常闭' } as const

function GivenTable({ view: { data } }: { readonly view: PlcView }) {
  const inputs = data.task.inputs.map(({ device, says, contact }) => ({
    key: sayDevice(device),
    head: sayDevice(device),
    cells: [says, contactWords[contact]],
  }))
  const outputs = data.task.outputs.map(({ device, says }) => ({ key: sayDevice(device), head: sayDevice(device), cells: [says, '输出'] }))
  const columns = [{ label: '端子' }, { label: '接什么' }, { label: '触点' }]
  return <DataTable caption="输入输出分配" columns={columns} rows={[...inputs, ...outputs]} />
}

/** Each signal with a field for its terminal. */
function AllotmentForm({ view }: { readonly view: PlcView }) {
  const { task } = view.data
  const isOver = view.phase === 'over'
  const signals = [
    ...task.inputs.map((input) => ({ key: inputKey(input), says: `${input.says}（外接${contactWords[input.contact]}）` })),
    ...task.outputs.map((output) => ({ key: outputKey(output), says: output.says })),
  ]
  const wrong = new Map(view.allotmentProblems.map(({ key, says }) => [key, says]))
  return (
    <form method="post">
      <HiddenFields at={view.at} but={[fields.allotment]} />
      <p className="s">先给每个信号分配端子：输入用 X，输出用 Y，八进制编号。漏一处扣 1 分。</p>
      <ul className="pl-allot">
        {signals.map(({ key, says }) => (
          <li key={key}>
            <label htmlFor={key}>{says}</label>
            <input
              className="in mono"
              id={key}
              name={key}
              defaultValue={view.allotment.get(key) ?? ''}
              maxLength={6}
              autoComplete="off"
              readOnly={isOver}
              aria-describedby={isOver && wrong.has(key) ? `${key}-err` : undefined}
            />
            {isOver && wrong.has(key) && (
              <p className="err" id={`${key}-err`}>
                {wrong.get(key)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {view.phase === 'open' && (
        <ButtonRow>
          <Button name="do" value="allot">
            存下分配
          </Button>
        </ButtonRow>
      )}
    </form>
  )
}
