/**
 * What is worked out of one case, for its result: pure, and the dear part of the page. The last few are remembered in memory, because
 * one person looks at one result several times — back from a question, printed, shared. What is remembered are answers without a
 * person; it is never written down, and goes with the state of the content.
 */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import { type ClaimsTogether, claimsTogether } from '#domain/entitlement/claims-together.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { type Narrowing, narrowingsOf } from '#domain/entitlement/narrowing.ts'
import { type Outlook, outlookOf } from '#domain/entitlement/outlook.ts'
import { type Help, whatWouldHelp } from '#domain/entitlement/what-would-help.ts'
import { unsure } from '#domain/interview/answers.ts'
import { timely } from '#domain/interview/unasked.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import type { FactId } from '#domain/rules/fact.ts'
import { type Memory, makeMemory } from './memory.ts'
import type { Case } from './read-case.ts'

export type CaseReading = {
  readonly entitlements: readonly Entitlement[]
  /** The best of what may stand together. */
  readonly together: ClaimsTogether
  /** What would turn a no, until when there is time, what an office's answer would come to; one per entitlement, in their order. */
  readonly help: readonly Help[]
  /** While answers are missing: those that would narrow each result; one list per entitlement, in their order. */
  readonly narrowings: readonly (readonly Narrowing[])[]
  /** How each result changes over the next 24 months if only the date does; one entry where nothing changes. */
  readonly outlook: readonly Outlook[]
}

const REMEMBERED = 64
const memories = new WeakMap<NonNullable<Case['catalogue']>, Memory<CaseReading>>()

type About = { readonly topic: Topic; readonly audience: Audience; readonly on: CivilDate; readonly today: CivilDate }

/** `on`: the day of filing; `today`: the last day that an answer may name. */
export function readingOf(known: Case, about: About): CaseReading {
  const { catalogue, facts } = known
  if (catalogue === undefined) return work(known, about)
  const memory = memories.get(catalogue) ?? makeMemory<CaseReading>(REMEMBERED)
  memories.set(catalogue, memory)
  const key = JSON.stringify([about, [...facts].toSorted(([a], [b]) => (a < b ? -1 : 1)), unsureIn(known)])
  return memory.recall(key, () => work(known, about))
}

/** Questions that were answered with 不确定: they give no fact, but what is asked after them differs. */
const unsureIn = ({ answers }: Case): readonly FactId[] =>
  [...answers].flatMap(([id, answer]) => (answer === unsure ? [id] : [])).toSorted()

function work({ rulebook, catalogue, facts, answers, dictionary }: Case, { topic, audience, on, today }: About): CaseReading {
  const entitlements = assessExactly(rulebook, facts, on, topic, today, audience)
  return {
    entitlements,
    together: claimsTogether(entitlements, catalogue?.references.exclusions ?? []),
    help: entitlements.map((entitlement) => whatWouldHelp(entitlement, facts, on, rulebook)),
    narrowings: entitlements.map((entitlement) =>
      narrowingsOf({ ...entitlement, open: timely(entitlement.open, answers, dictionary) }, facts, on, rulebook, today),
    ),
    outlook: outlookOf(rulebook, facts, on, topic, undefined, audience),
  }
}
