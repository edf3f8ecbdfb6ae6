/** An exercise with a measuring instrument: what it is set to, what the hand does, what is read off it, and what is written down. */

import type { RedLineId } from '#domain/bench/red-line.ts'
import type { Deduction } from '#domain/bench/score-sheet.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { ScreenTrace } from './screen.ts'

/** The items of sheet J: points are what each is worth at most. @source the bench's own sheet, exam dossier §3.1 T14: 2–10 points */
export type ItemId = 'choosing' | 'checking' | 'measuring' | 'readings' | 'safety'

/** Chosen from a list, or a number that is set. `first` is how it is found. */
export type Knob =
  | { readonly kind: 'choice'; readonly id: string; readonly says: string; readonly options: NonEmpty<Option>; readonly first: string }
  | {
      readonly kind: 'dial'
      readonly id: string
      readonly says: string
      readonly least: number
      readonly most: number
      readonly first: string
    }
export type Option = { readonly value: string; readonly says: string }

/** Something the hand does; it can be done more than once. */
export type Step = Option

/** `off`: what somebody writes who went wrong in this way. */
export type Misreading = { readonly amount: number; readonly says: string }
/** Written down. `tolerance` is a share of the key. */
export type Ask =
  | {
      readonly kind: 'amount'
      readonly id: string
      readonly says: string
      readonly unit: string
      readonly key: number
      readonly tolerance: number
      readonly misread: readonly Misreading[]
      /** How it comes out, in a sentence. */
      readonly way: string
    }
  | {
      readonly kind: 'choice'
      readonly id: string
      readonly says: string
      readonly options: NonEmpty<Option>
      readonly key: string
      readonly way: string
    }

/** How the instrument stands: its knobs, what was done in which order (a step, or a knob that was set: `range=r20`), what was written. */
export type Bench = {
  readonly knobs: Readonly<Record<string, string>>
  readonly done: readonly string[]
  readonly answers: Readonly<Record<string, string>>
}

/** What is seen on the instrument. `says` is told beside it; `dark`: nothing is to be read yet. */
export type Display =
  | { readonly kind: 'screen'; readonly trace: ScreenTrace; readonly says: string }
  | { readonly kind: 'figure'; readonly text: string; readonly unit: string; readonly says: string }
  | { readonly kind: 'dark'; readonly says: string }

export type Lost = Deduction & { readonly item: ItemId }
export type Crossed = { readonly id: RedLineId; readonly did: string }

export type InstrumentExercise = {
  readonly id: string
  readonly title: string
  readonly says: NonEmpty<string>
  readonly knobs: readonly Knob[]
  readonly steps: readonly Step[]
  readonly asks: NonEmpty<Ask>
  /** The step that is done again after each change of a knob, until it balances. */
  readonly again?: string | undefined
  show(bench: Bench): Display
  /** The red line that doing `step` now would cross. */
  redLine(bench: Bench, step: string): Crossed | undefined
  /** What the handling loses; answers are judged by `judgeAnswers`. */
  judge(bench: Bench): readonly Lost[]
}

/** Drawn from a seed: the same seed, the same exercise. */
export type InstrumentKind = { readonly id: string; readonly title: string; draw(seed: number): InstrumentExercise }

export const beginBench = ({ knobs }: Pick<InstrumentExercise, 'knobs'>): Bench => ({
  knobs: Object.fromEntries(knobs.map(({ id, first }) => [id, first])),
  done: [],
  answers: {},
})

export const choices = (words: Readonly<Record<string, string>>): NonEmpty<Option> =>
  Object.entries(words).map(([value, says]) => ({ value, says })) as unknown as NonEmpty<Option>

export const lost = (item: ItemId, points: number, says: string): Lost => ({ item, points, says })

/** The last step of the hand; setting a knob is none. */
export const lastStep = ({ done }: Pick<Bench, 'done'>): string | undefined => done.filter((each) => !each.includes('=')).slice(-1)[0]

/** Whether `first` was done, and before the first `then`. */
export function isBefore({ done }: Pick<Bench, 'done'>, first: string, then: string): boolean {
  const at = done.indexOf(first)
  const until = done.indexOf(then)
  return at >= 0 && (until < 0 || at < until)
}
