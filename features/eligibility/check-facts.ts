/** Facts in, results out: the same assessment for programs. Nothing is kept. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import { type ClaimsTogether, claimsTogether } from '#domain/entitlement/claims-together.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { ENGINE_VERSION, receiptOf } from '#domain/entitlement/receipt.ts'
import { type Total, totalOf } from '#domain/entitlement/total.ts'
import { type Help, whatWouldHelp } from '#domain/entitlement/what-would-help.ts'
import type { Answers } from '#domain/interview/answers.ts'
import { nextQuestion, openQuestions } from '#domain/interview/next-question.ts'
import { nothingLikely } from '#domain/interview/priors.ts'
import { type LastDay, lastDayOf } from '#domain/plan/last-day.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { ok, type Result } from '#domain/prelude/result.ts'
import type { FactDefinition, FactDictionary, Facts } from '#domain/rules/fact.ts'
import { chinaCalendar } from '#platform/calendar-cn/calendar-cn.ts'
import type { Context } from '#platform/context.ts'
import { fingerprintOf } from '#platform/crypto/fingerprint.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { isAsked, toSearch } from './answers-in-address.ts'
import { type FactProblem, type Given, readGivenFacts } from './given-facts.ts'

export type CheckRequest = Given & {
  /** The day of filing. */
  readonly on: CivilDate
  readonly topic: Topic
  /** Who asks; a person unless said otherwise. */
  readonly audience?: Audience | undefined
  /** By the content as our books had it then; default: now. */
  readonly knownAt?: Instant | undefined
}

/** `last`: until when to file, where there is a limit. `receipt`: SHA-256, the same as on the printed sheet. */
export type CheckedBenefit = {
  readonly entitlement: Entitlement
  readonly help: Help
  readonly last: LastDay | undefined
  readonly receipt: string
}

export type Checked = {
  readonly on: CivilDate
  readonly topic: Topic
  readonly audience: Audience
  readonly dictionary: FactDictionary
  /** Of the content by which it was decided, and since when it stood; undefined before anything was published. */
  readonly content: { readonly fingerprint: string; readonly recordedAt: Instant } | undefined
  readonly engine: string
  /** SHA-256 over engine, content, day, topic, facts and every ruling: the same again means that all of it is the same. */
  readonly receipt: string
  readonly dropped: readonly FactProblem[]
  readonly benefits: readonly CheckedBenefit[]
  /** The best of what may stand together. */
  readonly together: ClaimsTogether
  /** Of that combination alone. */
  readonly total: Total
  /** Facts that can still change something, in the order of the dictionary, and the one best asked next. */
  readonly questions: readonly FactDefinition[]
  readonly next: FactDefinition | undefined
  /** The same case as an address of the site; undefined where it holds facts that no person is asked. */
  readonly search: URLSearchParams | undefined
}

/**
 * All problems of the facts at once, each naming its place; else one result per benefit of the topic, best first. The day of filing is also
 * the last day that an answer still to come may name, so the same request decides the same on any later day.
 */
export async function checkFacts(ctx: Context, request: CheckRequest): Promise<Result<Checked, NonEmpty<FactProblem>>> {
  const { on, topic, audience = 'person' } = request
  const catalogue = await findCatalogue(ctx.db, request.knownAt ?? ctx.clock.now())
  const dictionary: FactDictionary = catalogue?.dictionary ?? new Map()
  const today = ctx.clock.today()
  const read = readGivenFacts(request, dictionary, on > today ? on : today)
  if (!read.ok) return read
  const { facts, answers, dropped } = read.value
  const rulebook = catalogue ?? { policies: [], dictionary }
  const entitlements = assessExactly(rulebook, facts, on, topic, on, audience)
  const content = catalogue?.state
  const benefits = entitlements.map(
    (entitlement): CheckedBenefit => ({
      entitlement,
      help: whatWouldHelp(entitlement, facts, on, rulebook),
      last: entitlement.deadline && lastDayOf(entitlement.deadline, chinaCalendar, on),
      receipt: fingerprintOf(receiptOf(entitlement, facts, on, dictionary, content?.fingerprint ?? '')),
    }),
  )
  const open = openQuestions(dictionary, entitlements, answers)
  const together = claimsTogether(entitlements, catalogue?.references.exclusions ?? [], audience)
  return ok({
    on,
    topic,
    audience,
    dictionary,
    content,
    engine: ENGINE_VERSION,
    receipt: fingerprintOf({
      on,
      topic,
      audience,
      facts: [...facts].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      of: benefits.map(({ receipt }) => receipt),
    }),
    dropped,
    benefits,
    together,
    total: totalOf(together.chosen, audience),
    questions: [...dictionary.values()].filter(({ id }) => open.has(id)),
    next: nextQuestion(dictionary, entitlements, answers, { likely: catalogue?.likely ?? nothingLikely }),
    search: searchFor(facts, answers, dictionary),
  })
}

function searchFor(facts: Facts, answers: Answers, dictionary: FactDictionary): URLSearchParams | undefined {
  const isInAddress = [...facts.keys()].every((id) => {
    const fact = dictionary.get(id)
    return fact !== undefined && isAsked(fact) && fact.type.kind !== 'claims'
  })
  return isInAddress ? toSearch(answers, dictionary) : undefined
}
