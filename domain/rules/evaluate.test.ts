import { describe, expect, test } from 'vitest'
import { day, region } from '#domain/policy/policy.fixture.ts'
import { evaluate, factsOf, judge, leavesOf, openFacts } from './evaluate.ts'
import { type FactValue, toFactId } from './fact.ts'
import { aGroup, aLeaf, anAtLeast, facts } from './rule.fixture.ts'
import type { Test } from './rule.ts'
import { no, review, unknown, yes } from './truth.ts'

const fact = toFactId('fact')
const later = toFactId('later')

/** The test, a value of its fact, and the truth. `undefined`: not known. */
type Row = readonly [given: FactValue | undefined, truth: 'yes' | 'no' | 'unknown']
const truths = { yes, no, unknown }

const judged: readonly { readonly says: Test; readonly rows: readonly Row[] }[] = [
  {
    says: { op: 'is', fact, value: true },
    rows: [
      [true, 'yes'],
      [false, 'no'],
      [undefined, 'unknown'],
      ['yes', 'unknown'],
      [1, 'unknown'],
    ],
  },
  {
    says: { op: 'is', fact, value: false },
    rows: [
      [true, 'no'],
      [false, 'yes'],
      [undefined, 'unknown'],
    ],
  },
  {
    says: { op: 'oneOf', fact, values: ['L4', 'L3'] },
    rows: [
      ['L4', 'yes'],
      ['L3', 'yes'],
      ['L2', 'no'],
      ['', 'no'],
      [undefined, 'unknown'],
      [3, 'unknown'],
      [['L4'], 'unknown'],
    ],
  },
  {
    says: { op: 'noneOf', fact, values: ['L4', 'L3'] },
    rows: [
      ['L4', 'no'],
      ['L2', 'yes'],
      [undefined, 'unknown'],
      [true, 'unknown'],
    ],
  },
  {
    says: { op: 'includesAny', fact, values: ['a', 'b'] },
    rows: [
      [['b', 'c'], 'yes'],
      [['c'], 'no'],
      [[], 'no'],
      [undefined, 'unknown'],
      ['a', 'unknown'],
    ],
  },
  {
    says: { op: 'includesNone', fact, values: ['a', 'b'] },
    rows: [
      [['b', 'c'], 'no'],
      [['c'], 'yes'],
      [[], 'yes'],
      [undefined, 'unknown'],
      ['c', 'unknown'],
    ],
  },
  {
    says: { op: 'atLeast', fact, value: 12 },
    rows: [
      [11, 'no'],
      [12, 'yes'],
      [13, 'yes'],
      [0, 'no'],
      [undefined, 'unknown'],
      ['12', 'unknown'],
      [true, 'unknown'],
    ],
  },
  {
    says: { op: 'atMost', fact, value: 0 },
    rows: [
      [0, 'yes'],
      [1, 'no'],
      [undefined, 'unknown'],
      ['0', 'unknown'],
    ],
  },
  {
    says: { op: 'onOrAfter', fact, day: day('2017-01-01') },
    rows: [
      ['2016-12-31', 'no'],
      ['2017-01-01', 'yes'],
      [undefined, 'unknown'],
      [2017, 'unknown'],
    ],
  },
  {
    says: { op: 'before', fact, day: day('2017-01-01') },
    rows: [
      ['2016-12-31', 'yes'],
      ['2017-01-01', 'no'],
      [undefined, 'unknown'],
      [2016, 'unknown'],
    ],
  },
  {
    says: { op: 'inRegion', fact, region: region('500000') },
    rows: [
      ['500102', 'yes'],
      ['500000', 'yes'],
      ['100000', 'no'],
      ['510100', 'no'],
      [undefined, 'unknown'],
      [500_102, 'unknown'],
    ],
  },
  {
    says: { op: 'inRegion', fact, region: region('500102') },
    rows: [
      ['500102', 'yes'],
      ['500000', 'no'],
      ['500101', 'no'],
    ],
  },
  {
    says: { op: 'inRegion', fact, region: region('100000') },
    rows: [
      ['500102', 'yes'],
      ['100000', 'yes'],
    ],
  },
]

