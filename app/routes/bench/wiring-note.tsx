/** How far the wiring of a circuit can be trusted. */
import type { Circuit } from '#domain/circuit/circuit.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Note } from '#ui/note/note.tsx'

export function WiringNote({ wiring }: { readonly wiring: Circuit['wiring'] }): React.JSX.Element {
  return (
    <div className="mt-5">
      <Note title="这张图从哪来">
        <p>
          {wiring === 'sourced'
            ? '控制电路照考试资料里验算过的那一张接，动作和电压都在仿真里对过。主电路按常见接法画。'
            : '照常见的练习接法画，动作在仿真里对过。考场的图可能不一样，以考场发的为准。'}
          没请电工核对过 <ConfidenceMark level="unknown" />
        </p>
        <p>电流、时间这些数只为练习，别照着整定真设备。符号照 GB/T 4728 的画法。</p>
      </Note>
    </div>
  )
}
