import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loaded, moved, placesOf, SLOT_MS, SLOTS } from './belt.ts'

test('a part comes to the end after the length of the belt, and drops once', () => {
  let belt = { parts: loaded(0), ms: 0, hasDropped: false, hasBegunPart: false }
  const drops: number[] = []
  for (let ran = 10; ran <= 2 * SLOTS * SLOT_MS; ran += 10) {
    belt = moved(belt.parts, belt.ms, 10)
    if (belt.hasDropped) drops.push(ran)
  }
  expect(drops).toEqual([SLOTS * SLOT_MS])
})

test('in small steps or at once it moves the same way, and stays on the belt', () => {
  fc.assert(
    fc.property(fc.nat(2 ** SLOTS - 1), fc.nat(5000), fc.nat(200), (parts, ranMs, tens) => {
      let slowly = { parts, ms: ranMs }
      for (let ten = 0; ten < tens; ten += 1) slowly = moved(slowly.parts, slowly.ms, 10)
      const { parts: left, ms } = moved(parts, ranMs, tens * 10)
      expect({ parts: left, ms }).toEqual({ parts: slowly.parts, ms: slowly.ms })
      expect(placesOf(left, ms).every((place) => place >= 0 && place < SLOTS * SLOT_MS)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
