/** The items of a score sheet as steps to be done: what is done, what is on now, what each is worth. */
import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/icon.tsx'
import './score-tasks.css'

export type ScoreTask = {
  readonly id: string
  readonly title: string
  /** `2 / 2 分`. */
  readonly points: string
  readonly state: 'done' | 'now' | 'later'
  readonly children: ReactNode
}

export function ScoreTasks({ tasks }: { readonly tasks: readonly ScoreTask[] }): React.JSX.Element {
  return (
    <ol className="tasks panel panel--flush bleed">
      {tasks.map(({ id, title, points, state, children }) => (
        <li key={id} className={state === 'done' ? 'task ok' : state === 'now' ? 'task now' : 'task'}>
          <span className="box" aria-hidden="true">
            {state === 'done' && <Icon name="yes" />}
          </span>
          <h3>
            <span className="pt">{points}</span>
            {title}
            {state === 'done' && <span className="sr">，做了</span>}
          </h3>
          <div className="b">{children}</div>
        </li>
      ))}
    </ol>
  )
}
