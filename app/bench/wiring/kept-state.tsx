/** Where the attempt stands, carried along by a form. */
import { type WiringAddress, writeAddress } from './address.ts'

export function KeptState({ at }: { readonly at: WiringAddress }): React.JSX.Element {
  return (
    <>
      {[...writeAddress(at)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
