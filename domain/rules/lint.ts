/**
 * Doubts about content that loads and computes, but may not mean what its editor meant. `mistake`: cannot be meant. `doubt`: may be
 * right, and an editor should look.
 */
import type { CardField } from '#domain/policy/card.ts'
import type { ClauseAnchor, VersionId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { runsOn } from '#domain/policy/standing.ts'
import { timeline } from '#domain/policy/timeline.ts'
import { sayConfidence } from '#domain/source/source.ts'
import { isDecided, type VersionCoverage } from './coverage.ts'
import { groundsOf } from './derive.ts'
import { factsOf, leavesIn } from './evaluate.ts'
import { applicationDate, type FactDictionary, type FactId } from './fact.ts'
import { factsOfAmount } from './marks.ts'
import type { AmountRule, Condition, NodeId, Rule } from './rule.ts'
import { sayCondition } from './say.ts'
import { type Unreachable, unreachableIn } from './unreachable.ts'

export const checks = [
  'unreachable',
  'alwaysMet',
  'depth',
  'size',
  'cure',
  'openQuestion',
  'uncitedAmount',
  'overlap',
  'gap',
  'weakClause',
  'unusedClause',
  'undecidedLeaf',
  'unusedFact',
  'noPlainReading',
  'longSentence',
  'unexplainedTerm',
] as const
export type Check = (typeof checks)[number]

export type Place =
  | { readonly kind: 'version' | 'amount'; readonly version: VersionId }
  | { readonly kind: 'condition'; readonly version: VersionId; readonly id: NodeId }
  | { readonly kind: 'clause'; readonly version: VersionId; readonly anchor: ClauseAnchor }
  | { readonly kind: 'card'; readonly version: VersionId; readonly field: CardField }
  | { readonly kind: 'fact'; readonly fact: FactId }

export type Finding = { readonly check: Check; readonly severity: 'mistake' | 'doubt'; readonly at: Place; readonly says: string }

/** Beyond this a rule can hardly be read; what no rule may exceed is checked when content is loaded. */
export const limits = { depth: 5, conditions: 60 } as const

/** Whether a yes from a version of this confidence stays a yes. */
const trusted = new Set(['confirmed-A', 'confirmed-B'])

/** `coverage` holds the versions of this policy. */
export function lintPolicy(policy: Policy, coverage: readonly VersionCoverage[], dictionary: FactDictionary): readonly Finding[] {
  return [
    ...lintPeriods(policy),
    ...policy.versions.flatMap((version) => [
      ...lintVersion(version),
      ...(version.rule === undefined ? [] : lintRule(version, version.rule, dictionary)),
      ...(version.rule === undefined || policy.force === 'framework' ? [] : weakClauses(version, version.rule)),
      ...unusedClauses(policy, version),
    ]),
    ...coverage.flatMap((each) => undecidedLeaves(each, dictionary)),
  ]
}

function lintVersion(version: PolicyVersion): readonly Finding[] {
  const isSilent = version.state === 'notEstablished' && version.openQuestion === undefined
  const says = '内容没查到（notEstablished）的版本要写 openQuestion：查过哪里、要问谁。'
  return isSilent ? [{ check: 'openQuestion', severity: 'mistake', at: { kind: 'version', version: version.id }, says }] : []
}

function lintRule(version: PolicyVersion, rule: Rule, dictionary: FactDictionary): readonly Finding[] {
  const { id, clauses } = version
  const at = (condition: Condition): Place => ({ kind: 'condition', version: id, id: condition.id })
  const size = rule.conditions.reduce((sum, condition) => sum + sizeOf(condition), 0)
  const tooLarge = `一共 ${size} 个条件，最多 ${limits.conditions} 个；拆成几项政策，或者合并只差选项的条件。`
  const uncited = clauseAnchors(rule.amount).filter((anchor) =>
    clauses.some((clause) => clause.anchor === anchor && clause.sources.length === 0),
  )
  return [
    ...unreachableIn(rule.conditions, dictionary).map((found) => sayUnreachable(found, id, dictionary)),
    ...rule.conditions.flatMap((condition): readonly Finding[] => {
      const depth = depthOf(condition)
      const says = `“${sayCondition(condition, dictionary)}”嵌套 ${depth} 层，最多 ${limits.depth} 层；里面的“都要满足”可以提到外面来。`
      return depth > limits.depth ? [{ check: 'depth', severity: 'doubt', at: at(condition), says }] : []
    }),
    ...(size > limits.conditions
      ? [{ check: 'size', severity: 'doubt', at: { kind: 'version', version: id }, says: tooLarge } as const]
      : []),
    ...rule.conditions.flatMap(leavesIn).flatMap((leaf): readonly Finding[] => {
      const says = `“${sayCondition(leaf, dictionary)}”写了 cure（怎么补），nature 却是 ${leaf.nature}；能补的写 nature: curable，不能补的删掉 cure。`
      return leaf.cure !== undefined && leaf.nature !== 'curable' ? [{ check: 'cure', severity: 'doubt', at: at(leaf), says }] : []
    }),
    ...uncited.map((anchor): Finding => {
      const says = `金额的依据“${anchor}”没有出处；给这一条写 sources，没有出处的金额写 kind: unknown。`
      return { check: 'uncitedAmount', severity: 'mistake', at: { kind: 'amount', version: id }, says }
    }),
  ]
}

function sayUnreachable(found: Unreachable, version: VersionId, dictionary: FactDictionary): Finding {
  const at: Place = { kind: 'condition', version, id: found.leaf.id }
  const words = `“${sayCondition(found.leaf, dictionary)}”（${found.leaf.id}）`
  if (found.kind === 'alwaysMet')
    return { check: 'alwaysMet', severity: 'doubt', at, says: `${words}照事实字典谁都满足，等于没写；改数目、改选项，或者删掉。` }
  const why = found.against.length === 0 ? '事实字典里没有这样的值' : `和同时要满足的 ${found.against.join('、')} 矛盾`
  return { check: 'unreachable', severity: 'mistake', at, says: `${words}谁都满足不了：${why}；改其中一个，或者放进 any。` }
}

const sizeOf = (condition: Condition): number =>
  1 + (condition.kind === 'leaf' ? 0 : condition.of.reduce((sum, each) => sum + sizeOf(each), 0))
const depthOf = (condition: Condition): number => 1 + (condition.kind === 'leaf' ? 0 : Math.max(...condition.of.map(depthOf)))

function clauseAnchors(amount: AmountRule): readonly ClauseAnchor[] {
  switch (amount.kind) {
    case 'percentOf':
    case 'bounded':
      return [amount.clause, ...clauseAnchors(amount.base)]
    case 'sum':
    case 'leastOf':
      return [amount.clause, ...amount.of.flatMap(clauseAnchors)]
    case 'dated':
      return [amount.clause, ...amount.values.flatMap((value) => clauseAnchors(value.amount))]
    case 'unknown': // says itself that nothing was found
      return []
    case 'fixed':
    case 'table':
    case 'perUnit':
    case 'shareOf':
    case 'bands':
    case 'notMoney':
      return [amount.clause]
  }
}

/** A version that may say yes by itself, resting on a clause that could not. */
function weakClauses({ id, confidence, clauses }: PolicyVersion, { conditions }: Rule): readonly Finding[] {
  if (!trusted.has(confidence)) return []
  const used = new Set(conditions.flatMap(leavesIn).flatMap((leaf) => (leaf.test.op === 'decidedByOffice' ? [] : [leaf.clause])))
  return clauses.flatMap((clause): readonly Finding[] => {
    if (!used.has(clause.anchor) || trusted.has(clause.confidence)) return []
    const says = `条件的依据“${clause.anchor}”是${sayConfidence(clause.confidence)}，版本却是${sayConfidence(confidence)}，算出的“可以领”靠的是较弱的一条；找到更硬的出处，或者把版本的 confidence 写成 ${clause.confidence}。`
    return [{ check: 'weakClause', severity: 'doubt', at: { kind: 'clause', version: id, anchor: clause.anchor }, says }]
  })
}

function unusedClauses({ conflicts }: Policy, { id, clauses, rule }: PolicyVersion): readonly Finding[] {
  if (rule === undefined) return []
  const used = new Set<ClauseAnchor | undefined>([
    ...rule.conditions.flatMap(anchorsIn),
    ...clauseAnchors(rule.amount),
    rule.amount.clause,
    ...conflicts.map(({ clause }) => clause),
  ])
  return clauses.flatMap(({ anchor, inheritedFrom }): readonly Finding[] => {
    const says = `条款“${anchor}”没有条件、金额或冲突用到；写成条件，没法算的写 decidedByOffice，只是介绍的写进 card。`
    const isIdle = inheritedFrom === undefined && !used.has(anchor)
    return isIdle ? [{ check: 'unusedClause', severity: 'doubt', at: { kind: 'clause', version: id, anchor }, says }] : []
  })
}

const anchorsIn = (condition: Condition): readonly ClauseAnchor[] =>
  condition.kind === 'leaf' ? [condition.clause] : [condition.clause, ...condition.of.flatMap(anchorsIn)]

function undecidedLeaves({ version, leaves }: VersionCoverage, dictionary: FactDictionary): readonly Finding[] {
  return leaves.flatMap((each): readonly Finding[] => {
    if (isDecided(each)) return []
    const says = `没有例子能定“${sayCondition(each.leaf, dictionary)}”（${each.leaf.id}）；给 ${version.id} 加一个满足的例子和一个不满足的例子。`
    return [{ check: 'undecidedLeaf', severity: 'doubt', at: { kind: 'condition', version: version.id, id: each.leaf.id }, says }]
  })
}

/** Versions that surely run together, and stretches without any, unless the content says that it is so. */
function lintPeriods({ versions }: Policy): readonly Finding[] {
  const overlaps = versions.flatMap((older) =>
    versions.flatMap((newer): readonly Finding[] => {
      const inOrder = older.from.first < newer.from.first || (older.from.first === newer.from.first && older.id < newer.id)
      if (!inOrder || !runTogether(older, newer) || isDeclared(older, newer, versions)) return []
      const says = `和“${older.id}”的时间重叠；前一版写最后一天，或者用 inherits 说明接着它，或者在 openQuestion 里说清为什么重叠。`
      return [{ check: 'overlap', severity: 'doubt', at: { kind: 'version', version: newer.id }, says }]
    }),
  )
  const gaps = timeline(versions, versions[0].from.first).flatMap((entry, nth, all): readonly Finding[] => {
    const next = entry.kind === 'gap' ? all[nth + 1] : undefined
    if (entry.kind !== 'gap' || next?.kind !== 'version') return []
    const before = versions.filter(({ end }) => end.kind === 'lastDay' && end.on.last === entry.after.last)
    if ([next.version, ...before].some(({ openQuestion }) => openQuestion !== undefined)) return []
    const says = `${entry.after.last} 以后到 ${entry.before.first} 以前没有版本；加一个 state: notEstablished 的版本，或者在 openQuestion 里说明空档。`
    return [{ check: 'gap', severity: 'doubt', at: { kind: 'version', version: next.version.id }, says }]
  })
  return [...overlaps, ...gaps]
}

/** On the day on which the newer one has surely begun, if they are chosen by a date in common. */
function runTogether(older: PolicyVersion, newer: PolicyVersion): boolean {
  const shareADate = older.anchors.some((anchor) => newer.anchors.includes(anchor))
  return shareADate && runsOn(older, newer.from.last) === 'surely' && runsOn(newer, newer.from.last) === 'surely'
}

/** An open base rule with a newer one above it, a version that takes over from the other, or a question put to the reader. */
function isDeclared(older: PolicyVersion, newer: PolicyVersion, versions: readonly PolicyVersion[]): boolean {
  if (newer.openQuestion !== undefined || older.openQuestion !== undefined) return true
  if (older.from.first < newer.from.first && older.end.kind === 'open') return true
  const lines = [older, newer].map((version) => lineageOf(version, versions))
  return lines[0]?.some((id) => lines[1]?.includes(id)) === true
}

function lineageOf(version: PolicyVersion, versions: readonly PolicyVersion[], known: readonly VersionId[] = []): readonly VersionId[] {
  const base = versions.find(({ id }) => id === version.inheritsFrom)
  return base === undefined || known.includes(base.id) ? [version.id] : [version.id, ...lineageOf(base, versions, [...known, version.id])]
}

/** Facts that are asked or listed but that nothing reads. `alsoRead` are those the engine itself reads. */
export function lintDictionary(policies: readonly Policy[], dictionary: FactDictionary, alsoRead: readonly FactId[]): readonly Finding[] {
  const read = new Set<FactId>([
    applicationDate,
    ...alsoRead,
    ...policies.flatMap(({ versions }) => versions.flatMap(factsOfVersion)),
    ...[...dictionary.values()].flatMap(groundsOf),
  ])
  return [...dictionary.values()].flatMap(({ id, label }): readonly Finding[] => {
    const says = `没有条件、金额或日期用到“${label}”（${id}）；写进用它的条件，或者从字典里删掉。`
    return read.has(id) ? [] : [{ check: 'unusedFact', severity: 'doubt', at: { kind: 'fact', fact: id }, says }]
  })
}

const factsOfVersion = ({ anchors, rule }: PolicyVersion): readonly FactId[] => [
  ...anchors,
  ...(rule === undefined ? [] : [...rule.conditions.flatMap(leavesIn).flatMap(({ test }) => factsOf(test)), ...factsOfAmount(rule.amount)]),
]
