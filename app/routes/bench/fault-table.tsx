/** Block 5 of the coach: typical faults: what is seen, what is read, what it was, how it is mended. */
import { links } from '#app/links.ts'
import type { BenchTask } from '#domain/bench/bench-task.ts'
import { type ShownFault, sayActs } from '#domain/bench/shown-fault.ts'
import { circuitCode } from '#domain/circuit/circuit-code.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'

export function FaultTable({ faults }: Pick<BenchTask, 'faults'>): React.JSX.Element {
  const isShown = faults.some(({ shown }) => shown !== undefined)
  return (
    <>
      <Panel flush bleed>
        <DataTable
          stack
          caption="典型故障"
          columns={[{ label: '现象' }, { label: '量到什么' }, { label: '毛病' }, { label: '怎么修' }]}
          rows={faults.map(({ phenomenon, signature, cause, mend, shown }) => ({
            key: phenomenon,
            head: phenomenon,
            cells: [
              <div key="signature">
                {signature}
                {shown && <Reading shown={shown} />}
              </div>,
              cause,
              mend,
            ],
          }))}
        />
      </Panel>
      {isShown && <p className="s mute mt-3">写着“CIR”的读数是照图算出来的：断开那个零件，照着按，表就显示这些。</p>}
    </>
  )
}

/** CIR-2 断 KM2.21，按住 SB2：5 对 L3 是 380 伏 */
function Reading({ shown }: { readonly shown: ShownFault }): React.JSX.Element {
  const { circuit, part, acts, reads } = shown
  const done = [`断 ${part}`, ...(acts.length > 0 ? [sayActs(acts)] : [])].join('，')
  return (
    <p className="s mute mt-1">
      <a href={links.circuit(circuit, { part }, 'here')}>{circuitCode(circuit)}</a>
      {` ${done}：${reads.map(({ red, black, volts }) => `${red} 对 ${black} 是 ${volts} 伏`).join('，')}`}
    </p>
  )
}
