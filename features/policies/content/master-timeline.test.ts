import { beforeAll, describe, expect, test } from 'vitest'
import { parseRoughDate, type RoughDate } from '#domain/calendar/rough-date.ts'
import { type Change, changesOf } from '#domain/policy/changes.ts'
import { type ReferenceChange, referenceChangesOf } from '#domain/policy/reference-changes.ts'
import type { Condition } from '#domain/rules/rule.ts'
import { contentFolder } from '#testing/app-context.ts'
import { type Held, masterTimeline } from './master-timeline.fixture.ts'
import { type Content, readContent } from './read-content.ts'

let content: Content
let changes: readonly Change[]
let others: readonly ReferenceChange[]
beforeAll(async () => {
  const read = await readContent(contentFolder)
  if (!read.ok) throw new Error('the content of the repository is broken')
  content = read.value
  changes = changesOf(content.policies)
  others = referenceChangesOf(content.references)
})

function dateOf(text: string): RoughDate {
  const date = parseRoughDate(text)
  if (!date.ok) throw new Error(`no date: ${text}`)
  return date.value
}

/** The content says the same day, month or year, or a day within it; a wider date would claim less than the facts do. */
const isWithin = (one: RoughDate, other: RoughDate): boolean => one.first >= other.first && one.last <= other.last

function isHeld(held: Held, date: string): boolean {
  const on = dateOf(held.on ?? date)
  switch (held.in) {
    case 'version':
      return changes.some((change) => change.kind === held.kind && change.version.id.startsWith(held.item) && isWithin(change.on, on))
    case 'condition':
      return content.policies
        .flatMap(({ versions }) => versions)
        .some(({ id, rule }) => id === held.item && (rule?.conditions ?? []).some((condition) => datesIn(condition).includes(on.first)))
    case 'category':
    case 'channel':
    case 'certificate':
    case 'place':
    case 'parameter':
      return others.some(({ of, on: changed }) => of.kind === held.in && of.id === held.item && isWithin(changed, on))
  }
}

function datesIn(condition: Condition): readonly string[] {
  if (condition.kind !== 'leaf') return condition.of.flatMap(datesIn)
  const { test: tested } = condition
  return tested.op === 'onOrAfter' || tested.op === 'before' ? [tested.day] : []
}

describe('the timeline derived from the content holds every dated change of the facts', () => {
  test.each(masterTimeline)('$date $level $subject', ({ date, held }) => {
    expect(held.filter((each) => !isHeld(each, date))).toEqual([])
    expect(held.length).toBeGreaterThan(0)
  })

  test('a row held nowhere is noticed', () => {
    expect(isHeld({ in: 'version', item: 'cq-skill-upgrade-2017', kind: 'starts' }, '2017-08')).toBe(false)
    expect(isHeld({ in: 'version', item: 'cq-skill-upgrade-2017', kind: 'lapses' }, '2017-07')).toBe(false)
    expect(isHeld({ in: 'condition', item: 'nat-skill-upgrade-2017' }, '2017-01-02')).toBe(false)
    expect(isHeld({ in: 'certificate', item: 'special-operation' }, '2010-07-02')).toBe(false)
  })
})
