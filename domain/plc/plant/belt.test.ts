import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Belt, given, moved, placesOf, SLOT_MS, SLOTS } from './belt.ts'

const empty: Belt = { parts: 0, ms: 0, waiting: 0 }

test('a part comes to the end after the length of the belt, and drops once', () => {
  let belt = given(empty, 1, true)
  const drops: number[] = []
  for (let ran = 10; ran <= 2 * SLOTS * SLOT_MS; ran += 10) {
    const next = moved(belt, 10)
    belt = next.belt
    if (next.dropped > 0) drops.push(ran)
  }
  expect(drops).toEqual([SLOTS * SLOT_MS])
})

test('in small steps or at once it moves the same way, and no part is lost', () => {
  fc.assert(
    fc.property(fc.nat(2 ** SLOTS - 1), fc.nat(5000), fc.nat(200), (parts, ranMs, tens) => {
      const start: Belt = { parts, ms: ranMs, waiting: 0 }
      let [slowly, dropped] = [start, 0]
      for (let ten = 0; ten < tens; ten += 1) {
        const next = moved(slowly, 10)
        slowly = next.belt
        dropped += next.dropped
      }
      expect(moved(start, tens * 10)).toEqual({ belt: slowly, dropped })
      expect(placesOf(slowly.parts, slowly.ms).length + dropped).toBe(placesOf(parts, ranMs).length)
      expect(placesOf(slowly.parts, slowly.ms).every((place) => place >= 0 && place < SLOTS * SLOT_MS)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('a standing belt takes nothing, a running one takes one part where there is room', () => {
  expect(given(empty, 1, false)).toEqual({ parts: 0, ms: 0, waiting: 1 })
  expect(given({ ...empty, waiting: 2 }, 0, true)).toEqual({ parts: 1, ms: 0, waiting: 1 })
  expect(given({ ...empty, parts: 1 }, 1, true)).toEqual({ parts: 1, ms: 0, waiting: 1 })
})
