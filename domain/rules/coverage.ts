/** What the golden cases prove of a policy: which conditions they decide and how, which figures of the amount they reach. */
import type { VersionId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { type AmountFigure, choicesOf, isChosen } from './amount-figures.ts'
import { evaluate, leavesIn, leavesOf } from './evaluate.ts'
import type { Facts } from './fact.ts'
import type { Condition, Leaf, Rule } from './rule.ts'
import { isNo, isReview, isYes, type Truth } from './truth.ts'

const answers = ['yes', 'no', 'unknown', 'review'] as const
type Answer = (typeof answers)[number]

/** A golden case: `facts` are complete with the day of filing and all that can be derived. */
export type ProvingCase = { readonly about: string; readonly version: VersionId; readonly facts: Facts; readonly expect: Answer }

/** The cases, by name, in which a leaf held, failed, was left to the office, or lacked a fact. */
export type LeafCoverage = { readonly leaf: Leaf } & Readonly<Record<Answer, readonly string[]>>

export type VersionCoverage = {
  readonly version: PolicyVersion
  readonly cases: number
  readonly leaves: readonly LeafCoverage[]
  /** Rows, bands, factors and dated values that no case is paid by. */
  readonly unhit: readonly AmountFigure[]
  /** Answers that no case expects although the rule can give them. */
  readonly lacking: readonly Answer[]
}

/** One entry for each version, in the order of the policy. A case counts for the version that it says it proves. */
export function coverageOf({ versions }: Policy, cases: readonly ProvingCase[]): readonly VersionCoverage[] {
  return versions.map((version) => {
    const own = cases.filter((each) => each.version === version.id)
    const { rule } = version
    if (rule === undefined) return { version, cases: own.length, leaves: [], unhit: [], lacking: [] }
    const lacking = answersOf(rule).filter((answer) => !own.some(({ expect }) => expect === answer))
    return { version, cases: own.length, leaves: coveredLeaves(rule, own), unhit: unhitFigures(rule, own), lacking }
  })
}

/** Whether some case settles the leaf, one way or the other. */
export const isDecided = ({ yes, no, review }: LeafCoverage): boolean => yes.length + no.length + review.length > 0

function coveredLeaves({ conditions }: Rule, cases: readonly ProvingCase[]): readonly LeafCoverage[] {
  const seen = cases.flatMap(({ about, facts }) =>
    conditions
      .flatMap((condition) => leavesOf(evaluate(condition, facts)))
      .map(({ condition, truth }) => ({ id: condition.id, about, answer: answerOf(truth) })),
  )
  return conditions.flatMap(leavesIn).map((leaf) => {
    const of = (wanted: Answer) => seen.filter(({ id, answer }) => id === leaf.id && answer === wanted).map(({ about }) => about)
    return { leaf, yes: of('yes'), no: of('no'), unknown: of('unknown'), review: of('review') }
  })
}

const answerOf = (truth: Truth): Answer => (isYes(truth) ? 'yes' : isNo(truth) ? 'no' : isReview(truth) ? 'review' : 'unknown')

/** A case that ends in a no is paid nothing, so it proves no figure. */
function unhitFigures({ amount }: Rule, cases: readonly ProvingCase[]): readonly AmountFigure[] {
  const paid = cases.filter(({ expect }) => expect !== 'no')
  return choicesOf(amount).filter((figure) => !paid.some(({ facts }) => isChosen(figure, amount, facts)))
}

/** A condition that only an office decides and that must hold leaves no way to a yes. */
const answersOf = ({ conditions }: Rule): readonly Answer[] =>
  conditions.some(isForOffice) ? ['no', 'unknown', 'review'] : ['yes', 'no', 'unknown']

const isForOffice = (condition: Condition): boolean => {
  if (condition.kind === 'leaf') return condition.test.op === 'decidedByOffice'
  return condition.kind === 'all' ? condition.of.some(isForOffice) : condition.kind === 'any' && condition.of.every(isForOffice)
}
