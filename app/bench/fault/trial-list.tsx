/** The steps of trying the machine: each is done with a press, what was seen stands beside it, and one says whether it was right. */
import type { Attempt } from '#domain/circuit/fault-finding/attempt-state.ts'
import { sayTrial } from '#domain/circuit/fault-finding/trial.ts'
import '#ui/check-box/check-box.css'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { KeptState } from './kept-state.tsx'
import type { FaultView } from './read-fault.ts'

type Props = { readonly view: FaultView; readonly attempt: Attempt }

export function TrialList({ view: { at }, attempt }: Props): React.JSX.Element {
  const { book, circuit, steps } = attempt
  const record = steps.reduce<readonly (boolean | undefined)[] | undefined>(
    (last, { act }) => (act.kind === 'record' ? act.normal : last),
    undefined,
  )
  return (
    <form method="get" data-slow="">
      <KeptState at={at} />
      <p>“做一遍”从断电开始：先复位，合闸，再按次序按。看到什么写在下面，正常不正常由你定。</p>
      {book.trials.map(({ trial }, nth) => {
        const seen = lastSeen(attempt, nth)
        const noted = record?.[nth]
        const name = sayTrial(circuit, trial)
        return (
          // biome-ignore lint/a11y/useSemanticElements: a legend lies on the line between two steps
          <div key={trial.join()} className="trial" role="group" aria-label={name}>
            <b>{`${nth + 1}. ${name}`}</b>
            {seen !== undefined && <span className="seen">{`看到：${seen}`}</span>}
            <div className="row">
              <Button small name="do" value={`try_${nth}`}>
                {seen === undefined ? '做一遍' : '再做一遍'}
              </Button>
              {(['n', 'b'] as const).map((value) => (
                <label key={value} className="check" htmlFor={`n${nth}-${value}`}>
                  <input
                    key={String(noted)}
                    type="radio"
                    id={`n${nth}-${value}`}
                    name={`n${nth}`}
                    value={value}
                    defaultChecked={noted === (value === 'n')}
                  />
                  {value === 'n' ? '正常' : '不正常'}
                </label>
              ))}
            </div>
          </div>
        )
      })}
      {at.mode === 'practice' && (
        <Details summary="好的时候，每步该怎样" bare>
          <ol className="stack">
            {book.trials.map(({ trial, outcomes }) => (
              <li key={trial.join()}>{`${sayTrial(circuit, trial)}：${outcomes[0]}`}</li>
            ))}
          </ol>
        </Details>
      )}
      <Button small kind="solid" name="do" value="record">
        现象记好了
      </Button>
    </form>
  )
}

const lastSeen = ({ steps }: Attempt, trial: number): string | undefined =>
  steps.reduce<string | undefined>((last, { act, outcome }) => (act.kind === 'try' && act.trial === trial ? outcome : last), undefined)
