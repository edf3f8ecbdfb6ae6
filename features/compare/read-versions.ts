/** Two versions side by side: what the rules mean on either side, then clause by clause and card by card, word by word. */
import type { Instant } from '#domain/calendar/instant.ts'
import { type CardEntry, type CardField, cardFields } from '#domain/policy/card.ts'
import { type ClauseMatch, isFound, matchClauses } from '#domain/policy/clause-diff.ts'
import { type MeaningChange, meaningDiff } from '#domain/policy/meaning-diff.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { sayDifference } from '#domain/policy/say-difference.ts'
import type { Telling } from '#domain/rules/telling.ts'
import type { Source } from '#domain/source/source.ts'
import { type Piece, wordDiff } from '#domain/wording/word-diff.ts'
import type { Context } from '#platform/context.ts'
import { wordTools } from '#platform/text/word-tools.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { type Asked, type ChoiceProblem, choosePair, ofBenefit, type Side } from './choose-pair.ts'
import { citedBy } from './cited-by.ts'

/** A clause of either side; `pieces` where both have it, both were found and they differ. */
export type ClauseRow = ClauseMatch & { readonly pieces: readonly Piece[] }

/** A field of the card that says something else. `pieces` is empty where one side is not known. */
export type CardRow = {
  readonly field: CardField
  readonly before: CardEntry
  readonly after: CardEntry
  readonly pieces: readonly Piece[]
}

export type Comparison = {
  readonly a: Side
  readonly b: Side
  /** `change`: two versions of one policy · `contrast`: of two levels, where nothing took the place of anything. */
  readonly telling: Telling
  /** 甲 is the newer of the two: it reads backwards. */
  readonly isBackwards: boolean
  /** What differs in conditions, money and payee, a sentence each. */
  readonly meaning: readonly string[]
  readonly clauses: readonly ClauseRow[]
  readonly card: readonly CardRow[]
  readonly sources: readonly Source[]
}

export type VersionsPage = {
  /** Every policy, for the first choice. */
  readonly policies: readonly Policy[]
  readonly policy: Policy | undefined
  /** The policies about the same thing, whose versions are offered for both sides. */
  readonly offered: readonly Policy[]
  readonly comparison: Comparison | undefined
  readonly problems: readonly ChoiceProblem[]
}

/** Reads two versions for comparison, as known at `knownAt`; anyone may. */
export async function readVersions(ctx: Context, asked: Asked, knownAt: Instant): Promise<VersionsPage> {
  const catalogue = await findCatalogue(ctx.db, knownAt)
  const policies = catalogue?.policies ?? []
  const choice = choosePair(policies, asked)
  if (catalogue === undefined || choice === undefined)
    return { policies, policy: undefined, offered: [], comparison: undefined, problems: [] }
  const { policy, pair, problems } = choice
  const page = { policies, policy, offered: ofBenefit(policies, policy.benefit), problems }
  if (pair === undefined) return { ...page, comparison: undefined }
  const { a, b } = pair
  const telling = a.policy === b.policy ? 'change' : 'contrast'
  const changes = meaningDiff(a.version, b.version).filter((change) => isOfTheRules(change) && !isOurGap(change, a.version, b.version))
  const comparison: Comparison = {
    a,
    b,
    telling,
    isBackwards: telling === 'change' && a.version.from.first > b.version.from.first,
    meaning: sayDifference(
      changes.toSorted((one, other) => weightOf(one) - weightOf(other)),
      catalogue.dictionary,
      telling,
    ),
    clauses: matchClauses(a.version, b.version).map((match) => ({ ...match, pieces: piecesOf(match) })),
    card: cardRows(a.version, b.version),
    sources: citedBy([a.version, b.version]).flatMap((id) => catalogue.sources.get(id) ?? []),
  }
  return { ...page, comparison }
}

/** When they run and how well they are sourced stands at the head of each side; the card has rows of its own. */
const isOfTheRules = ({ kind }: MeaningChange): boolean => !['from', 'end', 'confidence', 'state', 'card'].includes(kind)

/** A condition that stands for what nobody could find out: it is said in the clauses, and was neither added nor abolished. */
function isOurGap(change: MeaningChange, before: PolicyVersion, after: PolicyVersion): boolean {
  if (change.kind !== 'condition' || (change.change.kind !== 'added' && change.change.kind !== 'removed')) return false
  const { condition, kind } = change.change
  const clause = (kind === 'added' ? after : before).clauses.find(({ anchor }) => anchor === condition.clause)
  return clause !== undefined && !isFound(clause)
}

/** Money and who gets it is looked for first; that a condition only moved, last. */
function weightOf(change: MeaningChange): number {
  if (change.kind === 'amount' || change.kind === 'payee' || change.kind === 'rule') return 0
  return change.kind === 'condition' && change.change.kind === 'moved' ? 2 : 1
}

function piecesOf(match: ClauseMatch): readonly Piece[] {
  if (match.kind !== 'both' || !match.isChanged || !isFound(match.before) || !isFound(match.after)) return []
  return wordDiff(match.before.paraphrase, match.after.paraphrase, wordTools)
}

function cardRows({ card: before }: PolicyVersion, { card: after }: PolicyVersion): readonly CardRow[] {
  return cardFields.flatMap((field): readonly CardRow[] => {
    const [one, other] = [before[field], after[field]]
    const [old, now] = [linesOf(one), linesOf(other)]
    if (old === now) return []
    const isComparable = one.kind === 'known' && other.kind === 'known'
    return [{ field, before: one, after: other, pieces: isComparable ? wordDiff(old, now, wordTools) : [] }]
  })
}

/** The lines of an entry as one text; empty where it is not known. */
const linesOf = (entry: CardEntry): string => (entry.kind === 'known' ? entry.lines.join('；') : '')
