/** What the page of a wiring task brings, as JSON. */
import type { ShownRedLine } from '#app/bench/attempt/exercise-frame.ts'
import type { ScoreSheet } from '#domain/bench/score-sheet.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import type { Drawing } from '#domain/circuit/drawing/drawing.ts'
import type { WiringItem } from '#domain/circuit/wiring/score-wiring.ts'
import type { PointId } from '#domain/item/item.ts'

export type WiringData = {
  readonly circuit: Circuit
  /** With all they show in words. */
  readonly drawings: readonly { readonly drawing: Drawing; readonly says: string }[]
  readonly sheet: ScoreSheet
  readonly redLines: readonly ShownRedLine[]
  /** By item of the sheet: what to go over again. */
  readonly weak: Readonly<Partial<Record<WiringItem, readonly PointId[]>>>
  /** The standard whose practice room keeps the result. */
  readonly bank: string
  /** Of circuit, sheet and engine. */
  readonly version: string
}

/** Grows when the same acts come to something else. */
export const WIRING_ENGINE = 'w1'
