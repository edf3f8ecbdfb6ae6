import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { toOptionId } from '#domain/item/item.ts'
import { resultOf } from './exam-result.ts'
import { openPlaces, type Place, sheetOf } from './sheet.ts'
import { aSitting, paperOfThree } from './sitting.fixture.ts'
import { accept, type SavedEvent, standOf } from './sitting.ts'

const sitting = aSitting()
const START = sitting.startedAt
/** A small world, where keys and places collide and some are sent too late. */
const aSend = fc.record({
  nth: fc.integer({ min: -1, max: 3 }),
  key: fc.constantFrom('a', 'b', 'c'),
  response: fc.option(
    fc.constantFrom('A', 'B').map((letter) => ({ kind: 'single' as const, chosen: toOptionId(letter) })),
    { nil: undefined },
  ),
  isFlagged: fc.boolean(),
  waitMs: fc.integer({ min: 0, max: 200_000 }),
})
type Send = typeof aSend extends fc.Arbitrary<infer T> ? T : never

/** What a server does: one send after the other, each acknowledged or refused. */
function replay(sends: readonly Send[]): { readonly log: readonly SavedEvent[]; readonly acknowledged: readonly SavedEvent[] } {
  const log: SavedEvent[] = []
  const acknowledged: SavedEvent[] = []
  let now = START as number
  for (const { waitMs, ...draft } of sends) {
    now += waitMs
    const earlier = log.findLast(({ key }) => key === draft.key)
    const result = accept({ ...sitting, places: 3 }, draft, earlier, toInstant(now))
    if (!result.ok) continue
    if (result.value.isNew) log.push(result.value.event)
    acknowledged.push(result.value.event)
  }
  return { log, acknowledged }
}

test('what was acknowledged is in the log, nothing is there twice, nothing came after the end', () => {
  fc.assert(
    fc.property(fc.array(aSend, { maxLength: 20 }), (sends) => {
      const { log, acknowledged } = replay(sends)
      for (const event of acknowledged) expect(log).toContainEqual(event)
      expect(new Set(log.map(({ key, turn }) => `${key} ${turn}`)).size).toBe(log.length)
      for (const { at, nth } of log) {
        expect(standOf(sitting, at).kind).toBe('open')
        expect(nth).toBeGreaterThanOrEqual(0)
        expect(nth).toBeLessThan(3)
      }
    }),
    { numRuns: 1000 },
  )
})

/** The obvious way: for each place look for its last event. */
function slowSheet(log: readonly SavedEvent[]): readonly Omit<Place, 'spentMs'>[] {
  return [0, 1, 2].map((nth) => {
    const last = log.findLast((event) => event.nth === nth)
    return { response: last?.response, isFlagged: last?.isFlagged ?? false }
  })
}

test('the sheet is what each place said last, however often the log is delivered, and its times add up to no more than was used', () => {
  fc.assert(
    fc.property(fc.array(aSend, { maxLength: 20 }), fc.integer({ min: 0, max: 20 }), (sends, from) => {
      const { log } = replay(sends)
      const sheet = sheetOf(log, 3, START)
      expect(sheet.map(({ response, isFlagged }) => ({ response, isFlagged }))).toEqual(slowSheet(log))
      expect(sheetOf([...log, ...log.slice(from)], 3, START)).toEqual(sheet)
      const spent = sheet.reduce((sum, place) => sum + place.spentMs, 0)
      expect(spent).toBe((log.at(-1)?.at ?? START) - START)
      expect(openPlaces(sheet).length + sheet.filter(({ response }) => response !== undefined).length).toBe(3)
    }),
    { numRuns: 1000 },
  )
})

test('parts of a result add up to the whole, and no paper is worth more than it has', () => {
  const itemOf = (id: string) => {
    const item = paperOfThree.find((each) => each.id === id)
    if (item === undefined) throw new Error(id)
    return item
  }
  fc.assert(
    fc.property(fc.array(aSend, { maxLength: 20 }), (sends) => {
      const result = resultOf(sitting, sheetOf(replay(sends).log, 3, START), itemOf)
      const sum = (parts: readonly { readonly marks: number }[]): number => parts.reduce((total, { marks }) => total + marks, 0)
      expect([sum(result.sections), sum([...result.scopes.values()]), sum(result.scores)]).toEqual([
        result.marks,
        result.marks,
        result.marks,
      ])
      expect(result.marks).toBeLessThanOrEqual(result.most)
    }),
  )
})
