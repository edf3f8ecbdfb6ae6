/** The meter: two leads on any wires, the dial, the state to measure in, and the display. */
import { type Attempt, isLive } from '#domain/circuit/fault-finding/attempt-state.ts'
import { farSides } from '#domain/circuit/fault-finding/best-measurement.ts'
import { AMPS, OHMS, VOLTS } from '#domain/circuit/fault-finding/read-act.ts'
import { sayMeasurement, sayRangeOfMeter, sayReading, sayState, sayStateOf } from '#domain/circuit/fault-finding/say-act.ts'
import { saySpot } from '#domain/circuit/fault-finding/spot.ts'
import { Lcd } from '#ui/bench/lcd.tsx'
import { ProbeHead, ProbeRow } from '#ui/bench/probe-row.tsx'
import { asOptions, ShortList } from '#ui/bench/short-list.tsx'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Pick } from '#ui/pick/pick.tsx'
import type { FaultAddress } from './address.ts'
import { KeptState } from './kept-state.tsx'
import { type FaultView, readingsIn } from './read-fault.ts'

type Props = { readonly view: FaultView; readonly attempt: Attempt }

export function MeterSection({ view: { at }, attempt }: Props): React.JSX.Element {
  return (
    <section className="sec sec--s" aria-labelledby="meter">
      <h2 id="meter" className="sr">
        万用表
      </h2>
      <Display attempt={attempt} />
      <form method="get" data-slow="">
        <KeptState at={at} />
        <Lead lead="red" at={at} attempt={attempt} />
        <Lead lead="black" at={at} attempt={attempt} />
        <fieldset className="mt-4">
          <legend>这时候</legend>
          <Pick key={attempt.steps.length} name="at" chosen="now" choices={situations(attempt)} />
        </fieldset>
        <fieldset className="mt-4 dials">
          <legend>挡位</legend>
          <Pick name="dial" chosen={at.dial === '' ? 'v500' : at.dial} choices={dials} />
          <p className="hint mt-1">带电拨到电阻挡去量，是红线。</p>
        </fieldset>
        <div className="mt-3 meter-go">
          <Button kind="go" block name="do" value="measure">
            测一下
          </Button>
        </div>
      </form>
      <p className="s mute mt-2">换了点要按“测一下”，读数才变；每测一次都记下。</p>
      <Clamp at={at} attempt={attempt} />
    </section>
  )
}

function Display({ attempt }: { readonly attempt: Attempt }): React.JSX.Element {
  const all = readingsIn(attempt)
  const last = all[all.length - 1]
  if (last?.reading === undefined) return <Lcd figure="- - -" unit="" says="还没测。放好两支表笔，选好挡位。" />
  const [figure, unit] = sayReading(last.reading)
  return (
    <Lcd figure={figure} unit={unit} says={`第 ${all.length} 次：${sayMeasurement(attempt.circuit, last.reading)}，${sayStateOf(last)}`} />
  )
}

/** Many wires are chosen from a list, few from a row. */
const MOST_IN_A_ROW = 16

function Lead({
  lead,
  at,
  attempt: { circuit },
}: {
  readonly lead: 'red' | 'black'
  readonly at: FaultAddress
  readonly attempt: Attempt
}): React.JSX.Element {
  const inControl = circuit.parts.filter(({ section }) => section === 'control').flatMap(({ from, to }) => [from, to])
  const sources = [...new Set(circuit.supplies.flatMap(({ phases, neutral }) => [...phases, ...(neutral === undefined ? [] : [neutral])]))]
  const near = circuit.wires.filter((wire) => inControl.includes(wire) && !sources.includes(wire))
  const row = [...near, ...sources]
  const rest = circuit.wires.filter((wire) => !row.includes(wire))
  const chosen = at[lead] || (lead === 'red' ? (near[0] ?? '') : (farSides(circuit)[0] ?? ''))
  if (row.length > MOST_IN_A_ROW)
    return (
      <p className="mt-3">
        <label htmlFor={lead}>
          <ProbeHead lead={lead} />
        </label>
        <ShortList id={lead} name={lead} chosen={chosen} options={asOptions([...row, ...rest], (wire) => `${wire} 号线`)} />
      </p>
    )
  return (
    <fieldset>
      <legend>
        <ProbeHead lead={lead} />
      </legend>
      <ProbeRow lead={lead} wires={row} chosen={chosen} />
      {rest.length > 0 && (
        <Details summary="主电路的线" bare open={rest.includes(chosen)}>
          <ProbeRow lead={lead} wires={rest} chosen={chosen} />
        </Details>
      )}
    </fieldset>
  )
}

const dials = [
  ...VOLTS.map((range) => ({ value: `v${range}`, label: `交流 ${range} V` })),
  ...OHMS.map((range) => ({ value: `o${range}`, label: `电阻 ${sayRangeOfMeter(range)}Ω` })),
  { value: 'beep', label: '通断' },
]

/** More buttons than this are pressed above, not here. */
const MOST_BUTTONS = 5

function situations(attempt: Attempt): readonly { readonly value: string; readonly label: string }[] {
  const { circuit, held } = attempt
  const buttons = circuit.devices.filter(({ id, kind }) => kind === 'button' && !held.has(id)).map(({ id }) => id)
  const isDead = !isLive(attempt) && attempt.isVerified
  return [
    { value: 'now', label: `现在这样：${sayState(attempt)}` },
    ...(isDead && held.size === 0 ? [] : [{ value: 'dead', label: '断电，验电' }]),
    ...(circuit.supplies.length > 1 || (isLive(attempt) && held.size === 0) ? [] : [{ value: 'rest', label: '通电，不按' }]),
    ...(circuit.supplies.length > 1 || buttons.length > MOST_BUTTONS
      ? []
      : buttons.map((button) => ({ value: `hold.${button}`, label: `通电，按住 ${button}` }))),
  ]
}

function Clamp({ at, attempt: { circuit } }: { readonly at: FaultAddress; readonly attempt: Attempt }): React.JSX.Element {
  return (
    <Details summary="换钳形表，测电流" bare>
      <form method="get" data-slow="">
        <KeptState at={at} />
        <p>
          <label htmlFor="part">钳住通过它的线</label>
          <ShortList
            id="part"
            name="part"
            options={asOptions(
              [...circuit.parts].reverse().map(({ id }) => id),
              (id) => saySpot(circuit, id),
            )}
          />
        </p>
        <p className="mt-2">
          <label htmlFor="range">挡位</label>
          <ShortList id="range" name="range" options={asOptions(AMPS, (range) => `${range} A`)} />
        </p>
        <div className="mt-2">
          <Button name="do" value="clamp">
            测电流
          </Button>
        </div>
      </form>
    </Details>
  )
}
