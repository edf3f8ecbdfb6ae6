/** Laws of the difference of two versions, over random rules whose ids overlap. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ConditionChange, conditionChanges } from '#domain/rules/condition-diff.ts'
import { applicationDate, toFactId } from '#domain/rules/fact.ts'
import { someConditions } from '#domain/rules/numbered-rules.fixture.ts'
import { aGroup, aLeaf, aRule, fixed } from '#domain/rules/rule.fixture.ts'
import type { Condition } from '#domain/rules/rule.ts'
import { conditionIds, meaningDiff } from './meaning-diff.ts'
import { aVersion, day } from './policy.fixture.ts'

const runs = { numRuns: 1000 }
const versionOf = ([first, ...others]: readonly [Condition, ...Condition[]]) => aVersion({ rule: aRule([first, ...others]) })

test('a version differs from itself in nothing', () => {
  fc.assert(
    fc.property(someConditions, (conditions) => {
      expect(meaningDiff(versionOf(conditions), versionOf(structuredClone(conditions)))).toEqual([])
    }),
    runs,
  )
})

const mirrored = { added: 'removed', removed: 'added', moved: 'moved', changed: 'changed' } as const
const sorted = (changes: readonly (readonly [string, string])[]) => changes.map((each) => each.join(' ')).toSorted()

test('read backwards it names the same conditions: what came goes, what changed changes back', () => {
  fc.assert(
    fc.property(someConditions, someConditions, (before, after) => {
      const there = meaningDiff(versionOf(before), versionOf(after))
      const back = meaningDiff(versionOf(after), versionOf(before))
      expect(conditionIds(back).toSorted()).toEqual(conditionIds(there).toSorted())
      const kinds = (diff: typeof there) =>
        diff.flatMap((each): [ConditionChange['kind'], string][] => (each.kind === 'condition' ? [[each.change.kind, each.change.id]] : []))
      expect(sorted(kinds(back))).toEqual(sorted(kinds(there).map(([kind, id]) => [mirrored[kind], id])))
    }),
    runs,
  )
})

test('no difference means the same rule', () => {
  fc.assert(
    fc.property(someConditions, someConditions, (before, after) => {
      const isEmpty = conditionChanges(before, after).length === 0
      expect(isEmpty).toBe(JSON.stringify(shapeOf(before)) === JSON.stringify(shapeOf(after)))
    }),
    runs,
  )
})

/** The rule with the order of conditions and of options taken out: what a difference must notice. */
function shapeOf(conditions: readonly Condition[]): unknown {
  return conditions
    .map((each) => (each.kind === 'leaf' ? [each.id, each.nature, each.test] : [each.id, each.kind, shapeOf(each.of)]))
    .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
}

/** Edits, each of its own part of one rule, and what the diff must then say of it. */
const months = toFactId('months')
const issued = toFactId('issued')
const limit = { op: 'within', fact: applicationDate, months: 12, after: issued, lastDay: 'unknown' } as const
const base: readonly [Condition, ...Condition[]] = [
  aLeaf({ op: 'atLeast', fact: months, value: 36 }, { id: 'a' }),
  aLeaf(limit, { id: 'b' }),
  aLeaf({ op: 'oneOf', fact: toFactId('level'), values: ['L3'] }, { id: 'c' }),
  aGroup(
    'any',
    [aLeaf({ op: 'is', fact: toFactId('flag'), value: true }, { id: 'e' }), aLeaf({ op: 'atMost', fact: months, value: 99 }, { id: 'f' })],
    {
      id: 'd',
    },
  ),
  aLeaf({ op: 'before', fact: issued, day: day('2020-01-01') }, { id: 'g' }),
]
type Edit = { readonly told: string; readonly apply: (conditions: readonly Condition[]) => readonly Condition[] }
const put = (id: string, other: Condition) => (conditions: readonly Condition[]) =>
  conditions.map((each) => (each.id === id ? other : each))
const edits: readonly Edit[] = [
  { told: 'changed a threshold', apply: put('a', aLeaf({ op: 'atLeast', fact: months, value: 12 }, { id: 'a' })) },
  { told: 'changed b months,lastDay', apply: put('b', aLeaf({ ...limit, months: 6, lastDay: 'counts' }, { id: 'b' })) },
  { told: 'changed c options', apply: put('c', aLeaf({ op: 'oneOf', fact: toFactId('level'), values: ['L4'] }, { id: 'c' })) },
  {
    told: 'removed f',
    apply: (conditions) =>
      conditions.map((each) => (each.id === 'd' && each.kind !== 'leaf' ? { ...each, of: [each.of[0]] as const } : each)),
  },
  { told: 'removed g', apply: (conditions) => conditions.filter(({ id }) => id !== 'g') },
  { told: 'added h', apply: (conditions) => [aGroup('none', [aLeaf(limit, { id: 'i' })], { id: 'h' }), ...conditions] },
]
const tell = (change: ConditionChange): string =>
  [change.kind, change.id, change.kind === 'changed' ? change.aspects.map(({ kind }) => kind).join(',') : ''].join(' ').trim()

test('every edit is told, and told once', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...edits]), (chosen) => {
      const after = chosen.reduce<readonly Condition[]>((conditions, { apply }) => apply(conditions), base)
      expect(conditionChanges(base, after).map(tell).toSorted()).toEqual(chosen.map(({ told }) => told).toSorted())
    }),
    runs,
  )
})

test('money that changes beside the conditions is told once too', () => {
  const [before, after] = [aVersion({ rule: aRule([base[0]]) }), aVersion({ rule: aRule([base[0]], { amount: fixed(1500) }) })]
  expect(meaningDiff(before, after).map(({ kind }) => kind)).toEqual(['amount'])
})
