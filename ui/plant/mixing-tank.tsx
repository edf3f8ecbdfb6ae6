/** 液体混合: a tank with two feeds, three level sensors, a stirrer and a drain. */
import type { TankState } from '#domain/plc/plant/mixing-tank.ts'
import { type DrawingProps, percentOf, sayTenths } from './drawing.ts'
import { SensorMark, Valve, Words } from './part.tsx'

const FULL = 100_000
const [LEFT, RIGHT, TOP, BOTTOM] = [104, 222, 96, 256]
const heightOf = (amount: number): number => (amount / FULL) * (BOTTOM - TOP)

/** `液面 80%，A 液 50%，B 液 30%，搅拌了 0.7 秒`. */
export function sayTank({ a, b, stirredMs }: TankState): string {
  if (a + b === 0) return '罐是空的'
  const liquids = `液面 ${percentOf(a + b, FULL)}%，A 液 ${percentOf(a, FULL)}%，B 液 ${percentOf(b, FULL)}%`
  return stirredMs > 0 ? `${liquids}，搅拌了 ${sayTenths(stirredMs)}` : liquids
}

export function TankDrawing({ state, sensors, driven, inputOf, outputOf }: DrawingProps<TankState>): React.JSX.Element {
  const { a, b, stirredMs, spilt } = state
  const surface = BOTTOM - heightOf(a + b)
  const says = (name: string, on: string, off: string): string => (driven.has(name) ? on : off)
  return (
    <>
      <path className="pl-pipe" d="M8 60H130V96M342 60H196V96M163 256V322" />
      {driven.has('valveA') && <path className="pl-flow a" d={`M8 60H130V${surface}`} />}
      {driven.has('valveB') && <path className="pl-flow b" d={`M342 60H196V${surface}`} />}
      <Liquid state={state} surface={surface} />
      {driven.has('drain') && <path className={a + b > 0 ? 'pl-flow mixed' : 'pl-flow none'} d="M163 256V324" />}
      <path className="pl-wall" d={`M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}V${TOP}`} />
      <Stirrer turned={stirredMs} isOn={driven.has('stirrer')} />
      <Valve x={62} y={60} isOpen={driven.has('valveA')} />
      <Valve x={268} y={60} isOpen={driven.has('valveB')} />
      <Valve x={163} y={290} isOpen={driven.has('drain')} isUpright />
      <Words x={8} y={24}>{`${outputOf('valveA')}A 阀${says('valveA', '开', '关')}`}</Words>
      <Words x={342} y={24} end>{`${outputOf('valveB')}B 阀${says('valveB', '开', '关')}`}</Words>
      <Words x={175} y={36}>{`${outputOf('stirrer')}${says('stirrer', '搅拌', '不转')}`}</Words>
      <Words x={192} y={295}>{`${outputOf('drain')}出料阀${says('drain', '开', '关')}`}</Words>
      <SensorMark x={238} y={BOTTOM - heightOf(80_000)} isOn={sensors.has('high')} name={`${inputOf('high')}高液位`} />
      <SensorMark x={238} y={BOTTOM - heightOf(50_000)} isOn={sensors.has('middle')} name={`${inputOf('middle')}中液位`} />
      <SensorMark x={238} y={BOTTOM - heightOf(10_000)} isOn={sensors.has('low')} name={`${inputOf('low')}低液位`} />
      <path className="pl-level" d={`M${LEFT - 4} ${surface}h-8`} />
      <Words x={LEFT - 16} y={surface + 5} end strong>{`${percentOf(a + b, FULL)}%`}</Words>
      {spilt > 0 && <Spill />}
    </>
  )
}

/** In layers until they are stirred. */
function Liquid({
  state: { a, b, stirredMs },
  surface,
}: {
  readonly state: TankState
  readonly surface: number
}): React.JSX.Element | null {
  if (a + b === 0) return null
  const width = RIGHT - LEFT
  if (stirredMs > 0 && a > 0 && b > 0)
    return (
      <g className="pl-liquid mixed">
        <rect x={LEFT} y={surface} width={width} height={BOTTOM - surface} />
        {BOTTOM - surface > 22 && (
          <Words x={LEFT + 8} y={BOTTOM - 8}>
            混合液
          </Words>
        )}
      </g>
    )
  const border = BOTTOM - heightOf(a)
  return (
    <>
      <g className="pl-liquid a">
        <rect x={LEFT} y={border} width={width} height={BOTTOM - border} />
        {heightOf(a) > 22 && (
          <Words x={LEFT + 8} y={BOTTOM - 8}>
            A 液
          </Words>
        )}
      </g>
      <g className="pl-liquid b">
        <rect x={LEFT} y={surface} width={width} height={border - surface} />
        {heightOf(b) > 22 && (
          <Words x={LEFT + 8} y={border - 8}>
            B 液
          </Words>
        )}
      </g>
    </>
  )
}

/** The blade is seen from the side: it grows and shrinks as it turns, one turn a second. */
function Stirrer({ turned, isOn }: { readonly turned: number; readonly isOn: boolean }): React.JSX.Element {
  const half = Math.max(4, Math.abs(Math.cos((turned / 1000) * 2 * Math.PI)) * 34)
  return (
    <g className={isOn ? 'pl-motor on' : 'pl-motor'}>
      <path d="M163 60V226" />
      <rect x="147" y="44" width="32" height="26" />
      <text x="163" y="62" textAnchor="middle">
        M
      </text>
      <rect className="blade pl-turn" x={163 - half} y="220" width={2 * half} height="10" />
      <rect className="blade pl-still" x="129" y="220" width="68" height="10" />
    </g>
  )
}

function Spill(): React.JSX.Element {
  return (
    <g className="pl-spill">
      <path d={`M${LEFT - 3} ${TOP}v176M${RIGHT + 3} ${TOP}v176`} />
      <path d="M30 277c24-12 60-12 84 0zM212 277c24-12 92-12 116 0z" />
    </g>
  )
}
