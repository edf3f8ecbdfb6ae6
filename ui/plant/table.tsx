/** 往返工作台: the table on its bed with six switches along the way, and the converter that drives it. */
import { switches, type TableState, WAY } from '#domain/plc/plant/table.ts'
import { Converter, sayConverter } from './converter.tsx'
import { type DrawingProps, percentOf } from './drawing.ts'
import { Arrow, Burst, Flash, SensorMark } from './part.tsx'

const BED = 84
const xOf = (at: number): number => 46 + (at / WAY) * 258

/** In the order of the way. `number` is what stands at the switch. */
const places = [
  { name: 'leftEnd', number: 3, says: '左极限', at: switches.end },
  { name: 'leftTurn', number: 1, says: '左换向', at: switches.turn },
  { name: 'leftSlow', number: 5, says: '左减速', at: switches.slow },
  { name: 'rightEnd', number: 4, says: '右极限', at: WAY - switches.end },
  { name: 'rightTurn', number: 2, says: '右换向', at: WAY - switches.turn },
  { name: 'rightSlow', number: 6, says: '右减速', at: WAY - switches.slow },
] as const

export const sayTable = (state: TableState): string => `工作台在全程的 ${percentOf(state.at, WAY)}%，${sayConverter(state)}`

export function TableDrawing(props: DrawingProps<TableState>): React.JSX.Element {
  const { state, sensors, inputOf } = props
  const x = xOf(state.at)
  return (
    <>
      <path className="pl-wall" d={`M10 ${BED - 44}v44M340 ${BED - 44}v44`} />
      <path className="pl-beam" d={`M6 ${BED}H344`} />
      <g className="pl-cart">
        <path className="box" d={`M${x - 32} ${BED - 30}h64v24h-64z`} />
        <path className="dog" d={`M${x - 5} ${BED - 6}h10l-5 8z`} />
      </g>
      {state.hz > 0 && <Arrow x={x} y={BED - 52} to={state.isReverse === 1 ? 'left' : 'right'} />}
      {places.map(({ name, number, at }) => (
        <g key={name} className={sensors.has(name) ? 'pl-stop-at on' : 'pl-stop-at'}>
          <circle cx={xOf(at)} cy={BED + 10} r="5" />
          <text x={xOf(at)} y={BED + 32} textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
      {places.map(({ name, number, says }, nth) => (
        <SensorMark
          key={name}
          x={nth < 3 ? 18 : 196}
          y={BED + 58 + (nth % 3) * 25}
          isOn={sensors.has(name)}
          name={`${inputOf(name)}${says} SQ${number}`}
        />
      ))}
      <Converter {...props} y={214} />
      {state.isCrashed === 1 && <Burst x={state.at > WAY / 2 ? 322 : 28} y={BED - 20} />}
      {state.hasReversed === 1 && <Burst x={x} y={BED - 18} />}
      {state.hasClashed === 1 && <Flash x={112} y={296} />}
    </>
  )
}
