/** An exercise at the converter: what is wanted of it, what was found in it, and programs that pass and that fail. */
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { SwitchId, Terminal, WireEnd, Wiring } from './wiring.ts'

/** A position of the switches and the potentiometer (per cent), and the frequency that must come, signed, in Hz. */
export type Need = { readonly says: string; readonly closed: readonly SwitchId[]; readonly potPercent: number; readonly hz: number }

/** From 0 to the highest frequency and back, in seconds; limits in Hz. */
export type RampNeed = { readonly upS: number; readonly downS: number }
export type LimitNeed = { readonly leastHz: number; readonly mostHz: number }

export type Setting = { readonly number: string; readonly value: number }
export type Rewiring = { readonly terminal: Terminal; readonly end: WireEnd | '0V' | undefined }

/** One thing done wrongly; it must cost points in `item` of the score sheet. */
export type SpoiltSetup = {
  readonly says: string
  readonly item: string
  readonly leaveOut: readonly string[]
  readonly set: readonly Setting[]
  readonly rewire: readonly Rewiring[]
}

export type ConverterExercise = {
  readonly id: string
  readonly title: string
  readonly says: NonEmpty<string>
  /** Of the motor plate, by parameter; made up for practice. */
  readonly plate: NonEmpty<Setting>
  readonly needs: NonEmpty<Need>
  readonly ramp: RampNeed
  readonly limits: LimitNeed
  /** What somebody left in the parameters. */
  readonly found: readonly Setting[]
  readonly wiring: Wiring
  /** In the order in which they are set. */
  readonly reference: NonEmpty<Setting>
  readonly spoilt: NonEmpty<SpoiltSetup>
}
