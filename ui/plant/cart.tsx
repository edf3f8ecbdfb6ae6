/** 小车: a cart on rails between two limit switches, the chute on the left, the pit on the right. */
import type { CartState } from '#domain/plc/plant/cart.ts'
import { type DrawingProps, percentOf } from './drawing.ts'
import { ActuatorMark, Arrow, Burst, Flash, SensorMark, Words } from './part.tsx'

const RAIL = 156
/** 10 m of rail between the buffers. */
const xOf = (at: number): number => 47 + (at / 10_000) * 256

/** `小车在左限位`, `小车离左限位 3.2 米`; what it carries. */
export function sayCart({ at, load }: CartState): string {
  const carries = load === 0 ? '空车' : `装了 ${percentOf(load, 5000)}%`
  if (at <= 500) return `小车在左限位，${carries}`
  if (at >= 9500) return `小车在右限位，${carries}`
  return `小车离左限位 ${((at - 500) / 1000).toFixed(1)} 米，${carries}`
}

export function CartDrawing({ state, sensors, driven, inputOf, outputOf }: DrawingProps<CartState>): React.JSX.Element {
  const { at, load, isCrashed, isShorted, isSpilt } = state
  const x = xOf(at)
  const [isForward, isBackward] = [driven.has('forward'), driven.has('backward')]
  return (
    <>
      <path className="pl-floor" d={`M8 ${RAIL}H342`} />
      <path className="pl-wall" d={`M10 ${RAIL - 34}v34M340 ${RAIL - 34}v34`} />
      <path className="pl-body" d="M34 30h52l-14 26h-24z" />
      <path className={driven.has('fill') ? 'pl-gate open' : 'pl-gate'} d="M46 58h28" />
      {driven.has('fill') && <path className="pl-pour" d={`M60 58V${at <= 500 ? RAIL - 38 : RAIL - 4}`} />}
      {isSpilt === 1 && <path className="pl-heap" d={`M30 ${RAIL}l30-16 30 16z`} />}
      <path className="pl-body" d={`M268 ${RAIL + 6}h48l-8 24h-32z`} />
      {driven.has('empty') && load > 0 && <path className="pl-pour" d={`M${x} ${RAIL - 10}V${RAIL + 26}`} />}
      <Cart x={x} load={load} turned={at / 4} />
      {isForward && !isBackward && <Arrow x={x} y={RAIL - 64} to="right" />}
      {isBackward && !isForward && <Arrow x={x} y={RAIL - 64} to="left" />}
      <SensorMark x={22} y={RAIL + 24} isOn={sensors.has('left')} name={`${inputOf('left')}左限位`} />
      <SensorMark x={328} y={RAIL + 46} isOn={sensors.has('right')} name={`${inputOf('right')}右限位`} side="left" />
      <path className="pl-lead" d={`M58 ${RAIL + 14}v-12M292 ${RAIL + 36}v-34`} />
      <Words x={94} y={44}>
        装料口
      </Words>
      <ActuatorMark x={22} y={234} isOn={isBackward} name={`${outputOf('backward')}左行${isBackward ? '吸合' : '断开'}`} />
      <ActuatorMark x={190} y={234} isOn={isForward} name={`${outputOf('forward')}右行${isForward ? '吸合' : '断开'}`} />
      <ActuatorMark x={22} y={262} isOn={driven.has('fill')} name={`${outputOf('fill')}装料阀${driven.has('fill') ? '开' : '关'}`} />
      <ActuatorMark x={190} y={262} isOn={driven.has('empty')} name={`${outputOf('empty')}卸料阀${driven.has('empty') ? '开' : '关'}`} />
      {isCrashed === 1 && <Burst x={at > 5000 ? 322 : 28} y={RAIL - 30} />}
      {isShorted === 1 && <Flash x={165} y={234} />}
    </>
  )
}

function Cart({ x, load, turned }: { readonly x: number; readonly load: number; readonly turned: number }): React.JSX.Element {
  const heap = Math.min(20, (load / 5000) * 16)
  return (
    <g className="pl-cart">
      {load > 0 && <path className="pl-heap" d={`M${x - 24} ${RAIL - 34}l24 ${-heap} 24 ${heap}z`} />}
      <path className="box" d={`M${x - 30} ${RAIL - 38}h60l-6 24h-48z`} />
      {[x - 16, x + 16].map((wheel) => (
        <g key={wheel} className="pl-wheel">
          <circle cx={wheel} cy={RAIL - 8} r="7" />
          <path
            className="pl-turn"
            d={`M${wheel - 6} ${RAIL - 8}h12`}
            transform={`rotate(${Math.round(turned) % 360} ${wheel} ${RAIL - 8})`}
          />
        </g>
      ))}
    </g>
  )
}
