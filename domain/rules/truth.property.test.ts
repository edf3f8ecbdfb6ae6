/** Laws of truths. There are six of them, so small laws are checked on all, and oracles enumerate what missing facts may bring. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreementOf,
  allOf,
  anyOf,
  atLeastOf,
  isNo,
  isReview,
  isSettled,
  isYes,
  no,
  not,
  type Outcome,
  review,
  spanOf,
  type Truth,
  truthOf,
  unknown,
  yes,
} from './truth.ts'

const outcomes: readonly Outcome[] = [0, 1, 2]
const truths: readonly Truth[] = outcomes.flatMap((least) => outcomes.flatMap((most) => (least <= most ? [{ least, most }] : [])))
const aTruth = fc.constantFrom(...truths)
const someTruths = fc.array(aTruth, { minLength: 1, maxLength: 4 })

const pairs = truths.flatMap((a) => truths.map((b): [Truth, Truth] => [a, b]))
const within = (inner: Truth, outer: Truth): boolean => inner.least >= outer.least && inner.most <= outer.most

/** Every outcome that each truth still allows, in all combinations. */
const completions = (list: readonly Truth[]): readonly (readonly Outcome[])[] =>
  list.reduce<readonly (readonly Outcome[])[]>(
    (made, { least, most }) =>
      made.flatMap((head) => outcomes.filter((each) => each >= least && each <= most).map((each) => [...head, each])),
    [[]],
  )

const boundsOf = (list: readonly Outcome[]): Truth => ({ least: Math.min(...list) as Outcome, most: Math.max(...list) as Outcome })

describe('all of, any of', () => {
  test('do not ask in which order or how often', () => {
    for (const [a, b] of pairs) {
      expect(allOf([a, b])).toEqual(allOf([b, a]))
      expect(anyOf([a, b])).toEqual(anyOf([b, a]))
      expect(allOf([a, a])).toEqual(a)
      expect(anyOf([a, a])).toEqual(a)
      for (const c of truths) {
        expect(allOf([allOf([a, b]), c])).toEqual(allOf([a, allOf([b, c])]))
        expect(anyOf([anyOf([a, b]), c])).toEqual(anyOf([a, anyOf([b, c])]))
      }
    }
  })

  test('are each other’s mirror, and twice mirrored is the same', () => {
    for (const [a, b] of pairs) {
      expect(not(allOf([a, b]))).toEqual(anyOf([not(a), not(b)]))
      expect(not(anyOf([a, b]))).toEqual(allOf([not(a), not(b)]))
      expect(not(not(a))).toEqual(a)
    }
  })

  test('of nothing: all hold, none holds', () => {
    expect(allOf([])).toEqual(yes)
    expect(anyOf([])).toEqual(no)
  })

  test('one no settles all of, one yes any of, whatever is missing', () => {
    for (const truth of truths) {
      expect(allOf([truth, no])).toEqual(no)
      expect(anyOf([truth, yes])).toEqual(yes)
    }
  })
})

const exactly = (join: (list: readonly Truth[]) => Truth, of: (list: readonly Outcome[]) => Outcome) =>
  fc.property(someTruths, (list) => {
    expect(join(list)).toEqual(boundsOf(completions(list).map(of)))
  })
const lowest = (list: readonly Outcome[]): Outcome => Math.min(...list) as Outcome
const highest = (list: readonly Outcome[]): Outcome => Math.max(...list) as Outcome
const counted = (count: number) => (list: readonly Truth[]) => atLeastOf(count, list)
/** The best outcome that so many of them reach. */
const best =
  (count: number) =>
  (list: readonly Outcome[]): Outcome =>
    outcomes.findLast((outcome) => list.filter((each) => each >= outcome).length >= count) ?? 0
const agreed = (list: readonly Outcome[]): Outcome => (list.every((each) => each === 2) ? 2 : list.every((each) => each === 0) ? 0 : 1)

describe('the span of what missing facts may bring is exact', () => {
  test.each([
    ['all of', allOf, lowest],
    ['any of', anyOf, highest],
    ['readings that must agree', agreementOf, agreed],
    ['at least none', counted(0), best(0)],
    ['at least one', counted(1), best(1)],
    ['at least two', counted(2), best(2)],
    ['at least more than there are', counted(5), best(5)],
  ])('%s', (_, join, of) => {
    fc.assert(exactly(join, of), { numRuns: 1000 })
  })

  test('and the law notices readings of which the newest is simply taken', () => {
    const takesTheFirst = (list: readonly Truth[]): Truth => list[0] ?? review
    expect(fc.check(exactly(takesTheFirst, agreed), { numRuns: 1000, seed: 1 }).failed).toBe(true)
  })
})

test('at least one is any of, at least as many as there are is all of', () => {
  fc.assert(
    fc.property(someTruths, (list) => {
      expect(atLeastOf(1, list)).toEqual(anyOf(list))
      expect(atLeastOf(list.length, list)).toEqual(allOf(list))
    }),
  )
})

test('readings that all say yes are yes, all no are no, anything else is for the office', () => {
  expect(agreementOf([yes, yes])).toEqual(yes)
  expect(agreementOf([no, no])).toEqual(no)
  expect(agreementOf([yes, no])).toEqual(review)
  expect(agreementOf([no, review])).toEqual(review)
  expect(agreementOf([yes, unknown])).toEqual({ least: 1, most: 2 })
  expect(agreementOf([no, unknown])).toEqual({ least: 0, most: 1 })
})

test('narrowing one truth never widens what it is part of', () => {
  const narrowed = aTruth.chain((wide) =>
    fc.constantFrom(...truths.filter((each) => within(each, wide))).map((narrow) => ({ wide, narrow })),
  )
  fc.assert(
    fc.property(fc.array(narrowed, { minLength: 1, maxLength: 4 }), (list) => {
      const wide = list.map((each) => each.wide)
      const narrow = list.map((each) => each.narrow)
      for (const join of [allOf, anyOf, counted(2), agreementOf, spanOf]) expect(within(join(narrow), join(wide))).toBe(true)
      expect(within(not(allOf(narrow)), not(allOf(wide)))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('a span over several holds each of them and nothing beyond', () => {
  fc.assert(
    fc.property(someTruths, (list) => {
      expect(spanOf(list)).toEqual(boundsOf(list.flatMap(({ least, most }) => [least, most])))
    }),
  )
})

test('the words for truths exclude each other', () => {
  for (const truth of truths) {
    const words = [isYes(truth), isNo(truth), isReview(truth), !isSettled(truth)]
    expect(words.filter(Boolean)).toHaveLength(1)
  }
  expect([truthOf(true), truthOf(false)]).toEqual([yes, no])
})
