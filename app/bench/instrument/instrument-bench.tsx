/** The instrument as it stands now: what it shows, its knobs, what the hand can do, and what it did. */
import type { Display, InstrumentExercise, Knob } from '#domain/instrument/exercise.ts'
import '#ui/field/field.css'
import '#ui/operator-panel/operator-panel.css'
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { RedLineNote } from '#ui/red-line-note/red-line-note.tsx'
import { ScopeScreen } from '#ui/scope-screen/scope-screen.tsx'
import { Section } from '#ui/section/section.tsx'
import type { InstrumentView } from './instrument-view.ts'
import '#app/bench/attempt/pairs.css'

export function InstrumentBench({ view }: { readonly view: InstrumentView }) {
  const { exercise, attempt, data, state } = view
  return (
    <Section id="instrument" title="表上现在">
      {attempt.stopped !== undefined && (
        <div className="mt-4">
          <RedLineNote hit={attempt.stopped} redLines={data.frame.redLines} level={3} />
        </div>
      )}
      <div className="cols cols--even mt-4">
        <div className="stack">
          <Shown display={exercise.show(attempt.bench)} />
          {state === 'running' && <StepForm view={view} />}
        </div>
        <div className="stack">
          {state === 'running' && <KnobForm view={view} />}
          <Done exercise={exercise} done={attempt.bench.done} />
        </div>
      </div>
    </Section>
  )
}

function Shown({ display }: { readonly display: Display }) {
  if (display.kind === 'screen') {
    const { points, periodDiv, topDiv, bottomDiv } = display.trace
    const says = `一个周期 ${periodDiv.toFixed(1)} 格，最高在零线${sideOf(topDiv)}，最低在零线${sideOf(bottomDiv)}`
    return (
      <div role="status">
        <ScopeScreen points={points} label={`${says}。${display.says}`} />
        <p className="s mt-2">{display.says}</p>
      </div>
    )
  }
  return (
    <div className="bop">
      <div className="lcd" role="status">
        <span className="v">
          {display.kind === 'dark' ? '—' : display.text}
          {display.kind === 'figure' && <small> {display.unit}</small>}
        </span>
        <p>{display.says}</p>
      </div>
    </div>
  )
}

/** To a tenth of a division, as far as an eye reads. */
function sideOf(divisions: number): string {
  const away = Math.abs(divisions).toFixed(1)
  return away === '0.0' ? '上' : divisions > 0 ? `上面 ${away} 格` : `下面 ${away} 格`
}

function StepForm({ view: { at, exercise } }: { readonly view: InstrumentView }) {
  return (
    <form className="panel" action="#now">
      <HiddenFields at={at} />
      <p className="s mute">手上做的，先后自己定：</p>
      <ButtonRow full>
        {exercise.steps.map(({ value, says }) => (
          <Button key={value} small name="do" value={`d,${value}`}>
            {says}
          </Button>
        ))}
      </ButtonRow>
    </form>
  )
}

function KnobForm({ view: { at, exercise, attempt } }: { readonly view: InstrumentView }) {
  const { knobs } = attempt.bench
  const again = exercise.steps.find(({ value }) => value === exercise.again)
  return (
    <form className="panel" action="#now" key={JSON.stringify(knobs)}>
      <HiddenFields at={at} />
      {exercise.knobs.map((knob) => (
        <div key={knob.id} className="pair">
          <label htmlFor={`k-${knob.id}`}>{knob.says}</label>
          <KnobField knob={knob} set={knobs[knob.id] ?? knob.first} />
        </div>
      ))}
      <div className="mt-4">
        <ButtonRow>
          {again !== undefined && (
            <Button small kind="solid" name="do" value="again">
              {`设好，${again.says}`}
            </Button>
          )}
          <Button small kind={again === undefined ? 'solid' : 'plain'} name="do" value="knobs">
            设好
          </Button>
        </ButtonRow>
      </div>
    </form>
  )
}

function KnobField({ knob, set }: { readonly knob: Knob; readonly set: string }) {
  const name = `k-${knob.id}`
  if (knob.kind === 'dial')
    return <input className="in" id={name} name={name} inputMode="decimal" maxLength={8} autoComplete="off" defaultValue={set} />
  return (
    <select className="in" id={name} name={name} defaultValue={set}>
      {knob.options.map(({ value, says }) => (
        <option key={value} value={value}>
          {says}
        </option>
      ))}
    </select>
  )
}

function Done({ exercise, done }: { readonly exercise: InstrumentExercise; readonly done: readonly string[] }) {
  if (done.length === 0) return <p className="s mute">还没动手。</p>
  const lately = done.map((each, nth) => ({ nth: nth + 1, says: sayDone(exercise, each) })).slice(-LATELY)
  return (
    <div>
      <h3>做过的，按先后</h3>
      <ol className="s">
        {lately.map(({ nth, says }) => (
          <li key={nth}>{`${nth}. ${says}`}</li>
        ))}
      </ol>
    </div>
  )
}

/** The last of them are enough to see where one is. */
const LATELY = 12

function sayDone({ steps, knobs }: InstrumentExercise, each: string): string {
  const [id, value] = each.split('=')
  if (value === undefined) return steps.find((step) => step.value === id)?.says ?? each
  const knob = knobs.find((one) => one.id === id)
  const option = knob?.kind === 'choice' ? knob.options.find((one) => one.value === value) : undefined
  return `${knob?.says ?? id}：${option?.says ?? value}`
}
