/** 传送带: three belts, each a step lower, with their motors and thermal relays. */
import { placesOf, SLOT_MS, SLOTS } from '#domain/plc/plant/belt.ts'
import type { ConveyorState } from '#domain/plc/plant/conveyor.ts'
import type { DrawingProps } from './drawing.ts'
import { ActuatorMark, Burst, SensorMark, Wheel, Words } from './part.tsx'

type Belt = {
  readonly actuator: 'first' | 'second' | 'third'
  readonly sensor: string
  readonly says: string
  readonly x: number
  readonly y: number
  /** Where its words stand. */
  readonly words: readonly [number, number]
}

const LENGTH = 116
const belts: readonly Belt[] = [
  { actuator: 'first', sensor: 'overloadFirst', says: '一号', x: 20, y: 70, words: [176, 46] },
  { actuator: 'second', sensor: 'overloadSecond', says: '二号', x: 124, y: 150, words: [20, 134] },
  { actuator: 'third', sensor: 'overloadThird', says: '三号', x: 214, y: 230, words: [56, 222] },
]

const partsOf = (state: ConveyorState, belt: Belt['actuator']): readonly number[] => placesOf(state[`${belt}Parts`], state[`${belt}Ms`])

/** How many parts lie where, and what piled up. */
export function sayConveyor(state: ConveyorState): string {
  const onBelts = belts.map(({ actuator, says }) => `${says}带上 ${partsOf(state, actuator).length} 件`).join('，')
  const piles = (['second', 'third'] as const).filter((belt) => state[`${belt}Waiting`] > 0)
  const piled = piles.map((belt) => `，${belt === 'second' ? '二号' : '三号'}带前面堆着 ${state[`${belt}Waiting`]} 件`).join('')
  return `${onBelts}${piled}`
}

export function ConveyorDrawing({ state, sensors, driven, inputOf, outputOf }: DrawingProps<ConveyorState>): React.JSX.Element {
  return (
    <>
      <path className="pl-body" d="M14 6h36l-10 24h-16z" />
      {driven.has('first') && <path className="pl-pour" d="M32 30V58" />}
      <path className="pl-wall" d="M318 262v22h28v-22" />
      {belts.map((belt) => (
        <BeltDrawing
          key={belt.actuator}
          belt={belt}
          parts={partsOf(state, belt.actuator)}
          ranMs={state[`${belt.actuator}Ms`]}
          isOn={driven.has(belt.actuator)}
        />
      ))}
      <Pile x={124} y={142} parts={state.secondWaiting} />
      <Pile x={214} y={222} parts={state.thirdWaiting} />
      {belts.map(({ actuator, sensor, says, words: [x, y] }) => (
        <g key={actuator}>
          <ActuatorMark
            x={x}
            y={y}
            isOn={driven.has(actuator)}
            name={`${outputOf(actuator)}${says}${driven.has(actuator) ? '走' : '停'}`}
          />
          <SensorMark x={x} y={y + 26} isOn={sensors.has(sensor)} name={`${inputOf(sensor)}${sensors.has(sensor) ? '过载' : '热继'}`} />
        </g>
      ))}
      {state.hasPiledUp === 1 && (
        <Burst x={state.secondWaiting > state.thirdWaiting ? 146 : 236} y={state.secondWaiting > state.thirdWaiting ? 108 : 188} />
      )}
      <Words x={310} y={282} end>
        {`出料 ${state.done}`}
      </Words>
    </>
  )
}

type BeltProps = { readonly belt: Belt; readonly parts: readonly number[]; readonly ranMs: number; readonly isOn: boolean }

function BeltDrawing({ belt: { x, y }, parts, ranMs, isOn }: BeltProps): React.JSX.Element {
  const turned = Math.round(ranMs / 4)
  return (
    <g className={isOn ? 'pl-belt on' : 'pl-belt'}>
      <rect x={x - 10} y={y - 10} width={LENGTH + 20} height="20" rx="10" />
      <Wheel x={x} y={y} r={7} turned={turned} />
      <Wheel x={x + LENGTH} y={y} r={7} turned={turned} />
      {parts.map((place) => (
        <rect key={place} className="pl-part" x={x - 6 + (place / (SLOTS * SLOT_MS)) * LENGTH} y={y - 23} width="14" height="12" />
      ))}
      {isOn && <path className="pl-arrow" d={`M${x + 42} ${y}h28m-7 -5l7 5-7 5`} />}
    </g>
  )
}

/** Goods that wait at a belt that does not take them. */
function Pile({ x, y, parts }: { readonly x: number; readonly y: number; readonly parts: number }): React.JSX.Element {
  return (
    <g>
      {Array.from({ length: Math.min(parts, 6) }, (_, nth) => nth).map((nth) => (
        <rect key={nth} className="pl-part" x={x - 16 + (nth % 2) * 3} y={y - 13 - nth * 12} width="14" height="12" />
      ))}
    </g>
  )
}
