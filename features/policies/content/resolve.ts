/**
 * Settles what versions take over from others. The result stands on its own: a page or an engine never has to look at another
 * version. What was taken over is marked, because it is an editorial reading and not a statement of the source.
 */

import { type Card, type CardEntry, type CardField, cardFields } from '#domain/policy/card.ts'
import type { Clause } from '#domain/policy/clause.ts'
import type { ClauseAnchor, VersionId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import type { AmountRule, Condition, Rule } from '#domain/rules/rule.ts'
import type { ContentProblem, Located } from '#platform/yaml/yaml-file.ts'
import { type InheritablePart, inheritable, isCardField, type PolicyFile, type VersionDraft } from './policy-file.ts'

export type Resolved = { readonly policies: readonly Policy[]; readonly problems: readonly ContentProblem[] }

type Place = { readonly file: Located<PolicyFile>; readonly nth: number; readonly draft: VersionDraft }

export function resolvePolicies(files: readonly Located<PolicyFile>[]): Resolved {
  const places = new Map<VersionId, Place>(
    files.flatMap((file) => file.value.versions.map((draft, nth) => [draft.id, { file, nth, draft }] as const)),
  )
  const problems: ContentProblem[] = []
  const done = new Map<VersionId, PolicyVersion>()

  function resolve(id: VersionId, path: readonly VersionId[]): PolicyVersion | undefined {
    const finished = done.get(id)
    const place = places.get(id)
    if (finished !== undefined || place === undefined) return finished
    const from = place.draft.inherits?.from
    if (from !== undefined && path.includes(from)) {
      problems.push(problemAt(place, 'inherits', `版本互相沿用，绕成了圈：${[...path, id, from].join(' → ')}`))
      return undefined
    }
    const base = from === undefined ? undefined : resolve(from, [...path, id])
    if (from !== undefined && base === undefined && !places.has(from))
      problems.push(problemAt(place, 'inherits', `没有版本“${from}”可以沿用`))
    const version = settle(place.draft, base, from !== undefined && places.get(from)?.file === place.file)
    done.set(id, version)
    return version
  }

  const policies = files.map(({ value }) => {
    const [first, ...others] = value.versions.map((draft) => resolve(draft.id, []) ?? settle(draft, undefined, false))
    if (first === undefined) throw new Error(`${value.policy}: the schema lets no policy through without a version`)
    return policyOf(value, [first, ...others])
  })
  return { policies, problems }
}

function policyOf({ cases: _, policy, implements: upper, ...head }: PolicyFile, versions: NonEmpty<PolicyVersion>): Policy {
  return { id: policy, ...head, versions, ...(upper && { implements: upper }) }
}

/** `isOwnBase`: the base is an earlier version of the same policy. */
function settle(draft: VersionDraft, base: PolicyVersion | undefined, isOwnBase: boolean): PolicyVersion {
  const taken = new Set<InheritablePart>(base === undefined ? [] : (draft.inherits?.fields ?? inheritable))
  const amountClause = base?.rule?.amount.clause
  const inherited = mark(base).filter(({ anchor }) => taken.has('conditions') || (taken.has('amount') && anchor === amountClause))
  const clauses = merge(draft.clauses, inherited, ({ anchor }) => anchor)
  const rule = draft.state === 'notEstablished' ? undefined : ruleOf(draft, base, taken)
  const kept = clauses.filter(({ anchor }) => !draft.drops.includes(anchor) || isUsed(rule, anchor))
  return {
    id: draft.id,
    title: draft.title,
    state: draft.state,
    document: draft.document,
    from: draft.effective.from,
    end: draft.effective.lastDay,
    anchors: draft.anchor,
    clauses: kept,
    card: cardOf(draft, base, taken),
    sources: draft.sources,
    confidence: draft.confidence,
    ...(rule && { rule }),
    ...(draft.openQuestion && { openQuestion: draft.openQuestion }),
    ...(base && { inheritsFrom: base.id }),
    ...(draft.transition && { transition: draft.transition }),
    ...twoLevels(draft, isOwnBase ? base : undefined, kept),
  }
}

/** Terms left open and terms settled are taken over with the clause that says so, within a policy: another may be of another level. */
function twoLevels(
  draft: VersionDraft,
  base: PolicyVersion | undefined,
  clauses: readonly Clause[],
): Pick<PolicyVersion, 'openTerms' | 'fills'> {
  const isTaken = ({ clause }: { readonly clause: ClauseAnchor }): boolean =>
    clauses.some(({ anchor, inheritedFrom }) => anchor === clause && inheritedFrom !== undefined)
  const openTerms = merge(draft.leavesOpen, (base?.openTerms ?? []).filter(isTaken), ({ id }) => id)
  const fills = merge(draft.fills, (base?.fills ?? []).filter(isTaken), ({ of, term }) => `${of} ${term}`)
  return { ...(openTerms.length > 0 && { openTerms }), ...(fills.length > 0 && { fills }) }
}

const mark = (base: PolicyVersion | undefined): readonly Clause[] =>
  base?.clauses.map((clause) => ({ ...clause, inheritedFrom: clause.inheritedFrom ?? base.id })) ?? []

/** The base's list with each entry replaced by the own one of the same key, and new ones at the end. */
function merge<T>(own: readonly T[], base: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const replaced = base.map((each) => own.find((mine) => keyOf(mine) === keyOf(each)) ?? each)
  return [...replaced, ...own.filter((mine) => !base.some((each) => keyOf(each) === keyOf(mine)))]
}

/** A version has a rule when it has conditions and a word about the amount; one without the other says too little to judge by. */
function ruleOf(draft: VersionDraft, base: PolicyVersion | undefined, taken: ReadonlySet<InheritablePart>): Rule | undefined {
  const fromBase = taken.has('conditions') ? (base?.rule?.conditions ?? []) : []
  const conditions: readonly Condition[] = merge(draft.conditions, fromBase, ({ id }) => id).filter(({ id }) => !draft.drops.includes(id))
  const amount: AmountRule | undefined = draft.amount ?? (taken.has('amount') ? base?.rule?.amount : undefined)
  if (!isNonEmpty(conditions) || amount === undefined) return undefined
  return { conditions, amount, payee: draft.payee ?? (taken.has('payee') ? base?.rule?.payee : undefined) ?? 'unknown' }
}

function cardOf(draft: VersionDraft, base: PolicyVersion | undefined, taken: ReadonlySet<InheritablePart>): Card {
  const entry = (field: CardField): CardEntry => {
    const own = draft.card[field]
    if (own !== undefined) return own
    const inherited = taken.has(field) && isCardField(field) ? base?.card[field] : undefined
    if (base === undefined || inherited === undefined) return { kind: 'unknown' }
    return inherited.kind === 'unknown' ? inherited : { ...inherited, inheritedFrom: inherited.inheritedFrom ?? base.id }
  }
  return Object.fromEntries(cardFields.map((field) => [field, entry(field)])) as Card
}

const isUsed = (rule: Rule | undefined, anchor: ClauseAnchor): boolean =>
  rule !== undefined && (rule.amount.clause === anchor || rule.conditions.some((condition) => usesClause(condition, anchor)))

const usesClause = (condition: Condition, anchor: ClauseAnchor): boolean =>
  condition.clause === anchor || (condition.kind !== 'leaf' && condition.of.some((each) => usesClause(each, anchor)))

const problemAt = ({ file, nth }: Place, key: string, says: string): ContentProblem => ({
  file: file.file,
  line: file.lineOf(['versions', nth, key]),
  says,
})
