import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPlan, build, part } from './plan.fixture.ts'
import { seriesParallel, type Tree } from './series-parallel.ts'

/** `A` a part, `(A B)` one after the other, `[A B]` side by side. */
const written = (tree: Tree): string => {
  if (tree.kind === 'part') return tree.part.id
  const inside = tree.branches.map(written).join(' ')
  return tree.kind === 'series' ? `(${inside})` : `[${inside}]`
}

test('a contact that holds stands beside the button, the coil below both', () => {
  const parts = [part('FU', 'L2', '1'), part('SB', '1', '2'), part('KM', '1', '2'), part('coil', '2', '0')]
  expect(written(seriesParallel(parts))).toBe('(FU [SB KM] coil)')
})

test('branches from two supplies stand side by side', () => {
  const parts = [part('A', 'L1', '1'), part('B', '1', 'N'), part('C', 'R1', '2'), part('D', '2', 'N')]
  expect(written(seriesParallel(parts))).toBe('[(A B) (C D)]')
})

test('a bridge has no order: nothing is lost, all stand side by side', () => {
  const parts = [part('A', 'L', '1'), part('B', 'L', '2'), part('C', '1', '2'), part('D', '1', 'N'), part('E', '2', 'N')]
  expect(written(seriesParallel(parts))).toBe('[A B C D E]')
})

test('whatever was put together in series and side by side is read back, every part in its place', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { parts, tree } = build(plan)
      expect(written(seriesParallel(parts))).toBe(written(tree))
    }),
    { numRuns: 200 },
  )
})
