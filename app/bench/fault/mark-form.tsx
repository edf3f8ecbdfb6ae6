/** The smallest range the fault can be in: between two wires, or one part. */
import type { Attempt } from '#domain/circuit/fault-finding/attempt-state.ts'
import { sayRange } from '#domain/circuit/fault-finding/say-act.ts'
import { asOptions, ShortList } from '#ui/bench/short-list.tsx'
import { Button } from '#ui/button/button.tsx'
import type { FaultAddress } from './address.ts'
import { KeptState } from './kept-state.tsx'
import { SpotForm } from './spot-form.tsx'

type Props = { readonly at: FaultAddress; readonly attempt: Attempt }

export function MarkForm({ at, attempt: { circuit, steps } }: Props): React.JSX.Element {
  const marks = steps.flatMap(({ act }) => (act.kind === 'mark' ? [act.range] : []))
  const last = marks[marks.length - 1]
  const near = [...new Set(circuit.parts.filter(({ section }) => section === 'control').map(({ to }) => to))]
  const wires = asOptions(circuit.wires)
  return (
    <>
      {last !== undefined && <p className="seen">{`已圈：${sayRange(circuit, last)}`}</p>}
      <form method="get" className="row mt-2">
        <KeptState at={at} />
        <label htmlFor="from">从</label>
        <ShortList small id="from" name="from" chosen={near[0]} options={wires} />
        <label htmlFor="to">到</label>
        <ShortList small id="to" name="to" chosen={near[1]} options={wires} />
        <Button small name="do" value="mark">
          圈好
        </Button>
      </form>
      <SpotForm at={at} circuit={circuit} wish="mark" label="或者直接圈一个零件" says="圈这个" />
    </>
  )
}
