/**
 * What one person may claim together: the benefits of a result, what bars them from standing beside each other by the clauses of the
 * versions that govern this case, and the combination that brings the most for sure, then the most at best.
 */
import { type Fen, toFen } from '#domain/money/fen.ts'
import type { Clause } from '#domain/policy/clause.ts'
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Exclusion as StatedExclusion } from '#domain/policy/reference.ts'
import type { Payee } from '#domain/rules/rule.ts'
import { bestCombination, type Candidate, type Exclusion } from './combination.ts'
import type { Entitlement, Verdict } from './entitlement.ts'

/** Where it is written, in a version that governs one of the two. */
export type BarPlace = { readonly policy: Policy; readonly version: PolicyVersion; readonly clause: Clause }

/**
 * What is known of several benefits side by side. `holds`: a clause that governs the case lets only so many stand together · `open`:
 * such a rule exists elsewhere, nobody states it for here · `free`: they are known to stand together.
 */
export type Bar = { readonly stated: StatedExclusion; readonly members: readonly Entitlement[] } & (
  | { readonly kind: 'holds'; readonly most: number; readonly place: BarPlace }
  | { readonly kind: 'open' | 'free' }
)
type HoldingBar = Extract<Bar, { kind: 'holds' }>

export type LeftOutClaim = { readonly entitlement: Entitlement; readonly because: HoldingBar; readonly beside: readonly Entitlement[] }

export type ClaimsTogether = {
  /** May be claimed, or may be once the office has confirmed it, and stand together; in the order of the results. */
  readonly chosen: readonly Entitlement[]
  readonly leftOut: readonly LeftOutClaim[]
  /** Other combinations come to the same: which one is up to the person. */
  readonly isTied: boolean
  /** Between those that may be claimed. */
  readonly bars: readonly Bar[]
  /** In 分, to the payee: sure · once the office has confirmed what is left to it · if all that is open turns out best. */
  readonly range: { readonly low: Fen; readonly likely: Fen; readonly high: Fen }
}

/** `payee`: whose money is made the most of; what goes to others is taken along where it bars nothing. */
export function claimsTogether(
  entitlements: readonly Entitlement[],
  stated: readonly StatedExclusion[],
  payee: Payee = 'person',
): ClaimsTogether {
  const hopeful = withVerdict(entitlements, 'yes', 'review')
  const bars = barsAmong(hopeful, stated)
  const holding = bars.filter(isHolding)
  const { best, leftOut, isCut } = bestCombination(
    hopeful.map((each) => candidateOf(each, sureOf(each, payee), moneyOf(each, payee, 'high'))),
    holding.map(exclusionOf),
  )
  const [first] = best
  const chosen = hopeful.filter(({ benefit }) => first?.members.includes(benefit))
  const sum = (of: readonly Entitlement[], worth: (each: Entitlement) => number): Fen =>
    toFen(of.reduce((total, each) => total + worth(each), 0))
  const possible = withVerdict(entitlements, 'yes', 'review', 'unknown')
  return {
    chosen,
    leftOut: leftOut.flatMap(({ id, because, beside }) => {
      const entitlement = hopeful.find(({ benefit }) => benefit === id)
      const bar = holding.find((each) => because.members.every((member) => each.members.some(({ benefit }) => benefit === member)))
      return entitlement && bar ? [{ entitlement, because: bar, beside: hopeful.filter(({ benefit }) => beside.includes(benefit)) }] : []
    }),
    isTied: isCut || best.length > 1,
    bars,
    range: {
      low: sum(chosen, (each) => sureOf(each, payee)),
      likely: sum(chosen, (each) => moneyOf(each, payee, 'low')),
      high: most(possible, barsAmong(possible, stated).filter(isHolding), payee),
    },
  }
}

const withVerdict = (entitlements: readonly Entitlement[], ...wanted: readonly Verdict[]): readonly Entitlement[] =>
  entitlements.filter(({ verdict }) => wanted.includes(verdict))

/** What they come to together at best. */
function most(entitlements: readonly Entitlement[], holding: readonly HoldingBar[], payee: Payee): Fen {
  const candidates = entitlements.map((each) => candidateOf(each, moneyOf(each, payee, 'high'), moneyOf(each, payee, 'high')))
  return bestCombination(candidates, holding.map(exclusionOf)).best[0]?.high ?? toFen(0)
}

const candidateOf = ({ benefit }: Entitlement, low: number, high: number): Candidate<BenefitId> => ({
  id: benefit,
  low: toFen(low),
  high: toFen(high),
})

/** Deductions and rights are never added up with money. Who is paid is open while nothing governs: then it may be the person. */
const moneyOf = ({ policy, payee, amount }: Entitlement, to: Payee, end: 'low' | 'high'): number =>
  policy.nature === 'payment' && payee === to && amount?.kind === 'span' ? amount[end] : 0

const sureOf = (entitlement: Entitlement, to: Payee): number => (entitlement.verdict === 'yes' ? moneyOf(entitlement, to, 'low') : 0)

const exclusionOf = ({ members, most }: HoldingBar): Exclusion<BenefitId> => ({
  kind: 'mutual',
  members: members.map(({ benefit }) => benefit),
  limit: most,
})

const isHolding = (bar: Bar): bar is HoldingBar => bar.kind === 'holds'

/** What is stated of at least two of them. A rule whose clause no governing version has does not hold for this case. */
function barsAmong(entitlements: readonly Entitlement[], stated: readonly StatedExclusion[]): readonly Bar[] {
  return stated.flatMap((each): readonly Bar[] => {
    const { between } = each
    const members = entitlements.filter(({ benefit }) => between?.benefits.includes(benefit))
    if (between === undefined || members.length < 2) return []
    if (between.most >= between.benefits.length) return [{ kind: 'free', stated: each, members }]
    if (between.clauses.length === 0) return [{ kind: 'open', stated: each, members }]
    const [place] = members.flatMap(({ outcome: { policy }, lead }) =>
      (lead?.version.clauses ?? [])
        .filter(({ anchor }) => between.clauses.includes(anchor))
        .flatMap((clause): BarPlace[] => (lead === undefined ? [] : [{ policy, version: lead.version, clause }])),
    )
    return place === undefined ? [] : [{ kind: 'holds', stated: each, members, most: between.most, place }]
  })
}