describe.each(judged)('$says.op', ({ says, rows }) => {
  test.each(rows)('%j → %s', (given, truth) => {
    expect(judge(says, given === undefined ? facts({}) : facts({ fact: given }))).toEqual(truths[truth])
  })
})

describe('within 12 months after a date', () => {
  const limit = (lastDay: 'counts' | 'doesNotCount' | 'unknown', months = 12): Test => ({
    op: 'within',
    fact: later,
    months,
    after: fact,
    lastDay,
  })

  test.each([
    ['counts', '2026-11-17', yes],
    ['counts', '2026-11-18', yes],
    ['counts', '2026-11-19', no],
    ['doesNotCount', '2026-11-17', yes],
    ['doesNotCount', '2026-11-18', no],
    ['unknown', '2026-11-17', yes],
    ['unknown', '2026-11-18', review],
    ['unknown', '2026-11-19', no],
  ] as const)('the last day %s: %s', (lastDay, on, truth) => {
    expect(judge(limit(lastDay), facts({ fact: '2025-11-18', later: on }))).toEqual(truth)
  })

  test.each([
    ['2025-01-31', 1, '2025-02-28', yes],
    ['2025-01-31', 1, '2025-03-01', no],
    ['2024-02-29', 12, '2025-02-28', yes],
    ['2024-02-29', 12, '2025-03-01', no],
    ['2024-08-31', 6, '2025-02-28', yes],
  ] as const)('%s and %i months end with the month: %s', (start, months, on, truth) => {
    expect(judge(limit('counts', months), facts({ fact: start, later: on }))).toEqual(truth)
  })

  test('a day before the start is within, since only the end is asked', () => {
    expect(judge(limit('counts'), facts({ fact: '2025-11-18', later: '2025-01-01' }))).toEqual(yes)
  })

  test('either date missing, or no date at all, leaves it open', () => {
    expect(judge(limit('counts'), facts({ fact: '2025-11-18' }))).toEqual(unknown)
    expect(judge(limit('counts'), facts({ later: '2025-11-18' }))).toEqual(unknown)
    expect(judge(limit('counts'), facts({ fact: 2025, later: '2025-11-18' }))).toEqual(unknown)
  })
})

describe('two dates beside each other', () => {
  test.each([
    ['2025-03-08', '2025-03-07', yes, yes],
    ['2025-03-08', '2025-03-08', yes, yes],
    ['2025-03-08', '2025-03-09', no, yes],
    ['2025-01-01', '2024-12-31', yes, no],
    ['2024-12-31', '2025-01-01', no, no],
  ] as const)('%s beside %s', (one, other, notBefore, sameYear) => {
    const known = facts({ fact: one, later: other })
    expect(judge({ op: 'notBefore', fact, other: later }, known)).toEqual(notBefore)
    expect(judge({ op: 'sameYear', fact, other: later }, known)).toEqual(sameYear)
  })

  const halfKnown: readonly Record<string, FactValue>[] = [
    {},
    { fact: '2025-03-08' },
    { later: '2025-03-08' },
    { fact: 2025, later: '2025-03-08' },
  ]
  test.each(halfKnown)('are open while one is missing: %j', (known) => {
    for (const op of ['notBefore', 'sameYear'] as const) expect(judge({ op, fact, other: later }, facts(known))).toEqual(unknown)
  })
})

describe('what an office decides', () => {
  test('is never answered by machine', () => {
    expect(judge({ op: 'decidedByOffice', says: '急需紧缺', office: '人社局', ask: '算吗？' }, facts({ fact: true }))).toEqual(review)
  })
})

