import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '../circuit.ts'
import { seriesParallel, type Tree } from './series-parallel.ts'

/** `A` a part, `(A B)` one after the other, `[A B]` side by side. */
const written = (tree: Tree): string => {
  if (tree.kind === 'part') return tree.part.id
  const inside = tree.branches.map(written).join(' ')
  return tree.kind === 'series' ? `(${inside})` : `[${inside}]`
}
const part = (id: string, from: string, to: string): Part => ({ id, device: id, is: 'no', from, to, section: 'control' })

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

/** Builds the parts of a written tree, then reads the tree back. */
type Plan = { readonly kind: 'series' | 'parallel'; readonly branches: readonly Plan[] } | { readonly kind: 'part' }

const { plan: anyPlan } = fc.letrec<{ plan: Plan; leaf: Plan }>((tie) => ({
  leaf: fc.constant({ kind: 'part' }),
  plan: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.record({ kind: fc.constantFrom('series', 'parallel'), branches: fc.array(tie('plan'), { minLength: 2, maxLength: 3 }) }),
  ),
}))

function build(plan: Plan, from: string, to: string, parts: Part[], joint = counter()): Tree {
  if (plan.kind === 'part') {
    const one = part(`P${parts.length}`, from, to)
    parts.push(one)
    return { kind: 'part', part: one }
  }
  const joints = plan.branches.slice(1).map(joint)
  const branches = plan.branches.map((branch, nth) =>
    plan.kind === 'parallel'
      ? build(branch, from, to, parts, joint)
      : build(branch, joints[nth - 1] ?? from, joints[nth] ?? to, parts, joint),
  )
  return { kind: plan.kind, branches: branches.flatMap((branch) => (branch.kind === plan.kind ? branch.branches : [branch])) }
}

function counter(): () => string {
  let next = 0
  return () => {
    next += 1
    return String(next)
  }
}

test('whatever was put together in series and side by side is read back, every part in its place', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const parts: Part[] = []
      const put = build(plan, 'L', 'N', parts)
      expect(written(seriesParallel(parts))).toBe(written(put))
    }),
    { numRuns: 200 },
  )
})
