/** 交通灯: two roads, a signal head for each direction on either side, and the cars that wait. */
import type { CrossingState } from '#domain/plc/plant/crossing.ts'
import type { DrawingProps } from './drawing.ts'
import { Burst, Words } from './part.tsx'

type Side = 'north' | 'east'
const sides = { north: '南北', east: '东西' } as const
const colours = [
  { name: 'Red', says: '红' },
  { name: 'Yellow', says: '黄' },
  { name: 'Green', says: '绿' },
] as const

const litOf = (state: CrossingState, side: Side): readonly string[] =>
  colours.filter(({ name }) => state[`${side}${name}`] === 1).map(({ says }) => says)
const carsOf = (state: CrossingState, side: Side): number => Math.floor(state[`${side}Queue`] / 2000)

/** `南北绿灯，已经 3 秒，等 2 辆；东西红灯……`. */
export const sayCrossing = (state: CrossingState): string => (['north', 'east'] as const).map((side) => saySide(state, side)).join('；')

function saySide(state: CrossingState, side: Side): string {
  const lit = litOf(state, side)
  const lamps = lit.length === 0 ? '灯不亮' : `${lit.join('、')}灯亮`
  const shown = state[`${side}Ms`] === 0 ? '' : `，已经 ${Math.floor(state[`${side}Ms`] / 1000)} 秒`
  return `${sides[side]}${lamps}${shown}，等 ${carsOf(state, side)} 辆`
}

export function CrossingDrawing({ state, outputOf }: DrawingProps<CrossingState>): React.JSX.Element {
  return (
    <>
      <path className="pl-road" d="M136 0h78v350h-78zM0 136h350v78h-350z" />
      <path className="pl-lane" d="M175 0v128M175 222v128M0 175h128M222 175h128" />
      <path className="pl-stop" d="M138 130h35M177 220h35M130 177v35M220 138v35" />
      <Queue state={state} side="north" />
      <Queue state={state} side="east" />
      <Head state={state} side="north" x={100} y={20} />
      <Head state={state} side="north" x={226} y={242} />
      <Head state={state} side="east" x={20} y={226} isLying />
      <Head state={state} side="east" x={242} y={98} isLying />
      <Labels state={state} side="north" x={8} y={32} outputOf={outputOf} />
      <Labels state={state} side="east" x={342} y={32} isEnd outputOf={outputOf} />
      {state.hasClashed === 1 && <Burst x={175} y={175} />}
      <Words x={8} y={330}>{`南北 ${Math.floor(state.northMs / 1000)} 秒`}</Words>
      <Words x={342} y={330} end>{`东西 ${Math.floor(state.eastMs / 1000)} 秒`}</Words>
    </>
  )
}

type HeadProps = { readonly state: CrossingState; readonly side: Side; readonly x: number; readonly y: number; readonly isLying?: boolean }

/** Three lamps; the one that is lit has its word in it. */
function Head({ state, side, x, y, isLying = false }: HeadProps): React.JSX.Element {
  return (
    <g className="pl-head">
      <rect x={x} y={y} width={isLying ? 88 : 30} height={isLying ? 30 : 88} rx="4" />
      {colours.map(({ name, says }, nth) => {
        const [cx, cy] = isLying ? [x + 16 + nth * 28, y + 15] : [x + 15, y + 16 + nth * 28]
        const isLit = state[`${side}${name}`] === 1
        return (
          <g key={name} className={isLit ? `lamp ${name.toLowerCase()}` : 'lamp'}>
            <circle cx={cx} cy={cy} r="11" />
            {isLit && (
              <text x={cx} y={cy + 5} textAnchor="middle">
                {says}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

type LabelProps = {
  readonly state: CrossingState
  readonly side: Side
  readonly x: number
  readonly y: number
  readonly isEnd?: boolean
  readonly outputOf: (name: string) => string
}

function Labels({ state, side, x, y, isEnd = false, outputOf }: LabelProps): React.JSX.Element {
  return (
    <>
      {colours.map(({ name, says }, nth) => (
        <Words key={name} x={x} y={y + nth * 22} end={isEnd} strong={state[`${side}${name}`] === 1}>
          {`${outputOf(`${side}${name}`)}${sides[side]}${says}${state[`${side}${name}`] === 1 ? '亮' : ''}`}
        </Words>
      ))}
    </>
  )
}

/** Up to four cars before the line, how many wait in words where there are more. */
function Queue({ state, side }: { readonly state: CrossingState; readonly side: Side }): React.JSX.Element {
  const cars = carsOf(state, side)
  const shown = Array.from({ length: Math.min(cars, 4) }, (_, nth) => nth)
  return (
    <g className="pl-car">
      {shown.map((nth) =>
        side === 'north' ? (
          <rect key={nth} x="146" y={102 - nth * 30} width="18" height="24" rx="4" />
        ) : (
          <rect key={nth} x={102 - nth * 30} y="186" width="24" height="18" rx="4" />
        ),
      )}
      {side === 'north' ? <Words x={182} y={16}>{`等 ${cars}`}</Words> : <Words x={4} y={166}>{`等 ${cars}`}</Words>}
    </g>
  )
}
