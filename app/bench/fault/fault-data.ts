/** What the page of a fault-finding task brings: all that the room needs, as JSON. */
import type { ShownRedLine } from '#app/bench/attempt/exercise-frame.ts'
import type { ScoreSheet } from '#domain/bench/score-sheet.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import type { Drawing } from '#domain/circuit/drawing/drawing.ts'
import type { FaultBook } from '#domain/circuit/fault-finding/known-fault.ts'
import type { PointId } from '#domain/item/item.ts'

/** Counts up when the same log would come out otherwise. */
export const FAULT_ENGINE = 1

export type FaultData = {
  readonly circuit: Circuit
  readonly book: FaultBook
  /** Each with what it shows in words. */
  readonly drawings: readonly (Drawing & { readonly says: string })[]
  readonly sheet: ScoreSheet
  readonly redLines: readonly ShownRedLine[]
  /** Knowledge points to go over, by items of the sheet. */
  readonly weak: Readonly<Record<string, readonly PointId[]>>
  readonly bank: string
  readonly version: string
}
