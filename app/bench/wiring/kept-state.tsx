/** Where the attempt stands, carried along by a form. */
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { type WiringAddress, writeAddress } from './address.ts'

export const KeptState = ({ at }: { readonly at: WiringAddress }): React.JSX.Element => <HiddenFields at={writeAddress(at)} />
