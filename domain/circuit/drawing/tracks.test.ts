import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Crosswire, tracksOf } from './tracks.ts'

const wire = (name: string, ups: readonly number[], downs: readonly number[]): Crosswire => ({
  wire: name,
  level: 1,
  ups: new Set(ups),
  downs: new Set(downs),
  first: Math.min(...ups, ...downs),
  last: Math.max(...ups, ...downs),
})

describe('wires between two rows', () => {
  test('that do not meet share a track, and one that only runs down needs none', () => {
    const tracks = tracksOf([wire('1', [0], [0, 1]), wire('2', [2], [2, 3]), wire('3', [4], [4])])
    expect(Object.fromEntries(tracks)).toEqual({ 1: 0, 2: 0 })
  })

  test('crossed phases take the order with the fewest crossings', () => {
    const tracks = tracksOf([wire('U', [0, 5], [0]), wire('V', [1, 4], [1]), wire('W', [2, 3], [2])])
    expect(Object.fromEntries(tracks)).toEqual({ W: 0, V: 1, U: 2 })
  })

  test('one that comes down where another goes on stays above it', () => {
    const tracks = tracksOf([wire('lower', [0], [0, 3]), wire('upper', [3], [1, 3])])
    expect(tracks.get('upper')).toBeLessThan(tracks.get('lower') ?? -1)
  })

  test('wires that overlap never share a track', () => {
    const anyWires = fc.array(
      fc.tuple(fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 }), fc.uniqueArray(fc.nat(7), { maxLength: 2 })),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(anyWires, (given) => {
        const wires = given.map(([ups, downs], nth) => wire(String(nth), ups, downs))
        const tracks = tracksOf(wires)
        const pairs = wires.flatMap((a, nth) => wires.slice(nth + 1).map((b) => [a, b] as const))
        return pairs.every(([a, b]) => {
          const isBoth = tracks.has(a.wire) && tracks.has(b.wire)
          const doMeet = a.first <= b.last && b.first <= a.last
          return !isBoth || !doMeet || tracks.get(a.wire) !== tracks.get(b.wire)
        })
      }),
      { numRuns: 200 },
    )
  })
})
