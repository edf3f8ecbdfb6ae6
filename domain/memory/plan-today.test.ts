import { describe, expect, test } from 'vitest'
import { toPointId } from '#domain/item/item.ts'
import { fsrsScheduler } from '#platform/memory/fsrs.ts'
import type { Answer } from './answers.ts'
import { anAnswer, day } from './memory.fixture.ts'
import { planToday } from './plan-today.ts'
import { rememberPoints } from './point-memory.ts'

const point = (id: string, marks = 1) => ({ id: toPointId(id), marks, items: 3 })
const plan = (onDay: number, answers: readonly Answer[], points: readonly ReturnType<typeof point>[], examOn?: number) =>
  planToday({
    today: day(onDay),
    examDay: examOn === undefined ? undefined : day(examOn),
    points,
    answers,
    memory: rememberPoints(answers, fsrsScheduler),
    scheduler: fsrsScheduler,
  })
const told = (onDay: number, id: string, verdict: 'right' | 'wrong' = 'right', sureness?: 'guessed' | 'hesitant') =>
  anAnswer(onDay, verdict, { point: id, item: `i-${id}`, ...(sureness && { sureness }) })

describe('due', () => {
  test('right is due after its interval, not before; wrong the next day', () => {
    expect(plan(3, [told(1, 'p1')], [point('p1')]).due).toEqual([])
    expect(plan(4, [told(1, 'p1')], [point('p1')]).due).toEqual(['p1'])
    expect(plan(2, [told(1, 'p1', 'wrong')], [point('p1')]).due).toEqual(['p1'])
  })

  test('a point without items is not due: there is nothing to ask', () => {
    expect(plan(4, [told(1, 'p1')], [{ ...point('p1'), items: 0 }]).due).toEqual([])
  })

  test('hesitant comes before sure', () => {
    const [sure, hesitant] = [undefined, 'hesitant' as const].map((how) =>
      rememberPoints([told(1, 'p1', 'right', how)], fsrsScheduler).get(toPointId('p1')),
    )
    expect((hesitant?.dueOn ?? '') < (sure?.dueOn ?? '')).toBe(true)
  })

  test('a guess is no card, comes back tomorrow, and never puts a due day off', () => {
    const guessed = rememberPoints([told(1, 'p1', 'right', 'guessed')], fsrsScheduler).get(toPointId('p1'))
    expect(guessed).toEqual({ dueOn: day(2) })
    const late = rememberPoints([told(1, 'p1'), told(9, 'p1', 'right', 'guessed')], fsrsScheduler).get(toPointId('p1'))
    expect(late?.dueOn).toBe(day(4))
  })
})

describe('the day of the exam', () => {
  test('marks decide between two that are equally forgotten', () => {
    const answers = [told(1, 'p1'), told(1, 'p2')]
    expect(plan(4, answers, [point('p1', 1), point('p2', 2)], 30).due).toEqual(['p2', 'p1'])
  })

  test('what will be forgotten by then goes before what is forgotten now', () => {
    // p1 was known twice and is long overdue; p2 was wrong yesterday. Today p1 is the less certain, in a month p2 is.
    const answers = [told(1, 'p1'), told(3, 'p1'), told(60, 'p2', 'wrong')]
    const order = (examOn?: number) => plan(61, answers, [point('p1', 3), point('p2', 2)], examOn).due
    expect(order()).toEqual(['p1', 'p2'])
    expect(order(150)).toEqual(['p2', 'p1'])
  })

  test('the fewer days, the more new points a day, up to ten', () => {
    const many = Array.from({ length: 100 }, (_, nth) => point(`p${nth}`))
    expect([undefined, 200, 26, 5].map((examOn) => plan(1, [], many, examOn).fresh.length)).toEqual([2, 2, 4, 10])
  })

  test('in the last week all that was not gone over today may be', () => {
    const answers = [told(1, 'p1'), told(3, 'p1')]
    expect(plan(4, answers, [point('p1')], 30).due).toEqual([])
    expect(plan(4, answers, [point('p1')], 11).due).toEqual(['p1'])
    expect(plan(3, answers, [point('p1')], 10).due).toEqual([])
  })

  test('once it is over it no longer counts', () => expect(plan(9, [], [point('p1')], 8).daysLeft).toBeUndefined())
})

