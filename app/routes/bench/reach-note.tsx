/** How far a task can be practised here, said plainly, and where to begin. */
import { links } from '#app/links.ts'
import type { BenchTask } from '#domain/bench/bench-task.ts'
import type { CoachBank } from '#features/bench/read-coach.ts'
import { Note } from '#ui/note/note.tsx'
import { sayReach } from './task-words.tsx'

type Props = { readonly task: BenchTask; readonly also: readonly BenchTask[]; readonly bank: CoachBank | undefined }

export function ReachNote({ task: { reach, next }, also, bank }: Props): React.JSX.Element {
  return (
    <div className="mt-5">
      <Note kind={reach.here === 'none' ? 'plain' : 'info'} title={sayReach(reach.here)}>
        <ul>
          {reach.can.map((line) => (
            <li key={line}>{`能：${line}`}</li>
          ))}
          {reach.cannot.map((line) => (
            <li key={line}>{`不能：${line}`}</li>
          ))}
        </ul>
        <p className="mt-2">
          <b>下一步：</b>
          {next}
        </p>
        {also.length > 0 && (
          <p className="mt-2">
            {'接着看：'}
            {also.map(({ id, code, short }, nth) => (
              <span key={id}>
                {nth > 0 && '、'}
                <a href={links.benchTask(id)}>{`${code} ${short}`}</a>
              </span>
            ))}
          </p>
        )}
        {bank && bank.scopes.length > 0 && (
          <p className="mt-2">
            {'理论先练：'}
            {bank.scopes.map(({ code, name }, nth) => (
              <span key={code}>
                {nth > 0 && '、'}
                <a href={links.practiceScope(bank.id, code)}>{name}</a>
              </span>
            ))}
          </p>
        )}
      </Note>
    </div>
  )
}
