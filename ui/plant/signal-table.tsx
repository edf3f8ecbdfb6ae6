/** All signals of a process with their terminals and what they are now. */
import type { Signal } from '#domain/plc/plant/plant.ts'
import { sayDevice } from '#domain/plc/program/device.ts'
import { DataTable, type TableRow } from '#ui/data-table/data-table.tsx'
import type { Wiring } from './drawing.ts'
import type { Known } from './pictures.tsx'

type Props = {
  readonly plant: Known
  readonly sensors: ReadonlySet<string>
  readonly driven: ReadonlySet<string>
  readonly wiring: Wiring
}

export function SignalTable({ plant, sensors, driven, wiring }: Props): React.JSX.Element {
  const inputOf = (name: string): string => sayTerminal(wiring.inputs.find((each) => each.name === name))
  const outputOf = (name: string): string => sayTerminal(wiring.outputs.find((each) => each.actuator === name))
  return (
    <DataTable
      caption={`${plant.says}的传感器和执行器`}
      columns={[{ label: '名字' }, { label: '端子' }, { label: '现在' }]}
      rows={[
        ...plant.sensors.map((sensor) => rowOf('s', sensor, inputOf(sensor.name), sensors.has(sensor.name) ? '动作' : '不动作')),
        ...plant.actuators.map((actuator) => rowOf('a', actuator, outputOf(actuator.name), driven.has(actuator.name) ? '通电' : '断电')),
      ]}
    />
  )
}

const rowOf = (kind: string, { name, says }: Signal, terminal: string, now: string): TableRow => ({
  key: `${kind}-${name}`,
  head: says,
  cells: [terminal, now],
})

const sayTerminal = (wired: Wiring['inputs'][number] | Wiring['outputs'][number] | undefined): string =>
  wired === undefined ? '没接' : sayDevice(wired.device)
