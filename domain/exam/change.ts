/**
 * Whether two papers differ by more than luck. Each is a handful of items out of many, so a share of marks has an error, and so has the
 * difference of two. Papers of different forms are compared by shares of their full marks.
 */
import type { Marks } from '#domain/item/score/marks.ts'

/** What was got in some part of a paper; `squares` adds up the squared marks of its items, on which the error rests. */
export type Showing = { readonly got: number; readonly most: number; readonly squares: number; readonly items: number }

/** `share` and `error` are of all marks of the part, 0 to 1; `error` is one standard error. */
export type Share = { readonly share: number; readonly error: number }

export type Change = {
  /** `chance`: so much comes from other items alone. */
  readonly kind: 'chance' | 'better' | 'worse'
  /** Of all marks, −1 to 1. */
  readonly by: number
  /** One standard error of the difference. */
  readonly error: number
}

export function showingOf(scores: readonly { readonly marks: Marks; readonly most: Marks }[]): Showing {
  return {
    got: scores.reduce((sum, { marks }) => sum + marks, 0),
    most: scores.reduce((sum, { most }) => sum + most, 0),
    squares: scores.reduce((sum, { most }) => sum + most ** 2, 0),
    items: scores.length,
  }
}

export function shareOf(showing: Showing): Share {
  const { got, most, items } = showing
  return items === 0 || most === 0 ? { share: 0, error: 1 } : { share: got / most, error: cautious(showing).error }
}

/**
 * As if one item more had been right and one more wrong: a part with all items right is not known without error.
 *
 * @source Agresti & Caffo 2000, The American Statistician 54(4), 280–288
 */
function cautious({ got, most, squares, items }: Showing): Share {
  const each = most / items
  const share = (got + each) / (most + 2 * each)
  return { share, error: Math.sqrt((squares + 2 * each ** 2) * share * (1 - share)) / (most + 2 * each) }
}

/** Nineteen times of twenty nothing but luck stays within so many errors. */
const ONE_QUESTION = 1.96
/** The same, where several parts are looked at together and one of them would stand out by luck. @source Bonferroni, for six parts */
const SEVERAL_QUESTIONS = 2.64

/** `isOneOfSeveral`: other parts of the same papers are compared as well. Both showings are of at least one item. */
export function changeOf(before: Showing, now: Showing, isOneOfSeveral = false): Change {
  const [a, b] = [cautious(before), cautious(now)]
  const by = shareOf(now).share - shareOf(before).share
  const error = Math.sqrt(a.error ** 2 + b.error ** 2)
  const isChance = Math.abs(b.share - a.share) <= (isOneOfSeveral ? SEVERAL_QUESTIONS : ONE_QUESTION) * error
  return { kind: isChance ? 'chance' : by > 0 ? 'better' : 'worse', by, error }
}
