/** Where the attempt stands, carried along by a form: not which step was looked at, nor that a hint was asked for. */
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { type FaultAddress, writeAddress } from './address.ts'

export const KeptState = ({ at }: { readonly at: FaultAddress }): React.JSX.Element => (
  <HiddenFields at={writeAddress({ ...at, step: undefined, wantsHint: false })} />
)

/** The page at another address of the same attempt. */
export const hrefOf = (at: FaultAddress, change: Partial<FaultAddress>): string => `?${writeAddress({ ...at, ...change })}`
