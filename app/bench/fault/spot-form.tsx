/** One place of the circuit, and what is done there. */
import type { Circuit } from '#domain/circuit/circuit.ts'
import { saySpot, spotsOf } from '#domain/circuit/fault-finding/spot.ts'
import { asOptions, ShortList } from '#ui/bench/short-list.tsx'
import { Button } from '#ui/button/button.tsx'
import type { FaultAddress } from './address.ts'
import { KeptState } from './kept-state.tsx'

type Props = {
  readonly at: FaultAddress
  readonly circuit: Circuit
  readonly wish: 'mark' | 'mend' | 'bridge'
  readonly label: string
  /** On its button. */
  readonly says: string
}

export function SpotForm({ at, circuit, wish, label, says }: Props): React.JSX.Element {
  return (
    <form method="get" className="mt-2" data-slow="">
      <KeptState at={at} />
      <label htmlFor={`spot-${wish}`}>{label}</label>
      <div className="row">
        <ShortList
          small
          id={`spot-${wish}`}
          name="spot"
          options={asOptions(wish === 'mark' || wish === 'mend' ? spotsOf(circuit) : circuit.parts.map(({ id }) => id), (spot) =>
            saySpot(circuit, spot),
          )}
        />
        <Button small name="do" value={wish}>
          {says}
        </Button>
      </div>
    </form>
  )
}
