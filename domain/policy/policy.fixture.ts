/** Policies for tests: valid, dull, and open about what matters. `aVersion({ from: rough('2019'), end: until('2020-12-31') })`. */

import { type CivilDate, parseCivilDate } from '#domain/calendar/civil-date.ts'
import { parseRoughDate, type RoughDate } from '#domain/calendar/rough-date.ts'
import { parseRegionCode, type RegionCode } from '#domain/region/region.ts'
import { applicationDate } from '#domain/rules/fact.ts'
import { type Card, type CardEntry, type CardField, cardFields } from './card.ts'
import type { Clause } from './clause.ts'
import { toBenefitId, toClauseAnchor, toPolicyId, toVersionId } from './ids.ts'
import type { End, Policy, PolicyVersion } from './policy.ts'

/** A day that the test knows to be real. */
export function day(text: string): CivilDate {
  const parsed = parseCivilDate(text)
  if (!parsed.ok) throw new Error(`no such day: ${text}`)
  return parsed.value
}

/** `2017`, `2017-07` or `2017-07-01`. */
export function rough(text: string): RoughDate {
  const parsed = parseRoughDate(text)
  if (!parsed.ok) throw new Error(`no such date: ${text}`)
  return parsed.value
}

export function region(code: string): RegionCode {
  const parsed = parseRegionCode(code)
  if (!parsed.ok) throw new Error(`no such region: ${code}`)
  return parsed.value
}

export const open: End = { kind: 'open' }

/** Ends with that day, which still counts. */
export const until = (lastDay: string): End => ({ kind: 'lastDay', on: rough(lastDay) })

/** Nobody says whether it ended; known to have run through a day, where one is given. */
export const endUnknown = (runsThrough?: string): End =>
  runsThrough === undefined ? { kind: 'unknown' } : { kind: 'unknown', runsThrough: day(runsThrough) }

const nothing: CardEntry = { kind: 'unknown' }
const emptyCard: Card = Object.fromEntries(cardFields.map((field): [CardField, CardEntry] => [field, nothing])) as Card

export const aVersion = (given: Partial<PolicyVersion> = {}): PolicyVersion => ({
  id: toVersionId('a-version'),
  title: '一个版本',
  state: 'established',
  document: { bodies: [] },
  from: rough('2025-01-01'),
  end: open,
  anchors: [applicationDate],
  clauses: [],
  card: emptyCard,
  sources: [],
  confidence: 'confirmed-A',
  ...given,
})

export const aPolicy = (given: Partial<Policy> = {}): Policy => ({
  id: toPolicyId('a-policy'),
  title: '一项补贴',
  benefit: toBenefitId('a-benefit'),
  topic: 'benefit',
  nature: 'payment',
  regions: [region('100000')],
  audience: 'person',
  force: 'direct',
  summary: '一项补贴。',
  keywords: [],
  lastVerified: day('2026-02-12'),
  nextCheck: day('2026-12-31'),
  conflicts: [],
  versions: [aVersion()],
  ...given,
})

export const aClause = (given: Partial<Clause> = {}): Clause => ({
  anchor: toClauseAnchor('a-clause'),
  paraphrase: '累计缴纳失业保险费 12 个月以上。',
  plainly: '各单位交的加起来，满 12 个月。',
  sources: [],
  confidence: 'confirmed-A',
  cite: '某人社发〔2025〕1号',
  ...given,
})
