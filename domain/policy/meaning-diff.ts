/**
 * What changed between two versions, as data: not the text, the meaning. Conditions are matched by their ids, which stay the same
 * from version to version; the order of conditions means nothing and is not compared.
 *
 * Each change is reported once, at the highest place that tells it: a new group stands for its new members, a member that was there
 * before is reported as moved. Sources, wording of clauses and the marks of inheritance are evidence, not meaning, and left out.
 */
import { isSame } from '#domain/prelude/is-same.ts'
import { type AmountChange, amountChanges } from '#domain/rules/amount-diff.ts'
import { type ConditionChange, conditionChanges } from '#domain/rules/condition-diff.ts'
import type { FactId } from '#domain/rules/fact.ts'
import type { NodeId, Payee } from '#domain/rules/rule.ts'
import type { Confidence } from '#domain/source/source.ts'
import { type CardEntry, type CardField, cardFields } from './card.ts'
import type { OpenTerm } from './open-term.ts'
import type { End, PolicyVersion } from './policy.ts'
import type { TransitionRule } from './transition.ts'

type From = PolicyVersion['from']

export type MeaningChange =
  | { readonly kind: 'state'; readonly before: PolicyVersion['state']; readonly after: PolicyVersion['state'] }
  /** One of the versions has no rule, so there is nothing to compare: its conditions are not abolished, they are not known. */
  | { readonly kind: 'rule'; readonly known: 'onlyBefore' | 'onlyAfter' }
  | { readonly kind: 'condition'; readonly change: ConditionChange }
  | { readonly kind: 'amount'; readonly change: AmountChange }
  | { readonly kind: 'payee'; readonly before: Payee; readonly after: Payee }
  | { readonly kind: 'from'; readonly before: From; readonly after: From }
  | { readonly kind: 'end'; readonly before: End; readonly after: End }
  | { readonly kind: 'anchors'; readonly added: readonly FactId[]; readonly removed: readonly FactId[] }
  | { readonly kind: 'openTerm'; readonly term: OpenTerm; readonly is: 'new' | 'gone' }
  | { readonly kind: 'transition'; readonly before: TransitionRule | undefined; readonly after: TransitionRule | undefined }
  | { readonly kind: 'confidence'; readonly before: Confidence; readonly after: Confidence }
  | { readonly kind: 'card'; readonly field: CardField; readonly before: CardEntry; readonly after: CardEntry }

/** Conditions first, then money, then dates, then the card. Empty where the versions mean the same. */
export function meaningDiff(before: PolicyVersion, after: PolicyVersion): readonly MeaningChange[] {
  return [
    ...pair('state', before.state, after.state),
    ...ruleChanges(before, after),
    ...pair('from', before.from, after.from),
    ...pair('end', before.end, after.end),
    ...anchorChanges(before.anchors, after.anchors),
    ...openTermChanges(before.openTerms ?? [], after.openTerms ?? []),
    ...pair('transition', before.transition?.rule, after.transition?.rule),
    ...pair('confidence', before.confidence, after.confidence),
    ...cardFields.flatMap((field) => cardChange(field, before.card[field], after.card[field])),
  ]
}

/** The conditions that a diff speaks of. */
export const conditionIds = (changes: readonly MeaningChange[]): readonly NodeId[] => [
  ...new Set(changes.flatMap((each) => (each.kind === 'condition' ? [each.change.id] : []))),
]

function ruleChanges({ rule: one }: PolicyVersion, { rule: other }: PolicyVersion): readonly MeaningChange[] {
  if (one === undefined && other === undefined) return []
  if (one === undefined) return [{ kind: 'rule', known: 'onlyAfter' }]
  if (other === undefined) return [{ kind: 'rule', known: 'onlyBefore' }]
  return [
    ...conditionChanges(one.conditions, other.conditions).map((change): MeaningChange => ({ kind: 'condition', change })),
    ...amountChanges(one.amount, other.amount).map((change): MeaningChange => ({ kind: 'amount', change })),
    ...pair('payee', one.payee, other.payee),
  ]
}

function pair<Kind extends string, T>(
  kind: Kind,
  before: T,
  after: T,
): readonly { readonly kind: Kind; readonly before: T; readonly after: T }[] {
  return isSame(before, after) ? [] : [{ kind, before, after }]
}

function anchorChanges(before: readonly FactId[], after: readonly FactId[]): readonly MeaningChange[] {
  const added = after.filter((fact) => !before.includes(fact))
  const removed = before.filter((fact) => !after.includes(fact))
  return added.length + removed.length === 0 ? [] : [{ kind: 'anchors', added, removed }]
}

function openTermChanges(before: readonly OpenTerm[], after: readonly OpenTerm[]): readonly MeaningChange[] {
  const missingIn = (terms: readonly OpenTerm[]) => (term: OpenTerm) => !terms.some(({ id, to }) => id === term.id && to === term.to)
  return [
    ...after.filter(missingIn(before)).map((term): MeaningChange => ({ kind: 'openTerm', term, is: 'new' })),
    ...before.filter(missingIn(after)).map((term): MeaningChange => ({ kind: 'openTerm', term, is: 'gone' })),
  ]
}

function cardChange(field: CardField, before: CardEntry, after: CardEntry): readonly MeaningChange[] {
  return isSame(told(before), told(after)) ? [] : [{ kind: 'card', field, before, after }]
}

/** What a reader is told by an entry of the card. */
const told = (entry: CardEntry): unknown =>
  entry.kind === 'known' ? { lines: entry.lines, confidence: entry.confidence } : { unknown: entry.ask }
