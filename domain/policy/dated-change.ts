/** What changed when about a thing that has no versions of its own: a group of people, a channel, a certificate, a place. */
import type { Confidence } from '#domain/source/source.ts'

/** `from` is a rough civil date as text, or `unknown`. `confidence` is said only where it is another than that of the whole entry. */
export type DatedChange = { readonly from: string; readonly says: string; readonly confidence?: Confidence | undefined }