describe('a disputed requirement', () => {
  const atLeast = (value: number): Test => ({ op: 'atLeast', fact, value })
  const disputed: Test = {
    op: 'disputed',
    variants: [
      { says: '36 个月', sources: [], test: atLeast(36) },
      { says: '12 个月', sources: [], test: atLeast(12) },
    ],
  }
  test.each([
    [11, no],
    [12, review],
    [35, review],
    [36, yes],
  ])('%i months', (months, truth) => {
    expect(judge(disputed, facts({ fact: months }))).toEqual(truth)
  })

  test('is open while the fact is missing', () => {
    expect(judge(disputed, facts({}))).toEqual(unknown)
  })
})

describe('a judged tree', () => {
  const has = (id: string) => aLeaf({ op: 'is', fact: toFactId(id), value: true }, { id })
  const truthOf = (condition: Parameters<typeof evaluate>[0], known: Parameters<typeof facts>[0]) => evaluate(condition, facts(known)).truth

  test('all, any and none join their parts', () => {
    const of = [has('a'), has('b')] as const
    expect(truthOf(aGroup('all', of), { a: true, b: true })).toEqual(yes)
    expect(truthOf(aGroup('all', of), { a: true, b: false })).toEqual(no)
    expect(truthOf(aGroup('any', of), { a: true, b: false })).toEqual(yes)
    expect(truthOf(aGroup('any', of), { a: false, b: false })).toEqual(no)
    expect(truthOf(aGroup('none', of), { a: false, b: false })).toEqual(yes)
    expect(truthOf(aGroup('none', of), { a: true })).toEqual(no)
    expect(truthOf(aGroup('none', of), { a: false })).toEqual(unknown)
  })

  test('at least two of three', () => {
    const twoOf = anAtLeast(2, [has('a'), has('b'), has('c')])
    expect(truthOf(twoOf, { a: true, b: true })).toEqual(yes)
    expect(truthOf(twoOf, { a: true, b: false })).toEqual(unknown)
    expect(truthOf(twoOf, { a: false, b: false })).toEqual(no)
    expect(truthOf(twoOf, { a: true, b: false, c: false })).toEqual(no)
  })

  test('keeps the shape of the rule, with its leaves in reading order', () => {
    const tree = aGroup('all', [has('a'), aGroup('any', [has('b'), has('c')]), has('d')])
    const reason = evaluate(tree, facts({ a: true, b: false }))
    expect(leavesOf(reason).map(({ condition, truth }) => [condition.id, truth])).toEqual([
      ['a', yes],
      ['b', no],
      ['c', unknown],
      ['d', unknown],
    ])
    expect(reason.condition).toBe(tree)
  })

  test('asks no more of a branch that is settled', () => {
    const tree = aGroup('all', [aGroup('any', [has('a'), has('b')]), has('c')])
    const open = (known: Parameters<typeof facts>[0]) => openFacts(evaluate(tree, facts(known)), facts(known))
    expect(open({})).toEqual(['a', 'b', 'c'])
    expect(open({ a: true })).toEqual(['c'])
    expect(open({ c: false })).toEqual([])
    expect(open({ a: false, b: false })).toEqual([])
  })

  test('does not ask again for a fact that is known but of another type', () => {
    const known = facts({ a: 'yes' })
    expect(openFacts(evaluate(has('a'), known), known)).toEqual([])
  })
})

test('a test names every fact it reads', () => {
  expect(factsOf({ op: 'within', fact: later, months: 1, after: fact, lastDay: 'counts' })).toEqual([fact, later])
  expect(factsOf({ op: 'notBefore', fact: later, other: fact })).toEqual([fact, later])
  expect(factsOf({ op: 'sameYear', fact: later, other: fact })).toEqual([fact, later])
  expect(factsOf({ op: 'decidedByOffice', says: '', office: '', ask: '' })).toEqual([])
  expect(factsOf({ op: 'disputed', variants: [{ says: '', sources: [], test: { op: 'atLeast', fact: later, value: 1 } }] })).toEqual([
    later,
  ])
  for (const { says } of judged) expect(factsOf(says)).toEqual([fact])
})
