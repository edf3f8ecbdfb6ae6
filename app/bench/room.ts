/**
 * A room of the bench: all it shows follows from what its page brings and what stands in the address. So it works as plain pages, and with
 * scripts the same code runs on the device, where nothing is asked of the server.
 */
import type { ReactNode } from 'react'
import type { BenchResult } from '#domain/bench/result.ts'

/** `Data` is what the page brings, as JSON. `View` is all that is shown. */
export type Room<Data, View> = {
  /** The address after what a form asks for was done at `now` (s since 1970); equal to `asked` where nothing was asked. */
  take(data: Data, asked: URLSearchParams, now: number): URLSearchParams
  /** Every address can be read: what makes no sense is left out, and said. */
  read(data: Data, at: URLSearchParams): View
  Show(props: { readonly view: View }): ReactNode
  /** Once the attempt is over. */
  resultOf?(view: View): BenchResult | undefined
}

/** What stands in the address of a page or a form, each name once, nothing empty. */
export function tidy(given: URLSearchParams): URLSearchParams {
  const tidied = new URLSearchParams()
  for (const [name, value] of given) if (value !== '') tidied.set(name, value)
  return tidied
}
