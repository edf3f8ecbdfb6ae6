/** In practice one may ask what to measure next. */
import type { Circuit } from '#domain/circuit/circuit.ts'
import { sayProposal } from '#domain/circuit/fault-finding/say-act.ts'
import { hrefOf } from './kept-state.tsx'
import type { FaultView, Hint } from './read-fault.ts'

export function HintSection({ view: { at, data, hint } }: { readonly view: FaultView }): React.JSX.Element | null {
  if (at.mode !== 'practice') return null
  if (hint === undefined)
    return (
      <p className="mt-3">
        <a href={hrefOf(at, { wantsHint: true })} data-slow="">
          下一步测哪里最值
        </a>
      </p>
    )
  return (
    <p className="mt-3" role="status">
      {sayHint(data.circuit, hint)}
    </p>
  )
}

function sayHint(circuit: Circuit, { left, best, isTooEarly }: Hint): string {
  if (isTooEarly) return `照看到的，还有 ${left} 种可能。先别测，把每一步都试一遍，看哪步不对。`
  if (best === undefined)
    return left === 0 ? '看到的对不上任何单个故障。看看是不是又多了一个。' : '够了：再测也分不得更细。停电、验电，动手修。'
  return `还有 ${left} 种可能。最值的是：${sayProposal(circuit, best)}。测完平均剩 ${Math.round(best.left * 10) / 10} 种。`
}
