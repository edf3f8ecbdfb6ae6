/** Which two versions are compared: those that were asked for, else the nearest that make sense. Whatever is asked, nothing fails. */
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'

/** As it stands in the address; nothing of it need exist. */
export type Asked = { readonly policy?: string | undefined; readonly a?: string | undefined; readonly b?: string | undefined }

export type Side = { readonly policy: Policy; readonly version: PolicyVersion }

export type ChoiceProblem =
  | { readonly kind: 'noSuchPolicy'; readonly given: string }
  | { readonly kind: 'noSuchVersion'; readonly given: string }
  | { readonly kind: 'differentBenefits'; readonly a: Side; readonly b: Side }
  | { readonly kind: 'sameVersion'; readonly side: Side }
  /** Nothing to compare it with: of the whole benefit one version was found. */
  | { readonly kind: 'onlyOne'; readonly policy: Policy }

export type Choice = {
  /** Whose versions are offered: that of the second side, or that which was asked for. */
  readonly policy: Policy
  readonly pair?: { readonly a: Side; readonly b: Side } | undefined
  readonly problems: readonly ChoiceProblem[]
}

/** Undefined only where there are no policies at all. */
export function choosePair(policies: readonly Policy[], asked: Asked): Choice | undefined {
  const [a, b] = [findSide(policies, asked.a), findSide(policies, asked.b)]
  const named = asked.policy === undefined || asked.policy === '' ? undefined : policies.find(({ id }) => id === asked.policy)
  const policy = b?.policy ?? a?.policy ?? named ?? latestChanged(policies)
  if (policy === undefined) return undefined
  const missing = [
    ...[asked.a, asked.b].flatMap((given, nth): readonly ChoiceProblem[] =>
      given && [a, b][nth] === undefined ? [{ kind: 'noSuchVersion', given: given.slice(0, 80) }] : [],
    ),
    ...(asked.policy && named === undefined ? [{ kind: 'noSuchPolicy', given: asked.policy.slice(0, 80) } as const] : []),
  ]
  const pair = a && b ? { a, b } : completed(policies, policy, a, b)
  if (pair === undefined) return { policy, problems: [...missing, { kind: 'onlyOne', policy }] }
  if (pair.a.policy.benefit !== pair.b.policy.benefit) return { policy, problems: [...missing, { kind: 'differentBenefits', ...pair }] }
  const same: readonly ChoiceProblem[] = pair.a.version === pair.b.version ? [{ kind: 'sameVersion', side: pair.a }] : []
  return { policy, pair, problems: [...missing, ...same] }
}

/** Oldest first; of one start in the order of their ids, so that it does not depend on how they are kept. */
export const oldestFirst = (policy: Policy): readonly PolicyVersion[] =>
  policy.versions.toSorted((one, other) => compare(one.from.first, other.from.first) || compare(one.id, other.id))

export const ofBenefit = (policies: readonly Policy[], benefit: BenefitId): readonly Policy[] =>
  policies.filter((policy) => policy.benefit === benefit)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function findSide(policies: readonly Policy[], id: string | undefined): Side | undefined {
  if (!id) return undefined
  for (const policy of policies) {
    const version = policy.versions.find((each) => each.id === id)
    if (version !== undefined) return { policy, version }
  }
  return undefined
}

const established = (policy: Policy): readonly PolicyVersion[] => oldestFirst(policy).filter(({ state }) => state === 'established')

/** The policy whose last established change is the latest, of those that changed at all. */
function latestChanged(policies: readonly Policy[]): Policy | undefined {
  const newestStart = (policy: Policy): string => established(policy).at(-1)?.from.first ?? ''
  const changed = policies.filter((policy) => established(policy).length > 1)
  const [latest] = changed.toSorted((one, other) => compare(newestStart(other), newestStart(one)) || compare(one.id, other.id))
  return latest ?? policies[0]
}

/** One side was named, or none: the neighbour of that side, else the two newest established, else the same thing on another level. */
function completed(
  policies: readonly Policy[],
  policy: Policy,
  a: Side | undefined,
  b: Side | undefined,
): { readonly a: Side; readonly b: Side } | undefined {
  const side = (version: PolicyVersion): Side => ({ policy, version })
  const all = oldestFirst(policy)
  const given = a ?? b
  if (given !== undefined) {
    const at = all.indexOf(given.version)
    const [earlier, later] = [all[at - 1], all[at + 1]]
    if (a !== undefined && later !== undefined) return { a, b: side(later) }
    if (earlier !== undefined) return { a: side(earlier), b: given }
    if (later !== undefined) return { a: given, b: side(later) }
  }
  const [older, newer] = established(policy).slice(-2)
  if (given === undefined && older !== undefined && newer !== undefined) return { a: side(older), b: side(newer) }
  const own = given ?? side(established(policy).at(-1) ?? policy.versions[0])
  const above = ofBenefit(policies, policy.benefit).find((other) => other !== policy && (policy.implements ?? other.id) === other.id)
  const other = above === undefined ? undefined : (established(above).at(-1) ?? above.versions[0])
  return above === undefined || other === undefined ? undefined : { a: { policy: above, version: other }, b: own }
}
