/** The papers of one case: each once, with everything it serves. */
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import type { Paper, PaperDemand } from '#domain/policy/paper.ts'
import { factsOf, leavesOf, type Reason } from '#domain/rules/evaluate.ts'
import { isNo } from '#domain/rules/truth.ts'

/** A condition that the paper proves; the clause belongs to the leading version of the entitlement. */
export type Proving = {
  readonly entitlement: Entitlement
  readonly clause: ClauseAnchor
  readonly leaf: Reason & { readonly kind: 'leaf' }
}
/** A source that names the paper among what to bring. */
export type Asking = { readonly entitlement: Entitlement; readonly demand: PaperDemand }

export type ChecklistItem = { readonly paper: Paper; readonly asked: readonly Asking[]; readonly proves: readonly Proving[] }

export type Checklist = {
  /** What a source says must be brought. */
  readonly bring: readonly ChecklistItem[]
  /** What proves a condition without anybody naming it: the office looks it up, or it was not found whether to bring it. */
  readonly prove: readonly ChecklistItem[]
  /** Claims whose list of papers is told in words only: no paper of ours is named in it. */
  readonly told: readonly Entitlement[]
  /** Claims of which no list of papers was found. */
  readonly notFound: readonly Entitlement[]
  /** What comes into being during a training and must be kept then. */
  readonly keep: readonly Paper[]
}

/** In how many places a paper serves. */
export const placesOf = ({ asked, proves }: ChecklistItem): number => asked.length + proves.length

/** What is worth going for: something to claim, to have confirmed, or to make good first; nothing that the provider files. */
export const isClaimable = ({ verdict, payee }: Entitlement): boolean =>
  (verdict === 'yes' || verdict === 'review' || verdict === 'near') && payee !== 'provider'

/** `all` the results of a case; only the claimable ones need papers, what is kept during a training serves any that is not refused. */
export function checklistOf(all: readonly Entitlement[], papers: readonly Paper[]): Checklist {
  const claims = all.filter(isClaimable)
  const items = papers
    .map((paper): ChecklistItem => ({ paper, asked: askedBy(paper, claims), proves: provenBy(paper, claims) }))
    .filter((item) => placesOf(item) > 0)
  const hopeful = new Set(all.filter(({ verdict }) => verdict !== 'no').map(({ benefit }) => benefit))
  return {
    bring: items.filter(({ asked }) => asked.length > 0),
    prove: items.filter(({ asked }) => asked.length === 0),
    told: claims.filter((claim) => hasList(claim) && !items.some(({ asked }) => asked.some(({ entitlement }) => entitlement === claim))),
    notFound: claims.filter((claim) => !hasList(claim)),
    keep: papers.filter(({ keep }) => keep?.benefits.some((benefit) => hopeful.has(benefit)) === true),
  }
}

const hasList = ({ lead }: Entitlement): boolean => lead?.version.card.materials.kind === 'known'

const askedBy = ({ askedBy: demands }: Paper, claims: readonly Entitlement[]): readonly Asking[] =>
  claims.flatMap((entitlement) =>
    demands
      .filter(({ policy, versions }) => policy === entitlement.policy.id && (versions === undefined || isLed(entitlement, versions)))
      .map((demand) => ({ entitlement, demand })),
  )

const isLed = ({ lead }: Entitlement, versions: NonNullable<PaperDemand['versions']>): boolean =>
  lead !== undefined && versions.includes(lead.version.id)

/** One entry a clause: its first leaf that the paper proves. A branch that fails anyway needs no proof. */
function provenBy({ proves }: Paper, claims: readonly Entitlement[]): readonly Proving[] {
  return claims.flatMap((entitlement) => {
    const leaves = (entitlement.lead?.reasons ?? []).flatMap(leavesOf)
    const proven = leaves.filter(({ truth, condition }) => !isNo(truth) && factsOf(condition.test).some((fact) => proves.includes(fact)))
    const byClause = new Map(proven.toReversed().map((leaf) => [leaf.condition.clause, leaf]))
    return [...byClause].toReversed().map(([clause, leaf]): Proving => ({ entitlement, clause, leaf }))
  })
}
