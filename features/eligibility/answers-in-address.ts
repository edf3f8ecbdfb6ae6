/** Answers live in the address and nowhere else: `?level=L3&months=26&groups=~`. `~` stands for 不确定. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { type Answer, type Answers, unsure } from '#domain/interview/answers.ts'
import { toFen, typeYuan } from '#domain/money/fen.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { FactDefinition, FactDictionary, FactId } from '#domain/rules/fact.ts'
import { type BadAnswer, parseFactValue } from '#domain/rules/parse-fact.ts'

const UNSURE = '~'
const NONE = 'none'

export type ReadAnswers = {
  readonly answers: Answers
  /** What could not be used, each in a sentence; the rest of the address still holds. */
  readonly dropped: readonly string[]
}

/** Reads all answers of an address. Parameters that are not answers (`on`, `print` …) are left alone. */
export function readAnswers(search: URLSearchParams, dictionary: FactDictionary, today: CivilDate): ReadAnswers {
  const answers = new Map<FactId, Answer>()
  const dropped: string[] = []
  for (const fact of dictionary.values()) {
    const given = search.get(fact.param)
    if (given === null || !isAsked(fact)) continue
    const answer = parseAnswer(fact, [given], today)
    if (answer.ok) answers.set(fact.id, answer.value)
    else dropped.push(answer.problem.says)
  }
  return { answers, dropped }
}

/** One answer, as an address or a form gives it. */
export function parseAnswer(fact: FactDefinition, given: readonly string[], today: CivilDate): Result<Answer, BadAnswer> {
  const [only = ''] = given
  if (given.length <= 1 && only === UNSURE) return ok(unsure)
  const value = parseFactValue(fact, given.length === 1 ? only : given)
  if (!value.ok) return value
  if (fact.type.kind === 'date' && fact.type.latest === 'today' && String(value.value) > today)
    return fail({ fact, says: `“${fact.label}”写成了 ${String(value.value)}，还没到那天。请再看一眼。` })
  return value
}

/** The address form of answers, in the dictionary's order, so that the same answers give the same address. */
export function toSearch(answers: Answers, dictionary: FactDictionary): URLSearchParams {
  const search = new URLSearchParams()
  for (const fact of dictionary.values()) {
    const answer = answers.get(fact.id)
    if (answer !== undefined) search.set(fact.param, textOf(fact, answer))
  }
  return search
}

function textOf({ type }: FactDefinition, answer: Answer): string {
  if (answer === unsure) return UNSURE
  if (type.kind === 'money' && typeof answer === 'number') return typeYuan(toFen(answer))
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  if (Array.isArray(answer)) return answer.length === 0 ? NONE : answer.join(',')
  return String(answer)
}

/** Whether a visitor may ever be asked it; what follows from other facts is worked out, never taken. */
export const isAsked = ({ owner, derivation }: FactDefinition): boolean =>
  owner !== 'catalogue' && owner !== 'authority' && derivation === undefined
