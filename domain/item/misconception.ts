/** A frequent way of going wrong (错法) that shows in many items, each time in other words. */
import type { Brand } from '#domain/prelude/brand.ts'

/** `line-phase` */
export type MisconceptionId = Brand<string, 'MisconceptionId'>
export const toMisconceptionId = (slug: string): MisconceptionId => slug as MisconceptionId

/** `says` what goes wrong; `cure` what to keep in mind against it. */
export type Misconception = { readonly id: MisconceptionId; readonly says: string; readonly cure: string }
