/** 机械手: an arm that goes along a beam and down, a clamp, and the piece it carries from A to B. */
import type { GripperState } from '#domain/plc/plant/gripper.ts'
import { type DrawingProps, percentOf } from './drawing.ts'
import { ActuatorMark, Arrow, Burst, SensorMark, Words } from './part.tsx'

const FAR = 2000
const xOf = (x: number): number => 62 + (x / FAR) * 226
/** Where the fingers end. */
const yOf = (y: number): number => 104 + (y / FAR) * 90
const TABLE = 206

const pieces = ['工件在左边', '夹着工件', '工件放到了右边', '工件掉在地上'] as const

export function sayGripper({ x, y, piece }: GripperState): string {
  const across = x === 0 ? '在最左' : x === FAR ? '在最右' : `横着走了 ${percentOf(x, FAR)}%`
  const down = y === 0 ? '升到顶' : y === FAR ? '降到底' : `降了 ${percentOf(y, FAR)}%`
  return `手臂${across}，${down}，${pieces[piece] ?? ''}`
}

export function GripperDrawing({ state, sensors, driven, inputOf, outputOf }: DrawingProps<GripperState>): React.JSX.Element {
  const { x, y, clampedMs, piece, isCrashed } = state
  const [armX, armY] = [xOf(x), yOf(y)]
  const says = (name: string, word: string): string => `${outputOf(name)}${word}`
  return (
    <>
      <path className="pl-floor" d="M4 244H346" />
      <path className="pl-body" d={`M30 ${TABLE}h64v38h-64zM256 ${TABLE}h64v38h-64z`} />
      <Words x={62} y={230} middle>
        左 A
      </Words>
      <Words x={288} y={230} middle>
        右 B
      </Words>
      <path className="pl-beam" d="M34 50H316" />
      <SensorMark x={20} y={22} isOn={sensors.has('left')} name={`${inputOf('left')}左限位`} />
      <SensorMark x={330} y={22} isOn={sensors.has('right')} name={`${inputOf('right')}右限位`} side="left" />
      <path className="pl-lead" d="M20 30v20h14M330 30v20h-14" />
      <SensorMark x={134} y={192} isOn={sensors.has('top')} name={`${inputOf('top')}上限位`} />
      <SensorMark x={134} y={222} isOn={sensors.has('bottom')} name={`${inputOf('bottom')}下限位`} />
      <Piece piece={piece} armX={armX} armY={armY} />
      <Arm x={armX} y={armY} isClosed={clampedMs > 0} />
      <Way driven={driven} x={armX} y={armY} />
      <ActuatorMark x={16} y={272} isOn={driven.has('down')} name={says('down', '下降')} />
      <ActuatorMark x={134} y={272} isOn={driven.has('up')} name={says('up', '上升')} />
      <ActuatorMark x={240} y={272} isOn={driven.has('clamp')} name={says('clamp', driven.has('clamp') ? '夹紧' : '松开')} />
      <ActuatorMark x={16} y={302} isOn={driven.has('leftward')} name={says('leftward', '左行')} />
      <ActuatorMark x={134} y={302} isOn={driven.has('rightward')} name={says('rightward', '右行')} />
      {isCrashed === 1 && <Burst x={armX} y={armY} />}
    </>
  )
}

function Arm({ x, y, isClosed }: { readonly x: number; readonly y: number; readonly isClosed: boolean }): React.JSX.Element {
  const gap = isClosed ? 9 : 16
  return (
    <g className="pl-arm">
      <rect x={x - 20} y="40" width="40" height="22" />
      <path d={`M${x} 62V${y - 26}`} />
      <path className="fingers" d={`M${x - gap} ${y}v-18l${gap} -8 ${gap} 8v18`} />
    </g>
  )
}

/** Where the arm is sent to. */
function Way({ driven, x, y }: { readonly driven: ReadonlySet<string>; readonly x: number; readonly y: number }): React.JSX.Element {
  const side = x > 175 ? -36 : 36
  return (
    <>
      {driven.has('down') && <Arrow x={x + side} y={y - 24} to="down" />}
      {driven.has('up') && <Arrow x={x + side} y={y - 24} to="up" />}
      {driven.has('rightward') && <Arrow x={x + 42} y={76} to="right" />}
      {driven.has('leftward') && <Arrow x={x - 42} y={76} to="left" />}
    </>
  )
}

function Piece({ piece, armX, armY }: { readonly piece: number; readonly armX: number; readonly armY: number }): React.JSX.Element {
  if (piece === 3) return <rect className="pl-part" x="104" y="222" width="18" height="20" transform="rotate(24 113 232)" />
  if (piece === 1) return <rect className="pl-part" x={armX - 9} y={armY - 8} width="18" height="20" />
  return <rect className="pl-part" x={piece === 2 ? 279 : 53} y={TABLE - 20} width="18" height="20" />
}
