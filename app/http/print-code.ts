/** What a printed page carries to lead back: the address of the live page, as text and as a square for a camera. */
import { qrPath } from '#platform/qr/qr-path.ts'

export type PrintCode = { readonly address: string; readonly code: { readonly size: number; readonly d: string } }

/** `path` begins with a slash. */
export function printCode(publicOrigin: string, path: string): PrintCode {
  const address = `${publicOrigin}${path}`
  return { address, code: qrPath(address) }
}
