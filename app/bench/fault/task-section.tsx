/** The score sheet as the way through the task: each item with its form, what is done, what is on now. */
import type { Attempt } from '#domain/circuit/fault-finding/attempt-state.ts'
import { saysCheck } from '#domain/circuit/fault-finding/say-act.ts'
import { type ScoreTask, ScoreTasks } from '#ui/bench/score-tasks.tsx'
import { CloseForm } from './close-form.tsx'
import { MarkForm } from './mark-form.tsx'
import type { FaultView } from './read-fault.ts'
import { RepairForm } from './repair-form.tsx'
import { TrialList } from './trial-list.tsx'

type Props = { readonly view: FaultView; readonly attempt: Attempt }

export function TaskSection({ view, attempt }: Props): React.JSX.Element {
  const { data } = view
  const done = doneItems(attempt)
  const now = data.frame.sheet.items.find(({ id }) => !done.has(id))?.id
  const tasks = data.frame.sheet.items.map((item): ScoreTask => {
    const isDone = done.has(item.id)
    return {
      id: item.id,
      title: item.title,
      points: pointsOf(view, item.id, isDone, item.points),
      state: isDone ? 'done' : item.id === now ? 'now' : 'later',
      children: (
        <>
          <p>{item.rules.join('；')}</p>
          <Form item={item.id} view={view} attempt={attempt} />
        </>
      ),
    }
  })
  return (
    <section className="bench-task" aria-labelledby="tasks">
      <div className="sec-h">
        <h2 id="tasks">{`这 ${data.frame.sheet.items.reduce((sum, { points }) => sum + points, 0)} 分怎么给`}</h2>
      </div>
      <ScoreTasks tasks={tasks} />
      {data.frame.sheet.beyond.length > 0 && <p className="s mute mt-3">{`另外：${data.frame.sheet.beyond.join('；')}。`}</p>}
    </section>
  )
}

function doneItems({ steps }: Attempt): ReadonlySet<string> {
  const has = (kind: string): boolean => steps.some(({ act, isBlocked }) => act.kind === kind && !isBlocked)
  const checked = new Set(steps.flatMap(({ act }) => (act.kind === 'check' ? [act.check] : [])))
  return new Set([
    ...(checked.size === 3 ? ['safety'] : []),
    ...(has('record') ? ['phenomenon'] : []),
    ...(has('mark') ? ['analysis'] : []),
    ...(has('measure') ? ['measuring'] : []),
    ...(has('mend') ? ['repair'] : []),
  ])
}

/** What is settled before the end; an exam tells nothing. */
const SETTLED: readonly string[] = ['safety', 'phenomenon', 'analysis']

function pointsOf({ score, at }: FaultView, id: string, isDone: boolean, points: number): string {
  const got = score?.items.find(({ item }) => item.id === id)?.got ?? 0
  return isDone && at.mode === 'practice' && SETTLED.includes(id) ? `${got} / ${points} 分` : `${points} 分`
}

function Form({ item, view, attempt }: Props & { readonly item: string }): React.JSX.Element | null {
  switch (item) {
    case 'safety':
      return <p>{`${Object.values(saysCheck).join('、')}；通电前请示考评员。按钮在“操作”里。`}</p>
    case 'phenomenon':
      return <TrialList view={view} attempt={attempt} />
    case 'analysis':
      return <MarkForm at={view.at} attempt={attempt} />
    case 'measuring':
      return <p>用上面的表测。先想好测哪里能排除一半，再动表笔。</p>
    case 'repair':
      return <RepairForm at={view.at} attempt={attempt} />
    case 'closeOut':
      return <CloseForm at={view.at} />
    default:
      return null
  }
}
