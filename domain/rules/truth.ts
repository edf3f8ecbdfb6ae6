/**
 * How far a condition is settled. The outcomes are ordered: 0 no · 1 review (only an office can say) · 2 yes. A truth is the span
 * of outcomes that the missing facts still leave open, `least` to `most`; it is settled when the two are equal.
 *
 * "All of" takes the minimum and "any of" the maximum, at both ends of the span. With only 0 and 2 that is Kleene's three-valued
 * logic as the pair (must, may); review adds a middle step and no special case.
 */
export type Outcome = 0 | 1 | 2
export type Truth = { readonly least: Outcome; readonly most: Outcome }

export const no: Truth = { least: 0, most: 0 }
export const review: Truth = { least: 1, most: 1 }
export const yes: Truth = { least: 2, most: 2 }
/** A fact is missing: once known, the answer is yes or no. */
export const unknown: Truth = { least: 0, most: 2 }

export const isSettled = ({ least, most }: Truth): boolean => least === most
export const isYes = ({ least }: Truth): boolean => least === 2
export const isNo = ({ most }: Truth): boolean => most === 0
export const isReview = ({ least, most }: Truth): boolean => least === 1 && most === 1

export const truthOf = (holds: boolean): Truth => (holds ? yes : no)

export const allOf = (truths: readonly Truth[]): Truth => ({
  least: smallest(truths.map(({ least }) => least)),
  most: smallest(truths.map(({ most }) => most)),
})

export const anyOf = (truths: readonly Truth[]): Truth => ({
  least: greatest(truths.map(({ least }) => least)),
  most: greatest(truths.map(({ most }) => most)),
})

/** At least `count` of several: the outcome that the `count`-th best of them reaches, at both ends of the span. */
export const atLeastOf = (count: number, truths: readonly Truth[]): Truth => ({
  least: nthBest(
    truths.map(({ least }) => least),
    count,
  ),
  most: nthBest(
    truths.map(({ most }) => most),
    count,
  ),
})

export const not = ({ least, most }: Truth): Truth => ({ least: mirror(most), most: mirror(least) })

/** The span that holds all of several spans: what remains possible while it is a *missing fact* that chooses between them. */
export const spanOf = (truths: readonly Truth[]): Truth => ({
  least: smallest(truths.map(({ least }) => least)),
  most: greatest(truths.map(({ most }) => most)),
})

/**
 * Several readings of the *law* for the same facts: firm where all agree, else review. An end of the span can only be yes (no)
 * when every reading can be yes (no) there.
 */
export function agreementOf(truths: readonly Truth[]): Truth {
  const settle = (ends: readonly Outcome[], unanimous: Outcome): Outcome => (ends.every((end) => end === unanimous) ? unanimous : 1)
  const least = truths.every(({ least }) => least === 2)
    ? 2
    : settle(
        truths.map((truth) => truth.least),
        0,
      )
  const most = truths.every(({ most }) => most === 0)
    ? 0
    : settle(
        truths.map((truth) => truth.most),
        2,
      )
  return { least, most }
}

const smallest = (outcomes: readonly Outcome[]): Outcome => outcomes.reduce<Outcome>((a, b) => (b < a ? b : a), 2)
const greatest = (outcomes: readonly Outcome[]): Outcome => outcomes.reduce<Outcome>((a, b) => (b > a ? b : a), 0)
const nthBest = (outcomes: readonly Outcome[], nth: number): Outcome => outcomes.toSorted((a, b) => b - a)[nth - 1] ?? (nth <= 0 ? 2 : 0)
const mirror = (outcome: Outcome): Outcome => (2 - outcome) as Outcome
