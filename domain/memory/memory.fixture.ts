/** Logs for tests: a day and a verdict, the rest filled in. */
import fc from 'fast-check'
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { startOfDay, toInstant } from '#domain/calendar/instant.ts'
import { toItemId, toPointId } from '#domain/item/item.ts'
import type { Answer } from './answers.ts'
import type { AnswerEvent, BenchEvent, PracticeEvent, Sureness } from './event.ts'

const DAY_ONE = '2026-01-12' as CivilDate
export const day = (nth: number): CivilDate => addDays(DAY_ONE, nth - 1)

let made = 0
type Told = {
  readonly item?: string
  readonly point?: string
  readonly sureness?: Sureness
  readonly hour?: number
  readonly id?: string
  readonly shows?: string
}
/** `onDay` counts from 1. */
export function anAnswer(
  onDay: number,
  verdict: 'right' | 'wrong',
  { item = 'i1', point = 'p1', sureness, hour = 9, id, shows }: Told = {},
): Answer {
  made += 1
  const event: AnswerEvent = {
    kind: 'answer',
    id: id ?? `e${made}`,
    at: toInstant(startOfDay(day(onDay)) + hour * 3_600_000 + made),
    bank: 'b',
    item: toItemId(item),
    points: [toPointId(point)],
    verdict,
    seed: 1,
    ...(shows !== undefined && { shows }),
  }
  return sureness === undefined ? event : { ...event, sureness }
}

export const anAttempt = (over: Partial<BenchEvent> = {}): BenchEvent => ({
  id: 'bench-1',
  at: toInstant(1),
  bank: 'b',
  kind: 'bench',
  task: 't1',
  exercise: 'cir-02',
  title: '双重互锁正反转，找故障',
  mode: 'exam',
  got: 14.5,
  outOf: 20,
  items: [{ id: 'analysis', got: 3, outOf: 5 }],
  redLines: ['liveResistance'],
  weak: [toPointId('p1')],
  version: '1',
  ...over,
})

const at = fc.integer({ min: 0, max: 3 }).map(toInstant)
const id = fc.constantFrom('a', 'b', 'c', 'd')
const common = { id, at, bank: fc.constant('b') }
const item = fc.constantFrom('i1', 'i2').map(toItemId)
/** Small, so that ids, moments and whole events collide. */
const anyEvent: fc.Arbitrary<PracticeEvent> = fc.oneof(
  fc
    .record({
      kind: fc.constant('answer' as const),
      ...common,
      item,
      points: fc.constant([toPointId('p1')] as const),
      verdict: fc.constantFrom('right' as const, 'wrong' as const),
      seed: fc.integer({ min: 0, max: 1 }),
      shows: fc.constantFrom('漏了 √3', undefined),
    })
    .map(({ shows, ...event }) => (shows === undefined ? event : { ...event, shows })),
  fc.record({
    kind: fc.constant('sureness' as const),
    ...common,
    answer: id,
    sureness: fc.constantFrom('sure' as const, 'guessed' as const),
  }),
  fc.record({ kind: fc.constant('favourite' as const), ...common, item, isKept: fc.boolean() }),
  fc.record({ kind: fc.constant('examDay' as const), ...common, on: fc.constantFrom(DAY_ONE, null) }),
  fc
    .record({
      ...common,
      got: fc.constantFrom(0, 14.5),
      weak: fc.constantFrom([], ['p1']),
      address: fc.constantFrom('/bench/t1/cir-02?b=1', undefined),
    })
    .map(({ weak, address, ...event }) => anAttempt({ ...event, weak: weak.map(toPointId), ...(address && { address }) })),
)
export const anyLog: fc.Arbitrary<readonly PracticeEvent[]> = fc.array(anyEvent, { maxLength: 8 })
