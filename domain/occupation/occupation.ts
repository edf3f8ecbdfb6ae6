/** An occupation of the national classification, by its code: 6-31-01-03 电工. */
import type { Brand } from '#domain/prelude/brand.ts'

export type OccupationCode = Brand<string, 'OccupationCode'>
export type Occupation = { readonly code: OccupationCode; readonly name: string }

/** @source 国家职业技能标准 电工（人社厅发〔2018〕145号） */
export const electrician: Occupation = { code: '6-31-01-03' as OccupationCode, name: '电工' }
