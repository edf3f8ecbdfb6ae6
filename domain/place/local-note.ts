/** One dated statement about a region: how large, how many, how much, what happened. */
import type { DatedChange } from '#domain/policy/dated-change.ts'
import type { Conflict } from '#domain/policy/policy.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { Support } from '#domain/source/source.ts'

export const noteTopics = ['district', 'economy', 'skills', 'target', 'event'] as const
export type NoteTopic = (typeof noteTopics)[number]

/** A figure as the source gives it: `isAbout` where it says 约 or 左右, `isAtLeast` where it says 以上. */
export type Quantity = {
  readonly quantity: number
  readonly unit: string
  readonly isAbout: boolean
  readonly isAtLeast: boolean
}

export type LocalNote = Support & {
  readonly id: string
  readonly region: RegionCode
  readonly topic: NoteTopic
  readonly about: string
  readonly says: string
  readonly figures: readonly Quantity[]
  /** Of which day, month or year it speaks, as a rough civil date; `unknown` where nobody says. Not the day the page was posted. */
  readonly asOf: string
  readonly changes: readonly DatedChange[]
  readonly conflicts: readonly Conflict[]
}
