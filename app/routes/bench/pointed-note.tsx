/** What is at the wire or the part that was pointed at. */
import { links } from '#app/links.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import type { PartLine } from '#domain/circuit/netlist/netlist.ts'
import type { Pointed } from '#features/circuit/read-circuit.ts'
import { Note } from '#ui/note/note.tsx'

type Props = { readonly circuit: Circuit; readonly pointed: Pointed | undefined }

export function PointedNote({ circuit, pointed }: Props): React.JSX.Element | null {
  if (pointed === undefined) return null
  return (
    <div id="here" className="mt-5">
      <Told circuit={circuit} pointed={pointed} />
    </div>
  )
}

function Told({ circuit, pointed }: { readonly circuit: Circuit; readonly pointed: Pointed }): React.JSX.Element {
  switch (pointed.kind) {
    case 'wire': {
      const meets = pointed.lines.flatMap((line) => line.meets)
      return (
        <Note kind="info" role="status" title={`${pointed.wire} 号线`}>
          <p>{`接着 ${meets.length} 处：${meets.map(({ part, says }) => `${part} ${says}`).join('；')}。图上画成铜色。`}</p>
          {pointed.lines.some(({ isSupply }) => isSupply) && <p>它是电源线。</p>}
          <p>
            <a href={links.circuit(circuit.id)}>不看这根了</a>
          </p>
        </Note>
      )
    }
    case 'part': {
      const { line, ofSameDevice } = pointed
      const others = ofSameDevice.filter(({ part }) => part !== line.part)
      return (
        <Note kind="info" role="status" title={line.part}>
          <p>{`${line.device} 是${circuit.devices.find(({ id }) => id === line.device)?.says ?? ''}。这一处是${sayLine(line)}。`}</p>
          {others.length > 0 && (
            <p>{`同一个元件上还有：${others.map((other) => `${other.part} ${sayLine(other)}`).join('；')}。图上都标黄。`}</p>
          )}
          <p>
            <a href={links.circuit(circuit.id)}>不看这个了</a>
          </p>
        </Note>
      )
    }
    case 'nothing':
      return (
        <Note kind="bad" role="alert" title={`图上没有“${pointed.given.slice(0, 12)}”`}>
          线号写成 4、U12 这样，零件写成 KM1.13 这样。也可以在图上点。
        </Note>
      )
  }
}

const sayLine = ({ says, from, to }: PartLine): string => (to === '' ? says : `${says}，从 ${from} 到 ${to}`)
