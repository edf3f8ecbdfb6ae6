/** What no single file can know: that facts, options, clauses, sources and policies named in one place exist in another. */

import type { Clause } from '#domain/policy/clause.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'

import { excessesIn } from '#domain/rules/backend/limits.ts'
import type { Condition, Test } from '#domain/rules/rule.ts'
import type { ContentProblem, Located } from '#platform/yaml/yaml-file.ts'
import { checkAmount } from './check-amount.ts'
import { checkLevels, upperPolicies } from './check-levels.ts'
import { checkFact, type Known, unknownSources } from './known.ts'
import type { GoldenCase, PolicyFile } from './policy-file.ts'

/** All problems of one policy file, each with the line of the version they are in. */
export function checkPolicy(
  policy: Policy,
  policies: readonly Policy[],
  file: Located<PolicyFile>,
  known: Known,
): readonly ContentProblem[] {
  const upper =
    policy.implements !== undefined && !known.policies.has(policy.implements) ? [`implements：没有政策“${policy.implements}”`] : []
  const anchors = new Set(policy.versions.flatMap(({ clauses }) => clauses.map(({ anchor }) => anchor)))
  const conflicts = policy.conflicts.flatMap(({ one, other, clause }) => [
    ...unknownSources([...one.sources, ...other.sources], known),
    ...(clause !== undefined && !anchors.has(clause) ? [`冲突里的条款“${clause}”不存在`] : []),
  ])
  const above = upperPolicies(policy, policies)
  const circle = above.includes(policy) ? ['implements 绕成了圈'] : []
  const head = [...upper, ...circle, ...conflicts, ...checkCoverage(policy, file.value.cases)].map((says) => ({
    file: file.file,
    line: 1,
    says,
  }))
  return [
    ...head,
    ...policy.versions.flatMap((version, nth) =>
      [...checkVersion(version, known), ...checkLevels(policy, version, above, known)].map((says) => ({
        file: file.file,
        line: file.lineOf(['versions', nth]),
        says: `${version.id}：${says}`,
      })),
    ),
  ]
}

/** Every version is proved by examples: at least three, and none speaks of a version that is not there. */
function checkCoverage(policy: Policy, cases: readonly GoldenCase[]): readonly string[] {
  const versions = policy.versions.map(({ id }) => id)
  const stray = cases
    .filter(({ version }) => !versions.includes(version))
    .map(({ about, version }) => `例子“${about}”说的版本“${version}”不存在`)
  const thin = versions.filter((id) => cases.filter(({ version }) => version === id).length < LEAST_CASES)
  return [...stray, ...thin.map((id) => `版本“${id}”的例子少于 ${LEAST_CASES} 个`)]
}

const LEAST_CASES = 3

function checkVersion(version: PolicyVersion, known: Known): readonly string[] {
  const { rule, clauses, anchors, end, from, card } = version
  const cardSources = Object.values(card).flatMap((entry) => (entry.kind === 'known' ? entry.sources : []))
  const ends = end.kind === 'lastDay' && end.on.last < from.first ? ['最后一天早于第一天'] : []
  const conditions = rule === undefined ? [] : rule.conditions.flatMap((condition) => checkCondition(condition, clauses, known))
  return [
    ...ends,
    ...anchors.flatMap((anchor) => checkFact(anchor, ['date'], known)),
    ...unknownSources([...version.sources, ...cardSources, ...clauses.flatMap(({ sources }) => sources)], known),
    ...conditions,
    ...duplicates(rule?.conditions ?? []),
    ...(rule === undefined ? [] : excessesIn(rule)),
    ...(rule === undefined ? [] : checkAmount(rule.amount, clauses, known)),
  ]
}

function checkCondition(condition: Condition, clauses: readonly Clause[], known: Known): readonly string[] {
  const clause = clauses.some(({ anchor }) => anchor === condition.clause) ? [] : [`没有条款“${condition.clause}”：条件都要有依据`]
  if (condition.kind !== 'leaf') return [...clause, ...condition.of.flatMap((each) => checkCondition(each, clauses, known))]
  return [...clause, ...checkTest(condition.test, known)]
}

/** Ids must be unique in the whole tree: bits of a stored decision and links to a leaf go by them. */
function duplicates(conditions: readonly Condition[]): readonly string[] {
  const ids = conditions.flatMap(function idsOf(condition: Condition): readonly string[] {
    return condition.kind === 'leaf' ? [condition.id] : [condition.id, ...condition.of.flatMap(idsOf)]
  })
  return [...new Set(ids.filter((id, nth) => ids.indexOf(id) !== nth))].map((id) => `条件编号“${id}”用了两次，给其中一个另写 id`)
}

function checkTest(test: Test, known: Known): readonly string[] {
  switch (test.op) {
    case 'is':
      return checkFact(test.fact, ['boolean'], known)
    case 'oneOf':
    case 'noneOf':
      return checkFact(test.fact, ['choice', 'region'], known, test.values)
    case 'includesAny':
    case 'includesNone':
      return checkFact(test.fact, ['set'], known, test.values)
    case 'atLeast':
    case 'atMost':
      return checkFact(test.fact, ['integer', 'duration'], known)
    case 'onOrAfter':
    case 'before':
      return checkFact(test.fact, ['date'], known)
    case 'within':
      return [...checkFact(test.fact, ['date'], known), ...checkFact(test.after, ['date'], known)]
    case 'notBefore':
    case 'sameYear':
      return [...checkFact(test.fact, ['date'], known), ...checkFact(test.other, ['date'], known)]
    case 'inRegion':
      return checkFact(test.fact, ['region'], known)
    case 'decidedByOffice':
      return []
    case 'disputed':
      return test.variants.flatMap((variant) => [...checkTest(variant.test, known), ...unknownSources(variant.sources, known)])
  }
}
