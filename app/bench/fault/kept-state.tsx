/** Where the attempt stands, carried along by a form. */
import { type FaultAddress, writeAddress } from './address.ts'

export function KeptState({ at }: { readonly at: FaultAddress }): React.JSX.Element {
  return (
    <>
      {[...writeAddress({ ...at, step: undefined, wantsHint: false })].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** The page at another address of the same attempt. */
export const hrefOf = (at: FaultAddress, change: Partial<FaultAddress>): string => `?${writeAddress({ ...at, ...change })}`
