import { expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { toPointId } from '#domain/item/item.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import type { PracticeEvent } from './event.ts'
import { batchOf, bytesOf, LARGEST_REQUEST, MOST_TOGETHER } from './log-exchange.ts'
import { anAnswer } from './memory.fixture.ts'

const answers = (count: number): readonly PracticeEvent[] =>
  Array.from({ length: count }, (_, nth) => anAnswer(1, 'right', { id: `e${nth}` }))

test('at most 500 together, from the front', () => {
  const many = answers(MOST_TOGETHER + 1)
  expect(batchOf(many)).toEqual(many.slice(0, MOST_TOGETHER))
  expect(batchOf(many.slice(0, 3))).toHaveLength(3)
})

test('large ones, in whatever script, never make a request too large', () => {
  const points = Array.from({ length: 12 }, (_, nth) => toPointId(`${nth}${'中'.repeat(40)}`))
  if (!isNonEmpty(points)) throw new Error('there are twelve')
  const large = answers(MOST_TOGETHER).map(
    (event): PracticeEvent => (event.kind === 'answer' ? { ...event, at: toInstant(1), points } : event),
  )
  const batch = batchOf(large)
  const request = JSON.stringify({ code: 'z'.repeat(28), since: { row: 200_000, id: 'f'.repeat(80) }, events: batch })
  expect(Buffer.byteLength(request)).toBeLessThanOrEqual(LARGEST_REQUEST)
  expect(batch.length).toBeGreaterThan(100)
  expect(bytesOf(large[0] ?? anAnswer(1, 'right'))).toBe(Buffer.byteLength(JSON.stringify(large[0])))
})
