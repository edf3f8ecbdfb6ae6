/** Two levels of law, and cases under way: what a version leaves open, settles, or says of older cases must rest on what is there. */
import type { PolicyId } from '#domain/policy/ids.ts'
import type { OpenTerm } from '#domain/policy/open-term.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { tierOf } from '#domain/region/region.ts'
import { applicationDate } from '#domain/rules/fact.ts'
import { checkFact, type Known } from './known.ts'

/** `upper` are the policies that this one carries out, nearest first. */
export function checkLevels(policy: Policy, version: PolicyVersion, upper: readonly Policy[], known: Known): readonly string[] {
  return [...checkOpenTerms(policy, version), ...checkFills(policy, version, upper), ...checkTransition(version, known)]
}

const order = ['nation', 'province', 'prefecture', 'district']

function checkOpenTerms({ regions }: Policy, { openTerms = [], clauses }: PolicyVersion): readonly string[] {
  const own = tierOf(regions[0])
  return openTerms.flatMap(({ id, to, clause }) => [
    ...(clauses.some(({ anchor }) => anchor === clause) ? [] : [`leavesOpen“${id}”：没有条款“${clause}”`]),
    ...(order.indexOf(to) > order.indexOf(own) ? [] : [`leavesOpen“${id}”：只能留给比自己低的一级`]),
  ])
}

function checkFills({ regions }: Policy, { fills = [], clauses }: PolicyVersion, upper: readonly Policy[]): readonly string[] {
  return fills.flatMap(({ of, term, clause }) => {
    const missing = clauses.some(({ anchor }) => anchor === clause) ? [] : [`fills“${term}”：没有条款“${clause}”`]
    const open = openTermOf(of, term, upper)
    if (open === undefined) return [...missing, `fills“${term}”：implements 一路往上的“${of}”没有留下这一项`]
    return open.to === tierOf(regions[0]) ? missing : [...missing, `fills“${term}”：“${of}”把它留给 ${open.to}，不是这一级`]
  })
}

const openTermOf = (of: PolicyId, term: string, upper: readonly Policy[]): OpenTerm | undefined =>
  upper
    .find(({ id }) => id === of)
    ?.versions.flatMap(({ openTerms = [] }) => openTerms)
    .find(({ id }) => id === term)

/** The dates must be among those that choose the version, so that a case of which one is missing counts as open. */
function checkTransition({ transition, anchors, clauses }: PolicyVersion, known: Known): readonly string[] {
  if (transition === undefined) return []
  const { began, filed, clause } = transition
  return [
    ...checkFact(began, ['date'], known),
    ...checkFact(filed, ['date'], known),
    ...(anchors.includes(began) ? [] : [`transition：began“${began}”要写进 anchor`]),
    ...(filed === applicationDate || anchors.includes(filed) ? [] : [`transition：filed“${filed}”要写进 anchor`]),
    ...(began === filed ? ['transition：began 和 filed 不能是同一个日期'] : []),
    ...(clauses.some(({ anchor }) => anchor === clause) ? [] : [`transition：没有条款“${clause}”`]),
  ]
}

/** The policies that one carries out, nearest first; a circle ends where it would begin again. */
export function upperPolicies(policy: Policy, policies: readonly Policy[]): readonly Policy[] {
  const found: Policy[] = []
  for (let next = policies.find(({ id }) => id === policy.implements); next !== undefined && !found.includes(next); ) {
    found.push(next)
    const { implements: above } = next
    next = policies.find(({ id }) => id === above)
  }
  return found
}
