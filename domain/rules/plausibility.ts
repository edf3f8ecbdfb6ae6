/** Answers that cannot all be right: each alone is possible, together they contradict each other. A person may err, and may also be right. */
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { factsOf, judge } from './evaluate.ts'
import { type FactId, type Facts, numberOf } from './fact.ts'
import type { Test } from './rule.ts'
import { isYes } from './truth.ts'

/** One thing that is seen: a test of the rule language, or one number above what another allows. */
export type Sign =
  | { readonly kind: 'test'; readonly test: Test }
  /** `fact` is more than `times` × `than` + `plus`. */
  | { readonly kind: 'exceeds'; readonly fact: FactId; readonly than: FactId; readonly times: number; readonly plus: number }

export type Contradiction = {
  readonly id: string
  /** What does not fit, in a sentence or two, to whoever answered. */
  readonly says: string
  /** The questions that can mend it, the likeliest first. */
  readonly mend: NonEmpty<FactId>
  /** All of them together are the contradiction. */
  readonly when: NonEmpty<Sign>
}

/** Those that are surely there; what is not known contradicts nothing. `facts` are derived (see `withDerived`). */
export const contradictionsIn = (all: readonly Contradiction[], facts: Facts): readonly Contradiction[] =>
  all.filter(({ when }) => when.every((sign) => isSeen(sign, facts)))

function isSeen(sign: Sign, facts: Facts): boolean {
  switch (sign.kind) {
    case 'test':
      return isYes(judge(sign.test, facts))
    case 'exceeds': {
      const value = numberOf(facts, sign.fact)
      const other = numberOf(facts, sign.than)
      return value !== undefined && other !== undefined && value > sign.times * other + sign.plus
    }
  }
}

/** The facts a sign reads. */
export function factsOfSign(sign: Sign): readonly FactId[] {
  switch (sign.kind) {
    case 'test':
      return factsOf(sign.test)
    case 'exceeds':
      return [sign.fact, sign.than]
  }
}
