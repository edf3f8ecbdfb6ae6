/** A fact's value from text: the same grammar in golden cases, addresses and the API. */
import { type CivilDate, parseCivilDate, sayBadDate } from '#domain/calendar/civil-date.ts'
import { fenOfYuan, sayYuan } from '#domain/money/fen.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type FactDefinition, type FactValue, unitOf } from './fact.ts'
import { parsePastClaim } from './past-claims.ts'

/** What is wrong with an answer, in the words of the question. */
export type BadAnswer = { readonly fact: FactDefinition; readonly says: string }

export function parseFactValue(fact: FactDefinition, given: string | readonly string[]): Result<FactValue, BadAnswer> {
  const { type } = fact
  const bad = (says: string) => fail({ fact, says })
  const text = typeof given === 'string' ? given.trim() : given.join(',')
  switch (type.kind) {
    case 'boolean':
      return text === 'yes' || text === 'no' ? ok(text === 'yes') : bad(`“${fact.label}”请选“是”或“不是”。`)
    case 'choice':
    case 'region':
      return type.options.some(({ value }) => value === text) ? ok(text) : bad(`“${fact.label}”请从给出的几项里选一项。`)
    case 'set':
      return parseSet(
        fact,
        type.options.map(({ value }) => value),
        typeof given === 'string' ? split(given) : given,
      )
    case 'integer':
    case 'duration':
      return parseNumber(fact, text, type.least, type.most)
    case 'money': {
      const fen = /^\d{1,9}(\.\d{1,2})?$/.test(text) ? fenOfYuan(Number(text)) : undefined
      const fits = fen !== undefined && fen >= type.least && fen <= type.most
      return fits ? ok(fen) : bad(`“${fact.label}”请填 ${sayYuan(type.least)} 到 ${sayYuan(type.most)} 之间的数，单位是元。`)
    }
    case 'date':
      return parseDay(fact, text, type.earliest)
    case 'claims':
      return parseClaims(fact, typeof given === 'string' ? split(given) : given)
  }
}

function parseClaims(fact: FactDefinition, given: readonly string[]): Result<FactValue, BadAnswer> {
  const claims = given.filter((text) => text.trim() !== 'none').map((text) => ({ text, claim: parsePastClaim(text) }))
  const bad = claims.find(({ claim }) => claim === undefined)
  if (bad !== undefined)
    return fail({
      fact,
      says: `“${fact.label}”里的“${bad.text.slice(0, 60)}”读不懂，每笔写成 skill-upgrade/2024-05-06/6-31-01-03/L4 这样。`,
    })
  return ok({ claims: claims.flatMap(({ claim }) => claim ?? []) })
}

function parseNumber(fact: FactDefinition, text: string, least: number, most: number): Result<FactValue, BadAnswer> {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  const fits = number >= least && number <= most
  return fits ? ok(number) : fail({ fact, says: `“${fact.label}”请填 ${least} 到 ${most} 之间的整数，单位是${unitOf(fact.type)}。` })
}

function parseDay(fact: FactDefinition, text: string, earliest: CivilDate): Result<FactValue, BadAnswer> {
  const day = parseCivilDate(text)
  if (!day.ok) return fail({ fact, says: sayBadDate(day.problem) })
  const isEarly = day.value < earliest
  return isEarly ? fail({ fact, says: `“${fact.label}”不会早于 ${earliest}，请再看一眼。` }) : ok(day.value)
}

function parseSet(fact: FactDefinition, options: readonly string[], given: readonly string[]): Result<FactValue, BadAnswer> {
  const values = [...new Set(given.map((each) => each.trim()))].filter((each) => each !== '' && each !== 'none')
  if (given.every((each) => each.trim() === '')) return fail({ fact, says: `“${fact.label}”请至少选一项，都没有就选最后一项。` })
  if (values.some((value) => !options.includes(value))) return fail({ fact, says: `“${fact.label}”请从给出的几项里选。` })
  const isAlsoNone = given.some((each) => each.trim() === 'none') && values.length > 0
  return isAlsoNone
    ? fail({ fact, says: `“${fact.label}”里“都没有”不能和别的一起选。` })
    : ok(options.filter((option) => values.includes(option)))
}

const split = (text: string): readonly string[] => (text === '' ? [] : text.split(','))
