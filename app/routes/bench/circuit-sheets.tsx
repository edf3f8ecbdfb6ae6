/** Both drawings of a circuit, side by side on a desk; every number and every symbol leads to what is there. */
import { links } from '#app/links.ts'
import type { Section } from '#domain/circuit/drawing/drawing.ts'
import type { CircuitPage } from '#features/circuit/read-circuit.ts'
import { WiringDrawing } from '#ui/wiring-drawing/wiring-drawing.tsx'
import './circuit-sheets.css'

export const sheetNames: Readonly<Record<Section, string>> = { control: '控制电路', main: '主电路' }

/** Wider drawings stand one above the other. In units of a drawing. */
const HALF_A_DESK = 470

export function CircuitSheets({ page: { circuit, sheets, pointed } }: { readonly page: CircuitPage }): React.JSX.Element {
  const hotWires = new Set(pointed?.kind === 'wire' ? [pointed.wire] : [])
  const markedParts = new Set(pointed?.kind === 'part' ? pointed.ofSameDevice.map(({ part }) => part) : [])
  const isWide = sheets.some(({ drawing }) => drawing.width > HALF_A_DESK)
  return (
    <div className={isWide ? 'sheets mt-5' : 'sheets sheets--two mt-5'}>
      {sheets.map(({ section, drawing, says }) => (
        <section key={section} className="sheet" aria-labelledby={`t-${section}`}>
          <h2 id={`t-${section}`} className="fs-l">
            {sheetNames[section]}
          </h2>
          <WiringDrawing
            drawing={drawing}
            id={section}
            says={says}
            hotWires={hotWires}
            markedParts={markedParts}
            wireHref={(wire) => links.circuit(circuit.id, { wire }, 'here')}
            partHref={(part) => links.circuit(circuit.id, { part }, 'here')}
          />
          <p className="s mute">{remarks[section]}</p>
        </section>
      ))}
    </div>
  )
}

const remarks: Readonly<Record<Section, string>> = {
  control: '没通电、没按时的样子。按钮、行程开关的几对触点连着动。小字是线号，点一下看接着什么。',
  main: '没通电时的样子。虚线连着的一起动。机壳接 PE。',
}
