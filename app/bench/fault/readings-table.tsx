/** All that was measured, in order. */
import type { Attempt } from '#domain/circuit/fault-finding/attempt-state.ts'
import { sayRangeOfMeter, sayReading, sayStateOf } from '#domain/circuit/fault-finding/say-act.ts'
import type { MeterReading } from '#domain/circuit/reading.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { readingsIn } from './read-fault.ts'

export function ReadingsTable({ attempt }: { readonly attempt: Attempt }): React.JSX.Element {
  const all = readingsIn(attempt)
  if (all.length === 0) return <p className="s mute mt-2">还没测过。</p>
  return (
    <div className="readings">
      <DataTable
        caption="测量记录"
        columns={[{ label: '次' }, { label: '状态' }, { label: '红–黑' }, { label: '读数', right: true }]}
        rows={all.map(({ reading, nth, ...step }, at) => ({
          key: String(nth),
          head: String(at + 1),
          cells: [sayStateOf(step), leads(reading), <Reading key="shows" reading={reading as MeterReading} />],
          tone: reading?.shows === 'liveResistance' ? ('bad' as const) : undefined,
        }))}
      />
    </div>
  )
}

const leads = (reading: MeterReading | undefined): string => {
  if (reading === undefined || reading.mode === 'clamp') return `钳 ${reading?.part ?? ''}`
  return `${reading.red}–${reading.black}`
}

function Reading({ reading }: { readonly reading: MeterReading }): React.JSX.Element {
  return (
    <>
      <b>{sayReading(reading).join(' ')}</b>
      <small className="seen mute">{sayDial(reading)}</small>
    </>
  )
}

function sayDial(reading: MeterReading): string {
  if (reading.mode === 'continuity') return '通断挡'
  return `${sayRangeOfMeter(reading.range)}${{ volts: ' V', ohms: 'Ω', clamp: ' A' }[reading.mode]} 挡`
}
