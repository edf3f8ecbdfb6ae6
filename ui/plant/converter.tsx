/** A frequency converter: its display, a bar for output and setting, and the terminals that the program drives. */
import { type ConverterState, codeOf, TOP_HZ } from '#domain/plc/plant/converter.ts'
import type { DrawingProps } from './drawing.ts'
import { ActuatorMark, SensorMark, Words } from './part.tsx'

const BAR = 156

/** `25.00 Hz` from hundredths. */
const sayHz = (hz: number): string => `${(hz / 100).toFixed(2)} Hz`

/** `输出 25.00 Hz，正转，设定 50.00 Hz`. */
export function sayConverter({ hz, setHz, isReverse }: ConverterState): string {
  const way = hz === 0 ? '停着' : isReverse === 1 ? '反转' : '正转'
  return `变频器输出 ${sayHz(hz)}，${way}，设定 ${sayHz(setHz)}`
}

type Props = Omit<DrawingProps<ConverterState>, 'pressed'> & { readonly y: number }

/** 334 wide, 150 high, from `y` on. */
export function Converter({ state, sensors, driven, inputOf, outputOf, y }: Props): React.JSX.Element {
  const { hz, setHz, isReverse } = state
  const output = (name: string, word: string): string => `${outputOf(name)}${word}`
  return (
    <g className="pl-conv">
      <rect className="case" x="4" y={y} width="342" height="148" rx="4" />
      <rect className="lcd" x="14" y={y + 10} width="146" height="46" />
      <text className="hz" x="152" y={y + 42} textAnchor="end">
        {sayHz(hz)}
      </text>
      <rect className="bar" x="178" y={y + 14} width={BAR} height="16" />
      <rect className="fill" x="178" y={y + 14} width={(hz / TOP_HZ) * BAR} height="16" />
      <path className="set" d={`M${178 + (setHz / TOP_HZ) * BAR} ${y + 32}l-6 9h12z`} />
      <Words x={178} y={y + 56}>{`设定 ${setHz / 100} Hz，第 ${codeOf(driven)} 段`}</Words>
      <ActuatorMark x={22} y={y + 80} isOn={driven.has('forward')} name={output('forward', '正转')} />
      <ActuatorMark x={124} y={y + 80} isOn={driven.has('reverse')} name={output('reverse', '反转')} />
      <SensorMark x={226} y={y + 80} isOn={sensors.has('standing')} name={`${inputOf('standing')}零速`} />
      <ActuatorMark x={22} y={y + 106} isOn={driven.has('speed1')} name={output('speed1', '算 1')} />
      <ActuatorMark x={124} y={y + 106} isOn={driven.has('speed2')} name={output('speed2', '算 2')} />
      <ActuatorMark x={226} y={y + 106} isOn={driven.has('speed3')} name={output('speed3', '算 4')} />
      <Words x={14} y={y + 136}>{`电动机${hz === 0 ? '停着' : isReverse === 1 ? '反转 ↺' : '正转 ↻'}`}</Words>
    </g>
  )
}
