/** 变频调速电动机: the converter and the motor on its cable. */
import type { ConverterState } from '#domain/plc/plant/converter.ts'
import { TOP_HZ } from '#domain/plc/plant/converter.ts'
import { Converter } from './converter.tsx'
import type { DrawingProps } from './drawing.ts'
import { Burst, Flash, SensorMark } from './part.tsx'

const [X, Y] = [112, 232]

export function DriveDrawing(props: DrawingProps<ConverterState>): React.JSX.Element {
  const { state, sensors, inputOf } = props
  return (
    <>
      <Converter {...props} y={4} />
      <path className="pl-lead" d={`M60 152V${Y}H${X - 60}M68 152V${Y - 8}H${X - 60}M76 152V${Y - 16}H${X - 60}`} />
      <path className="pl-body" d={`M${X - 60} ${Y - 36}h100v72h-100zM${X - 50} ${Y + 36}h80v10h-80z`} />
      <path className="pl-lead" d={`M${X - 48} ${Y - 22}h76M${X - 48} ${Y - 8}h76M${X - 48} ${Y + 8}h76M${X - 48} ${Y + 22}h76`} />
      <path className="pl-beam" d={`M${X + 40} ${Y}h44`} />
      <Disc turned={(state.shaft / TOP_HZ) * 360} />
      <SensorMark x={258} y={180} isOn={sensors.has('fault')} name={`${inputOf('fault')}故障`} />
      {state.hasClashed === 1 && <Flash x={112} y={86} />}
      {state.hasReversed === 1 && <Burst x={X + 62} y={Y} />}
    </>
  )
}

/** What the motor drives, with a mark that goes round. */
function Disc({ turned }: { readonly turned: number }): React.JSX.Element {
  return (
    <g className="pl-disc">
      <circle cx={X + 116} cy={Y} r="42" />
      <path
        className="pl-turn"
        d={`M${X + 116} ${Y - 38}v26M${X + 116} ${Y + 38}v-26M${X + 78} ${Y}h26M${X + 154} ${Y}h-26`}
        transform={`rotate(${Math.round(turned)} ${X + 116} ${Y})`}
      />
      <circle className="pl-turn mark" cx={X + 116} cy={Y - 26} r="7" transform={`rotate(${Math.round(turned)} ${X + 116} ${Y})`} />
      <circle cx={X + 116} cy={Y} r="8" />
    </g>
  )
}
