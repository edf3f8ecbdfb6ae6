/** A process as it stands: a drawing, the same in words for those who do not see it, and all its signals as a list. */
import type { PlantState, Signal } from '#domain/plc/plant/plant.ts'
import { type Device, sayDevice } from '#domain/plc/program/device.ts'
import { Icon } from '#ui/icon/icon.tsx'
import type { Wiring } from './drawing.ts'
import { type Known, lookAt } from './pictures.tsx'
import { SignalTable } from './signal-table.tsx'
import './plant.css'

type Props = {
  /** The name of the plant, as in its task. */
  readonly plant: string
  readonly state: PlantState
  /** Sensors that see something. */
  readonly sensors: ReadonlySet<string>
  /** Actuators that have current. */
  readonly driven: ReadonlySet<string>
  /** Buttons that are held. */
  readonly pressed?: ReadonlySet<string>
  /** Which terminals it is wired to; shown beside the names. */
  readonly wiring?: Wiring
}

/** An unknown plant is a mistake of ours and throws. */
export function PlantPicture({ plant: name, state, sensors, driven, pressed = nobody, wiring = unwired }: Props): React.JSX.Element {
  const { plant, says, harm, drawing, height } = lookAt(name, state, {
    sensors,
    driven,
    pressed,
    inputOf: (input) => spaced(wiring.inputs.find((each) => each.name === input)),
    outputOf: (actuator) => spaced(wiring.outputs.find((each) => each.actuator === actuator)),
  })
  return (
    <figure className="pl">
      <svg className="pl-fig" viewBox={`0 0 350 ${height}`} role="img" aria-label={sayAll(plant, says, harm, { sensors, driven })}>
        {drawing}
      </svg>
      <figcaption>
        {harm === undefined ? (
          `${says}。`
        ) : (
          <span className="pl-harm">
            <Icon name="warn" />
            {harm}
          </span>
        )}
      </figcaption>
      <details className="pl-signals">
        <summary className="bare">
          {plant.says}的{plant.sensors.length === 0 ? '执行器' : '传感器和执行器'}
        </summary>
        <SignalTable plant={plant} sensors={sensors} driven={driven} wiring={wiring} />
      </details>
    </figure>
  )
}

const nobody: ReadonlySet<string> = new Set()
const unwired: Wiring = { inputs: [], outputs: [] }

const spaced = (wired: { readonly device: Device } | undefined): string => (wired === undefined ? '' : `${sayDevice(wired.device)} `)

type Signals = { readonly sensors: ReadonlySet<string>; readonly driven: ReadonlySet<string> }

/** The state, what has current, what is sensed, and what went wrong. */
function sayAll(plant: Known, says: string, harm: string | undefined, { sensors, driven }: Signals): string {
  const named = (signals: readonly Signal[], on: ReadonlySet<string>): string =>
    signals
      .filter(({ name }) => on.has(name))
      .map(({ says: name }) => name)
      .join('、') || '没有'
  return [
    plant.says,
    ...(harm === undefined ? [] : [`出事了：${harm}`]),
    says,
    `通电的执行器：${named(plant.actuators, driven)}`,
    ...(plant.sensors.length === 0 ? [] : [`动作的传感器：${named(plant.sensors, sensors)}`]),
  ]
    .map((sentence) => `${sentence}。`)
    .join('')
}
