/** What every source says of time and marks, and what none says. */
import { SourceWord } from '#app/routes/exams/form-words.tsx'
import type { BenchTask } from '#domain/bench/bench-task.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { sayLimit } from './task-words.tsx'

export function LimitList({ task: { limits, notes, plannedMinutes } }: { readonly task: BenchTask }): React.JSX.Element {
  return (
    <ul className="stack">
      {limits.map((limit) => (
        <li key={limit.of}>
          <b>{sayLimit(limit)}</b>
          {`：${limit.of} `}
          <SourceWord {...limit} />
        </li>
      ))}
      {limits.every(({ minutes }) => minutes === undefined) && (
        <li>
          时间 <Unknown />
          {plannedMinutes !== undefined && `。步骤先按 ${plannedMinutes} 分钟排，是本站定的。`}
        </li>
      )}
      {limits.every(({ points }) => points === undefined) && (
        <li>
          分值 <Unknown />
        </li>
      )}
      {notes.map((note) => (
        <li key={note.says}>
          {note.says} <SourceWord {...note} />
        </li>
      ))}
    </ul>
  )
}
