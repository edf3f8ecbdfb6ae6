/** A figure that rules lean on and that somebody sets anew from time to time: the minimum wage. Its history, each step with its source. */
import type { Fen } from '#domain/money/fen.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { Support } from '#domain/source/source.ts'

/** From when, and how much by which unit. `from` is a rough civil date as text, or `unknown`; it holds until the next step. */
export type ParameterValue = Support & {
  readonly from: string
  readonly says: string
  readonly amounts: readonly { readonly per: 'month' | 'hour'; readonly amount: Fen }[]
  /** Number of the document that set it, as printed. */
  readonly document?: string | undefined
}

export type Parameter = {
  readonly id: string
  readonly name: string
  readonly region: RegionCode
  /** What it is good for. */
  readonly matters: string
  readonly values: readonly ParameterValue[]
}
