/** A made-up person whose answers show what the interview does: always marked 示例, never counted as anybody. */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import type { FactId, FactValue } from '#domain/rules/fact.ts'
import type { Answers } from './answers.ts'

/** A day so many days before today, so that a fresh certificate stays fresh. */
export type DaysAgo = { readonly daysAgo: number }

export type Persona = {
  readonly id: string
  readonly name: string
  /** Who that is, in one line. */
  readonly about: string
  /** `enterprise`: asked by a unit about itself. */
  readonly audience: 'person' | 'enterprise'
  readonly answers: readonly (readonly [FactId, FactValue | DaysAgo])[]
}

/** The answers of the persona on a day. */
export const answersOf = ({ answers }: Persona, today: CivilDate): ReadonlyMap<FactId, FactValue> =>
  new Map(answers.map(([id, value]) => [id, isDaysAgo(value) ? addDays(today, -value.daysAgo) : value]))

const isDaysAgo = (value: FactValue | DaysAgo): value is DaysAgo => typeof value === 'object' && 'daysAgo' in value

/** Whether these are the answers of the persona on a day, no more and no fewer. */
export function isPersona(persona: Persona, answers: Answers, today: CivilDate): boolean {
  const own = answersOf(persona, today)
  return own.size === answers.size && [...own].every(([id, value]) => isSame(answers.get(id), value))
}
