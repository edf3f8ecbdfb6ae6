/** What would turn a no into a yes, where it is in the person's power. */
import { addMonths, type CivilDate } from '#domain/calendar/civil-date.ts'
import type { Reason } from '#domain/rules/evaluate.ts'
import { applicationDate, dateOf, type FactDictionary, type Facts, numberOf } from '#domain/rules/fact.ts'
import type { Leaf } from '#domain/rules/rule.ts'
import { isNo } from '#domain/rules/truth.ts'
import type { JudgedVersion } from './assess-policy.ts'

/** One condition still to be met. `by` is the earliest day, where passing time alone brings it. */
export type Unlock = { readonly leaf: Leaf; readonly missing?: number; readonly by?: CivilDate }

/**
 * All that is missing under one version, or undefined where something fails that the person cannot mend, or could only mend after
 * the last day for filing.
 */
export function unlocksOf({ reasons, deadline }: JudgedVersion, facts: Facts, dictionary: FactDictionary): readonly Unlock[] | undefined {
  const failing = reasons.flatMap(failingIn)
  if (failing.length === 0 || failing.some(({ condition }) => condition.nature !== 'curable')) return undefined
  const unlocks = failing.map(({ condition }) => unlockOf(condition, facts, dictionary))
  const tooLate = deadline !== undefined && unlocks.some(({ by }) => by !== undefined && by > deadline.safeDay)
  return tooLate ? undefined : unlocks
}

type JudgedLeaf = Extract<Reason, { kind: 'leaf' }>

/** The leaves that make a condition fail; of alternatives, the branch that is nearest. */
function failingIn(reason: Reason): readonly JudgedLeaf[] {
  if (!isNo(reason.truth)) return []
  if (reason.kind === 'leaf') return [reason]
  switch (reason.condition.kind) {
    case 'all':
      return reason.of.flatMap(failingIn)
    case 'any':
      return reason.of.map(failingIn).toSorted((a, b) => burden(a) - burden(b))[0] ?? []
    case 'none':
      return reason.of.flatMap((each) => (each.kind === 'leaf' ? [each] : []))
  }
}

/** Branches that cannot be mended come last; of the others, the one with the fewest gaps first. */
const burden = (leaves: readonly JudgedLeaf[]): number =>
  leaves.length + 100 * leaves.filter(({ condition }) => condition.nature !== 'curable').length

function unlockOf(leaf: Leaf, facts: Facts, dictionary: FactDictionary): Unlock {
  const { test } = leaf
  if (test.op !== 'atLeast') return { leaf }
  const have = numberOf(facts, test.fact)
  const today = dateOf(facts, applicationDate)
  if (have === undefined || today === undefined) return { leaf }
  const missing = test.value - have
  return dictionary.get(test.fact)?.growsMonthly === true ? { leaf, missing, by: addMonths(today, missing) } : { leaf, missing }
}
