/** The tree of reasons as the condition circuit draws it: at most two levels, each contact with its clause. */

import { links } from '#app/links.ts'
import type { JudgedVersion } from '#domain/entitlement/assess-policy.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Reason } from '#domain/rules/evaluate.ts'
import type { FactDictionary, Facts } from '#domain/rules/fact.ts'
import { sayCondition, sayKnown } from '#domain/rules/say.ts'
import { isNo, isReview, isYes, type Truth } from '#domain/rules/truth.ts'
import type { CircuitLeaf, CircuitNode, CircuitRef } from '#ui/circuit/circuit.tsx'
import type { ConditionState } from '#ui/circuit/wire.ts'
import { sayReviewReason } from './verdict-words.ts'

type Case = { readonly facts: Facts; readonly dictionary: FactDictionary }
/** Whose answer it is. */
type Asker = Policy['audience']

/** All conditions of the leading version, then what only the office can close. */
export function circuitOf({ policy, lead, reviewReasons, outcome }: Entitlement, known: Case): readonly CircuitNode[] {
  if (lead === undefined) return []
  const conditions = lead.reasons.map((reason) => nodeOf(reason, lead, policy, known))
  const open = reviewReasons.filter(({ kind }) => kind !== 'officeDecides')
  return [
    ...conditions,
    ...open.map((reason): CircuitNode => {
      const says = sayReviewReason(reason, outcome)
      return {
        kind: 'leaf',
        id: `open-${reason.kind}`,
        state: 'check',
        question: says.question,
        you: says.you,
        refs: versionRefs(says.versions, policy),
      }
    }),
  ]
}

export const stateOf = (truth: Truth): ConditionState => (isYes(truth) ? 'yes' : isNo(truth) ? 'no' : isReview(truth) ? 'check' : 'unk')

function nodeOf(reason: Reason, version: JudgedVersion, policy: Policy, known: Case): CircuitNode {
  if (reason.kind === 'leaf' || reason.condition.kind === 'none') return contactOf(reason, version, policy, known)
  const inner = reason.of.map((each) => contactOf(each, version, policy, known))
  const head = { id: reason.condition.id, state: stateOf(reason.truth), question: reason.condition.says }
  return reason.condition.kind === 'any'
    ? { ...head, kind: 'any', you: `${inner.length} 条路，走通一条就行`, branches: inner }
    : { ...head, kind: 'group', you: '这几条都要满足', nodes: inner }
}

/** A branch that is itself a group becomes one contact that names all it needs. */
export function contactOf(reason: Reason, version: JudgedVersion, policy: Policy, known: Case): CircuitLeaf {
  return {
    kind: 'leaf',
    id: reason.condition.id,
    state: stateOf(reason.truth),
    question: questionOf(reason, known.dictionary),
    you: answerOf(reason, known, policy.audience),
    refs: clauseRefs(version.version, reason.condition.clause, policy),
  }
}

function questionOf(reason: Reason, dictionary: FactDictionary): string {
  if (reason.kind === 'leaf' || reason.condition.kind === 'none') return sayCondition(reason.condition, dictionary)
  return reason.of.map((each) => questionOf(each, dictionary)).join(reason.condition.kind === 'all' ? '，并且' : '，或者')
}

function answerOf(reason: Reason, { facts, dictionary }: Case, asker: Asker): string {
  if (reason.kind === 'group') return reason.of.map((each) => answerOf(each, { facts, dictionary }, asker)).join('；')
  const { test } = reason.condition
  if (test.op === 'decidedByOffice') return `由${test.office}认定，机器不替它答`
  const says = sayKnown(test, facts, dictionary)
  return `${asker === 'person' ? '你' : '单位'}：${says ?? '还没答或不确定'}`
}

function clauseRefs(version: PolicyVersion, anchor: ClauseAnchor, policy: Policy): readonly CircuitRef[] {
  const clause = version.clauses.find((each) => each.anchor === anchor)
  return clause === undefined
    ? []
    : [{ href: links.clause(policy.id, version.id, anchor), text: clause.cite, confidence: clause.confidence }]
}

const versionRefs = (versions: readonly PolicyVersion[], policy: Policy): readonly CircuitRef[] =>
  versions.slice(0, 2).map((version) => ({
    href: links.policy(policy.id, { version: version.id }, 'versions'),
    text: version.document.number ?? version.title,
    confidence: version.confidence,
  }))
