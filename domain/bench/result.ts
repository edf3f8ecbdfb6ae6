/** How an attempt at the bench came out: what the practice room keeps of it. */
import type { PointId } from '#domain/item/item.ts'
import type { RedLineId } from './red-line.ts'

export const benchModes = ['practice', 'exam'] as const
/** Practice stops a person at a red line and goes on; an exam ends there. */
export type BenchMode = (typeof benchModes)[number]

/** More are too many for a day. */
export const MOST_WEAK_POINTS = 12

export type BenchResult = {
  /** The standard whose practice room keeps it. */
  readonly bank: string
  /** `t1`. */
  readonly task: string
  /** Of the task: `cir-02`. */
  readonly exercise: string
  /** In words: 双重互锁正反转，找故障. */
  readonly title: string
  readonly mode: BenchMode
  readonly got: number
  readonly outOf: number
  /** By the items of the score sheet. */
  readonly items: readonly { readonly id: string; readonly got: number; readonly outOf: number }[]
  readonly redLines: readonly RedLineId[]
  /** Knowledge points to go over again; no more than MOST_WEAK_POINTS. */
  readonly weak: readonly PointId[]
  /** Of content and engine, see the address. */
  readonly version: string
}
