import { describe, expect, test } from 'vitest'
import { TODAY } from '#testing/app-context.ts'
import { electricianAnswers, electricianFacts } from '#testing/electrician.ts'
import { checkFacts } from './check-facts.ts'
import { contentForTests } from './content.fixture.ts'
import type { GivenFacts } from './given-facts.ts'
import { day } from './interview.fixture.ts'
import { readResult } from './read-result.ts'

const on = day(TODAY)
const content = contentForTests()

async function problemsOf(facts: GivenFacts): Promise<Readonly<Record<string, string>>> {
  const checked = await checkFacts(content.ctx, { facts, on, topic: 'benefit' })
  return checked.ok ? {} : Object.fromEntries(checked.problem.map(({ path, says }) => [path.slice(1).join(), says]))
}

describe('facts in', () => {
  test('come to the same as the answers of a visitor', async () => {
    const checked = await checkFacts(content.ctx, { facts: electricianFacts, on, topic: 'benefit' })
    const page = await readResult(content.ctx, { search: new URLSearchParams(electricianAnswers), topic: 'benefit', on })
    expect(checked.ok && checked.value.benefits.map(({ entitlement }) => entitlement)).toEqual(page.entitlements)
  })

  test('without any, every benefit is open', async () => {
    const checked = await checkFacts(content.ctx, { facts: {}, on, topic: 'benefit' })
    expect(checked.ok && [...new Set(checked.value.benefits.map(({ entitlement }) => entitlement.verdict))]).toEqual(['unknown'])
  })

  test('that cannot be used are all told at once, each by its name', async () => {
    expect(
      await problemsOf({
        'cert.level': 'L9',
        'person.ui.cumulativeMonths': -1,
        'cert.issueDate': '2025-02-30',
        'person.shoeSize': 42,
        'person.ui.payingAtIssueMonth': 'perhaps',
        'person.groups': ['veteran', 'astronaut'],
      }),
    ).toEqual({
      'cert.level': expect.stringContaining('请从给出的几项里选一项'),
      'person.ui.cumulativeMonths': expect.stringContaining('0 到 600 之间的整数'),
      'cert.issueDate': expect.stringContaining('2025-02-30'),
      'person.shoeSize': '没有“person.shoeSize”这个事实。',
      'person.ui.payingAtIssueMonth': expect.stringContaining('请选'),
      'person.groups': expect.stringContaining('请从给出的几项里选'),
    })
  })

  test.each([1.5, 1e21, Number.NaN])('%s months are no whole number', async (months) => {
    expect(Object.keys(await problemsOf({ 'person.ui.cumulativeMonths': months }))).toEqual(['person.ui.cumulativeMonths'])
  })

  test('a name from the depths of the language is no fact', async () => {
    expect(Object.keys(await problemsOf(JSON.parse('{"__proto__": 1, "constructor": "x", "toString": true}')))).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ])
  })
})
