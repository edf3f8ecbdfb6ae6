/** Laws of the change log over random histories: each start once, a total order, filters and pages that lose nothing, differences that join. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/civil-date.ts'
import { aDay, aHistory, anEnd, aRoughDate, worldDays } from '#domain/policy/history.fixture.ts'
import { toBenefitId, toPolicyId } from '#domain/policy/ids.ts'
import { aPolicy, region } from '#domain/policy/policy.fixture.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { standingOn } from '#domain/policy/standing.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { differencesBetween, nameOf } from './between.ts'
import { changeKinds } from './change-entry.ts'
import { changeEntries, newestFirst } from './entry.ts'
import { type ChangeFilter, pageOf, passes } from './filter.ts'
import { lapsesOn } from './lapses.ts'

const dictionary = new Map()
const somePolicies: fc.Arbitrary<readonly Policy[]> = fc
  .array(aHistory(aRoughDate, anEnd), { minLength: 1, maxLength: 3 })
  .map((histories) =>
    histories.flatMap((versions, nth): readonly Policy[] =>
      isNonEmpty(versions)
        ? [
            aPolicy({
              id: toPolicyId(`p${nth}`),
              benefit: toBenefitId(`b${nth % 2}`),
              regions: [region(nth === 0 ? '100000' : '500102')],
              versions,
            }),
          ]
        : [],
    ),
  )
const aFilter: fc.Arbitrary<ChangeFilter> = fc.record(
  {
    region: fc.constantFrom(region('500102'), region('500000'), region('100000')),
    level: fc.constantFrom('nation' as const, 'district' as const),
    subject: fc.constantFrom(toBenefitId('b0'), toBenefitId('b1'), toBenefitId('none')),
    kind: fc.constantFrom(...changeKinds),
    from: aDay,
    to: aDay,
  },
  { requiredKeys: [] },
)
const log = (policies: readonly Policy[]) => changeEntries(policies, [], dictionary)

describe('the log', () => {
  test('has every start exactly once, and every stated end', () => {
    fc.assert(
      fc.property(somePolicies, (policies) => {
        const versions = policies.flatMap(({ id, versions }) => versions.map((version) => ({ policy: id, version })))
        const urns = log(policies).map(({ urn }) => urn)
        const expected = versions.flatMap(({ policy, version: { id, end } }) => [
          `urn:jiangtu:change:${policy}:${id}:starts`,
          ...(end.kind === 'lastDay' ? [`urn:jiangtu:change:${policy}:${id}:lapses`] : []),
          ...(end.kind === 'unknown' && end.runsThrough !== undefined ? [`urn:jiangtu:change:${policy}:${id}:fades`] : []),
        ])
        expect(urns.toSorted()).toEqual(expected.toSorted())
      }),
    )
  })

  test('runs from the newest to the oldest, in one order whatever the order of the files', () => {
    fc.assert(
      fc.property(somePolicies, (policies) => {
        const entries = log(policies)
        for (const [nth, entry] of entries.entries()) {
          const next = entries[nth + 1]
          if (next === undefined) continue
          expect(entry.on.first >= next.on.first).toBe(true)
          expect(newestFirst(entry, next)).toBeLessThan(0)
        }
        expect(log(policies.toReversed()).map(({ urn }) => urn)).toEqual(entries.map(({ urn }) => urn))
      }),
    )
  })

  test('always has two sides to show', () => {
    fc.assert(
      fc.property(somePolicies, (policies) => {
        for (const { lines } of log(policies)) {
          expect(lines.length).toBeGreaterThan(0)
          for (const { was, now } of lines) expect([...was, ...now].every((text) => text !== '')).toBe(true)
        }
      }),
    )
  })
})

test('a filter only takes away, and one more filter never adds', () => {
  fc.assert(
    fc.property(somePolicies, aFilter, aFilter, (policies, one, other) => {
      const entries = log(policies)
      const passing = entries.filter((entry) => passes(entry, one))
      expect(entries.filter((entry) => passes(entry, {}))).toEqual(entries)
      const narrower = { ...other, ...one }
      expect(entries.filter((entry) => passes(entry, narrower)).every((entry) => passing.includes(entry))).toBe(true)
    }),
  )
})

test('pages, one after another, are the whole list, each entry once', () => {
  fc.assert(
    fc.property(somePolicies, fc.integer({ min: 1, max: 4 }), (policies, limit) => {
      const entries = log(policies)
      const seen = []
      let page = pageOf(entries, undefined, limit)
      for (let turn = 0; turn < 40; turn += 1) {
        seen.push(...page.items)
        if (page.next === undefined) break
        page = pageOf(entries, page.next, limit)
      }
      expect(seen).toEqual(entries)
    }),
  )
})

test('a page goes on where it was even when the entry it ended with is gone', () => {
  fc.assert(
    fc.property(somePolicies, (policies) => {
      const entries = log(policies)
      const { next, items } = pageOf(entries, undefined, 2)
      if (next === undefined) return
      const without = entries.filter(({ urn }) => urn !== next.urn)
      expect(pageOf(without, next, 100).items).toEqual(entries.slice(items.length))
    }),
  )
})

describe('between two days', () => {
  const changed = (policies: readonly Policy[], from: (typeof worldDays)[number], to: (typeof worldDays)[number]) =>
    differencesBetween(policies, [from, to], dictionary)

  test('what is told is where each policy stood on the two days; what is not told stood alike', () => {
    fc.assert(
      fc.property(somePolicies, aDay, aDay, (policies, from, to) => {
        const told = new Map(changed(policies, from, to).map((each) => [each.policy.id, each]))
        for (const policy of policies) {
          const [was, now] = [standingOn(policy.versions, from), standingOn(policy.versions, to)]
          if (was === undefined || now === undefined) throw new Error('a policy has versions')
          const difference = told.get(policy.id)
          expect(difference === undefined).toBe(nameOf(was) === nameOf(now))
          if (difference !== undefined) expect([difference.was, difference.now]).toEqual([was, now])
        }
      }),
    )
  })

  test('a difference over a stretch begins and ends as the differences of its days do', () => {
    fc.assert(
      fc.property(somePolicies, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }), (policies, a, b) => {
        const days = worldDays.slice(Math.min(a, b), Math.max(a, b) + 1)
        const [first, last] = [days[0], days.at(-1)]
        if (first === undefined || last === undefined) return
        const steps = days.slice(1).flatMap((day, nth) => changed(policies, days[nth] ?? day, day))
        for (const { policy, was, now } of changed(policies, first, last)) {
          const own = steps.filter((step) => step.policy === policy)
          expect([own[0]?.was, own.at(-1)?.now]).toEqual([was, now])
        }
        expect(changed(policies, first, first)).toEqual([])
      }),
    )
  })

  test('a policy that stands otherwise has an entry that reaches into the stretch', () => {
    fc.assert(
      fc.property(somePolicies, aDay, aDay, (policies, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const entries = log(policies)
        for (const { policy } of changed(policies, from, to)) {
          const own = entries.filter(({ about }) => about.kind === 'policy' && about.policy === policy)
          expect(own.some((entry) => addDays(entry.on.last, 1) >= from && entry.on.first <= to)).toBe(true)
        }
      }),
    )
  })
})

test('an end is coming up to its last day and broken after it, and only the newest version breaks a policy', () => {
  fc.assert(
    fc.property(somePolicies, aDay, (policies, on) => {
      const lapses = lapsesOn(log(policies), on)
      for (const { entry, state, days } of lapses) {
        expect(state).toBe(entry.on.last >= on ? 'coming' : 'broken')
        expect(days === undefined).toBe(entry.on.precision !== 'day')
        expect(entry.about.version.from.first <= on).toBe(true)
      }
      const broken = lapses.filter(({ state }) => state === 'broken').map(({ entry }) => entry.about.policy.id)
      expect(new Set(broken).size).toBe(broken.length)
    }),
  )
})
