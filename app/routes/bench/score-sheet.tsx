/** Block 1 of the coach: what to reach, and the sheet it is marked by. */
import { links } from '#app/links.ts'
import { SourceWord } from '#app/routes/exams/form-words.tsx'
import type { BenchTask } from '#domain/bench/bench-task.ts'
import { sheetPoints } from '#domain/bench/score-sheet.ts'
import type { CitedSheet } from '#features/bench/content/bench.ts'
import type { CoachBank } from '#features/bench/read-coach.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Details } from '#ui/details/details.tsx'
import { Panel } from '#ui/panel/panel.tsx'

type Props = {
  readonly task: BenchTask
  readonly sheet: CitedSheet | undefined
  readonly bank: CoachBank | undefined
  readonly isOpen: boolean
}

export function GoalsAndSheet({ task, sheet, bank, isOpen }: Props): React.JSX.Element {
  return (
    <>
      <ul className="stack mb-4">
        {task.goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
      {sheet && <SheetTable sheet={sheet} />}
      {task.sheetRemark && <p className="mt-3">{task.sheetRemark}</p>}
      {sheet && bank && <WeakPoints task={task} sheet={sheet} bank={bank} isOpen={isOpen} />}
    </>
  )
}

function SheetTable({ sheet }: { readonly sheet: CitedSheet }): React.JSX.Element {
  const { id, title, items, beyond, precedents } = sheet
  return (
    <>
      <Panel flush bleed>
        <DataTable
          stack
          caption={`评分表 ${id}：${title}`}
          columns={[{ label: '项' }, { label: '要求' }, { label: '怎么扣' }]}
          rows={items.map((item) => ({
            key: item.id,
            head: `${item.title}，${item.points} 分`,
            cells: [item.asks, item.rules.join('；') || '没有细写，看考场的表'],
          }))}
        />
      </Panel>
      <p className="mt-3">{`一共 ${sheetPoints(sheet)} 分。${beyond.map((each) => `另外，${each}。`).join('')}`}</p>
      <p className="mt-1">
        <SourceWord {...sheet} />
      </p>
      {precedents.map((seen) => (
        <p key={seen.says} className="s mt-2">
          {`见过的：${seen.says}`} <SourceWord {...seen} />
        </p>
      ))}
    </>
  )
}

/** What to review where an item lost marks; by the points of the bank. */
function WeakPoints({ task, sheet, bank, isOpen }: Required<Props>): React.JSX.Element | null {
  if (sheet === undefined || bank === undefined) return null
  const items = sheet.items.filter(({ id }) => task.weak.has(id))
  if (items.length === 0) return null
  return (
    <div className="mt-4">
      <Details summary="哪项丢分，练哪些知识点" panel open={isOpen || undefined}>
        {items.map(({ id, title }) => (
          <div key={id} className="mt-3">
            <h3 className="fs-m">{title}</h3>
            <ul className="stack mt-1">
              {(task.weak.get(id) ?? []).map((pointId) => {
                const point = bank.points.get(pointId)
                return (
                  point && (
                    <li key={pointId}>
                      <a href={links.practiceScope(bank.id, point.scope)}>{point.says}</a>
                    </li>
                  )
                )
              })}
            </ul>
          </div>
        ))}
      </Details>
    </div>
  )
}
