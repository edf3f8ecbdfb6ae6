/** An occupation of the national classification, by its code: 6-31-01-03 电工. */
import type { Brand } from '#domain/prelude/brand.ts'

export type OccupationCode = Brand<string, 'OccupationCode'>
export type Occupation = { readonly code: OccupationCode; readonly name: string }

export const toOccupationCode = (code: string): OccupationCode => code as OccupationCode