test('new points by their marks, those without items never', () => {
  const points = [point('p1', 1), point('p2', 3), { ...point('p3', 9), items: 0 }]
  expect(plan(1, [], points).fresh).toEqual(['p2', 'p1'])
})

test('wrong ones once a day; minutes for all', () => {
  const answers = [told(1, 'p1', 'wrong')]
  expect(plan(1, answers, [point('p1')]).wrong).toEqual([])
  expect(plan(2, answers, [point('p1'), point('p2')])).toMatchObject({ wrong: ['i-p1'], minutes: { due: 1, fresh: 4, wrong: 2 } })
})

describe('a day comes to its end', () => {
  const points = ['p1', 'p2', 'p3', 'p4'].map((id) => point(id))
  const asked = (onDay: number, id: string, items: number) =>
    Array.from({ length: items }, (_, nth) => anAnswer(onDay, nth === 0 ? 'wrong' : 'right', { point: id, item: `${id}-${nth}` }))

  test('a new point takes three of its items, known or not; two points make a day; tomorrow there are new ones', () => {
    expect(plan(1, [], points)).toMatchObject({ fresh: ['p1', 'p2'], freshItems: 6, minutes: { fresh: 8 } })
    expect(plan(1, asked(1, 'p1', 1), points)).toMatchObject({ fresh: ['p1', 'p2'], freshItems: 5 })
    expect(plan(1, asked(1, 'p1', 3), points)).toMatchObject({ fresh: ['p2'], freshItems: 3 })
    expect(plan(1, [...asked(1, 'p1', 3), ...asked(1, 'p2', 3)], points)).toMatchObject({ fresh: [], freshItems: 0 })
    expect(plan(2, [...asked(1, 'p1', 3), ...asked(1, 'p2', 1)], points).fresh).toEqual(['p3', 'p4'])
  })

  test('the same item twice is one; a point with one item is through after it; one of yesterday begins nothing', () => {
    expect(plan(1, [told(1, 'p1'), told(1, 'p1'), told(1, 'p1')], points).freshItems).toBe(5)
    expect(plan(1, asked(1, 'p1', 1), [{ ...point('p1'), items: 1 }, point('p2')]).fresh).toEqual(['p2'])
    expect(plan(2, [told(1, 'p1'), ...asked(2, 'p1', 3)], points).fresh).toEqual(['p2', 'p3'])
  })

  test('an item of several points begins the first and counts for each, so that every point comes to its end', () => {
    const both = (onDay: number, item: string, ...ids: readonly [string, ...string[]]): Answer => {
      const [first, ...others] = ids.map(toPointId)
      return { ...anAnswer(onDay, 'right', { point: ids[0], item }), points: [first ?? toPointId(ids[0]), ...others] }
    }
    const day1 = [both(1, 'i1', 'p1', 'p2'), both(1, 'i2', 'p2', 'p1'), both(1, 'i3', 'p3', 'p1', 'p2')]
    expect(plan(1, day1.slice(0, 1), points)).toMatchObject({ fresh: ['p1', 'p3'], freshItems: 5 }) // p2 is met by the way
    expect(plan(1, day1, points)).toMatchObject({ fresh: [], freshItems: 0 }) // p1 and p2 are through: as many as make a day
  })

  test('after a mock exam met half the bank, a day is still a day', () => {
    const many = Array.from({ length: 20 }, (_, nth) => point(`q${nth}`))
    const exam = many.slice(0, 12).map(({ id }) => told(1, id))
    expect(plan(1, exam, many)).toMatchObject({ fresh: ['q0', 'q1'], freshItems: 4 })
  })
})
