/** What would turn a no into a yes, where it is in the person's power. */
import { addMonths, type CivilDate } from '#domain/calendar/civil-date.ts'
import type { Reason } from '#domain/rules/evaluate.ts'
import { applicationDate, dateOf, type FactDictionary, type Facts, numberOf } from '#domain/rules/fact.ts'
import type { Leaf } from '#domain/rules/rule.ts'
import { isNo } from '#domain/rules/truth.ts'
import type { JudgedVersion } from './assess-policy.ts'

/** One condition still to be met. `by` is the earliest day, where passing time alone brings it. */
export type Unlock = { readonly leaf: Leaf; readonly missing?: number; readonly by?: CivilDate }

/** Further off than this is not "nearly there". */
const HORIZON_MONTHS = 24

/**
 * All that is missing under one version, or undefined where something fails that the person cannot mend, or could only mend after
 * the last day for filing or beyond the horizon.
 */
export function unlocksOf({ reasons, deadline }: JudgedVersion, facts: Facts, dictionary: FactDictionary): readonly Unlock[] | undefined {
  const failing = reasons.flatMap((reason) => failingIn(reason, facts))
  if (failing.length === 0 || failing.some(({ condition }) => condition.nature !== 'curable')) return undefined
  const unlocks = failing.map(({ condition }) => unlockOf(condition, facts, dictionary))
  const today = dateOf(facts, applicationDate)
  const horizon = today && addMonths(today, HORIZON_MONTHS)
  const tooLate = unlocks.some(({ by }) => by !== undefined && ((deadline && by > deadline.safeDay) || (horizon && by > horizon)))
  return tooLate ? undefined : unlocks
}

type JudgedLeaf = Extract<Reason, { kind: 'leaf' }>

/** The leaves that make a condition fail; of alternatives, the branch that is nearest. */
function failingIn(reason: Reason, facts: Facts): readonly JudgedLeaf[] {
  if (!isNo(reason.truth)) return []
  if (reason.kind === 'leaf') return [reason]
  switch (reason.condition.kind) {
    case 'all':
      return reason.of.flatMap((each) => failingIn(each, facts))
    case 'any':
      return nearestFirst(reason.of, facts)[0] ?? []
    case 'atLeast': {
      const met = reason.of.filter(({ truth }) => !isNo(truth)).length
      return nearestFirst(
        reason.of.filter(({ truth }) => isNo(truth)),
        facts,
      )
        .slice(0, reason.condition.least - met)
        .flat()
    }
    case 'none':
      return reason.of.flatMap((each) => (each.kind === 'leaf' ? [each] : []))
  }
}

const nearestFirst = (reasons: readonly Reason[], facts: Facts): readonly (readonly JudgedLeaf[])[] =>
  reasons.map((each) => failingIn(each, facts)).toSorted((a, b) => burden(a, facts) - burden(b, facts))

/** Branches that cannot be mended come last; of the others, the one with the fewest gaps, then the smallest. */
const burden = (leaves: readonly JudgedLeaf[], facts: Facts): number =>
  1e9 * leaves.filter(({ condition }) => condition.nature !== 'curable').length +
  1e6 * leaves.length +
  Math.max(0, ...leaves.map(({ condition }) => shortfall(condition, facts) ?? 0))

/** How much is missing of a number that must be reached. */
function shortfall({ test }: Leaf, facts: Facts): number | undefined {
  const have = test.op === 'atLeast' ? numberOf(facts, test.fact) : undefined
  return test.op !== 'atLeast' || have === undefined ? undefined : test.value - have
}

function unlockOf(leaf: Leaf, facts: Facts, dictionary: FactDictionary): Unlock {
  const { test } = leaf
  if (test.op !== 'atLeast') return { leaf }
  const missing = shortfall(leaf, facts)
  const today = dateOf(facts, applicationDate)
  if (missing === undefined || today === undefined) return { leaf }
  return dictionary.get(test.fact)?.growsMonthly === true ? { leaf, missing, by: addMonths(today, missing) } : { leaf, missing }
}
