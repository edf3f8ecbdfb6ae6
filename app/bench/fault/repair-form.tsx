/** Mending, bridging on trial, and how much of the machine was tried since. */
import type { Attempt } from '#domain/circuit/fault-finding/attempt-state.ts'
import { afterLastMend, testedSince } from '#domain/circuit/fault-finding/function-test.ts'
import { saySpot } from '#domain/circuit/fault-finding/spot.ts'
import { sayTrial } from '#domain/circuit/fault-finding/trial.ts'
import { Button } from '#ui/button/button.tsx'
import type { FaultAddress } from './address.ts'
import { KeptState } from './kept-state.tsx'
import { SpotForm } from './spot-form.tsx'

type Props = { readonly at: FaultAddress; readonly attempt: Attempt }

export function RepairForm({ at, attempt }: Props): React.JSX.Element {
  const { circuit, bridged, book } = attempt
  const from = afterLastMend(attempt)
  const tested = from === undefined ? [] : testedSince(attempt, from)
  return (
    <>
      <p>先停电、验电，再动手。修完再请示，把上面每一步都重做一遍。</p>
      <SpotForm at={at} circuit={circuit} wish="mend" label="修哪里：紧线、换件、换熔体" says="修好它" />
      <SpotForm at={at} circuit={circuit} wish="bridge" label="用短接线跨一下（只许跨控制电路的单个触点）" says="短接" />
      {[...bridged].map((part) => (
        <form key={part} method="get" className="mt-2">
          <KeptState at={at} />
          <Button small name="do" value={`unbridge_${part}`}>
            {`拆掉 ${saySpot(circuit, part)} 的短接`}
          </Button>
        </form>
      ))}
      {from !== undefined && (
        <p className="seen mt-2">
          {`修过以后试了 ${tested.length} / ${book.trials.length} 步。`}
          {tested.length < book.trials.length &&
            `还差：${book.trials
              .filter((_, nth) => !tested.includes(nth))
              .map(({ trial }) => sayTrial(circuit, trial))
              .join('；')}。`}
        </p>
      )}
    </>
  )
}
