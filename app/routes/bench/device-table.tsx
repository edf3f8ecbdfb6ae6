/** The devices of a circuit: letters, what they are for, what is set on them. */
import type { Circuit, Device } from '#domain/circuit/circuit.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'

export function DeviceTable({ circuit: { devices } }: { readonly circuit: Circuit }): React.JSX.Element {
  return (
    <DataTable
      caption="图上的元件：代号、做什么用、练习里的数"
      columns={[{ label: '代号' }, { label: '做什么用' }, { label: '练习里的数' }]}
      rows={devices.map((device) => ({ key: device.id, head: device.id, cells: [device.says, sayFigures(device)] }))}
    />
  )
}

/** Figures of the simulation, for practice only. */
function sayFigures(device: Device): string {
  switch (device.kind) {
    case 'contactor':
    case 'relay':
    case 'brake':
      return sayNominal(device.nominal)
    case 'timer':
      return `${sayNominal(device.nominal)}，${device.delay === 'on' ? '通电' : '断电'}延时 ${device.ms / 1000} 秒`
    case 'fuse':
      return `${device.amps} A`
    case 'thermal':
      return `整定 ${device.amps} A`
    case 'motor':
      return `${device.amps} A，${device.slowRpm === undefined ? '' : `${device.slowRpm} 或 `}${device.rpm} r/min`
    case 'speedSwitch':
      return device.turns === 'forward' ? '正转时动作' : '反转时动作'
    default:
      return '—'
  }
}

const sayNominal = (nominal: { readonly volts: number } | { readonly amps: number }): string =>
  'volts' in nominal ? `线圈 ${nominal.volts} V` : `线圈 ${nominal.amps} A`
