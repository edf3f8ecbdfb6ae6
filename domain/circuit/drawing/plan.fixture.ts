/** Control circuits put together at random in series and side by side. For tests only. */
import fc from 'fast-check'
import type { Part } from '../circuit.ts'
import type { Tree } from './series-parallel.ts'

export const part = (id: string, from: string, to: string): Part => ({ id, device: id, is: 'no', from, to, section: 'control' })

type Plan = { readonly kind: 'series' | 'parallel'; readonly branches: readonly Plan[] } | { readonly kind: 'part' }

export const { plan: anyPlan } = fc.letrec<{ plan: Plan; leaf: Plan }>((tie) => ({
  leaf: fc.constant({ kind: 'part' }),
  plan: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.record({ kind: fc.constantFrom('series', 'parallel'), branches: fc.array(tie('plan'), { minLength: 2, maxLength: 3 }) }),
  ),
}))

/** From wire L to wire N. */
export function build(plan: Plan): { readonly parts: readonly Part[]; readonly tree: Tree } {
  const parts: Part[] = []
  const tree = put(plan, 'L', 'N', parts, counter())
  return { parts, tree }
}

function put(plan: Plan, from: string, to: string, parts: Part[], joint: () => string): Tree {
  if (plan.kind === 'part') {
    const one = part(`P${parts.length}`, from, to)
    parts.push(one)
    return { kind: 'part', part: one }
  }
  const joints = plan.branches.slice(1).map(joint)
  const branches = plan.branches.map((branch, nth) =>
    plan.kind === 'parallel' ? put(branch, from, to, parts, joint) : put(branch, joints[nth - 1] ?? from, joints[nth] ?? to, parts, joint),
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
