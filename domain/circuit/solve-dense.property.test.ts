import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveDense } from './solve-dense.ts'

/** A small world of whole numbers, where rows are often dependent and pivots often zero. */
const systems = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    rows: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: size * size, maxLength: size * size }),
    wanted: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: size, maxLength: size }),
  }),
)

const times = (rows: readonly number[], size: number, x: ArrayLike<number>): number[] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, k) => (rows[row * size + k] ?? 0) * (x[k] ?? 0)).reduce((a, b) => a + b, 0),
  )

test('what comes out solves the system, for every right side at once', () => {
  fc.assert(
    fc.property(systems, ({ size, rows, wanted }) => {
      const rights = [Float64Array.from(times(rows, size, wanted)), new Float64Array(size)]
      solveDense(Float64Array.from(rows), size, rights)
      const [x = new Float64Array(0), zero = new Float64Array(0)] = rights
      expect([...x, ...zero].every(Number.isFinite)).toBe(true)
      expect(zero.every((each) => each === 0)).toBe(true)
      if (!isRegular(rows, size)) return
      for (const [row, each] of times(rows, size, x).entries()) expect(each).toBeCloseTo(times(rows, size, wanted)[row] ?? 0, 6)
    }),
    { numRuns: 500 },
  )
})

/** By the determinant, worked out along the first row. */
function isRegular(rows: readonly number[], size: number): boolean {
  const minor = (m: readonly (readonly number[])[]): number =>
    m.length === 0
      ? 1
      : (m[0] ?? []).reduce(
          (sum, head, nth) => sum + (nth % 2 === 0 ? 1 : -1) * head * minor(m.slice(1).map((row) => row.filter((_, k) => k !== nth))),
          0,
        )
  return minor(Array.from({ length: size }, (_, row) => rows.slice(row * size, (row + 1) * size))) !== 0
}
