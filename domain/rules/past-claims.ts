/** Limits and exclusions count what was granted before: once a year, three times in a life, the same occupation and level only once. */
import { parseCivilDate, yearOf } from '#domain/calendar/civil-date.ts'
import { isHigher, type SkillLevel, skillLevels } from '#domain/occupation/skill-level.ts'
import { toBenefitId } from '#domain/policy/ids.ts'
import {
  type ClaimKind,
  type ClaimPeriod,
  type ClaimReading,
  claimsOf,
  dateOf,
  type Facts,
  type FactValue,
  type PastClaim,
  textOf,
} from './fact.ts'

/** Undefined where the claims are not known, or do not tell enough. */
export function readClaims(reading: ClaimReading, facts: Facts): FactValue | undefined {
  const claims = claimsOf(facts, reading.claims)
  if (claims === undefined) return undefined
  switch (reading.kind) {
    case 'count':
      return countOf(
        claims.filter(({ benefit }) => benefit === reading.benefit),
        reading.period,
        facts,
      )
    case 'kinds': {
      const occurred = reading.options.map((option) =>
        occurs(option, claims, textOf(facts, reading.occupation), textOf(facts, reading.level)),
      )
      if (occurred.includes(undefined)) return undefined
      return reading.options.flatMap(({ value }, nth) => (occurred[nth] === true ? [value] : []))
    }
  }
}

function countOf(claims: readonly PastClaim[], period: ClaimPeriod, facts: Facts): number | undefined {
  switch (period.kind) {
    case 'ever':
      return claims.length
    case 'since':
      return claims.filter(({ on }) => on >= period.day).length
    case 'sameYear': {
      const day = dateOf(facts, period.as)
      if (day === undefined) return claims.length === 0 ? 0 : undefined
      return claims.filter(({ on }) => yearOf(on) === yearOf(day)).length
    }
  }
}

/** Undefined where one of the claims may be of that kind, and what would tell is missing. */
function occurs(
  kind: ClaimKind,
  claims: readonly PastClaim[],
  occupation: string | undefined,
  level: string | undefined,
): boolean | undefined {
  const told = claims.filter(({ benefit }) => benefit === kind.benefit).map((claim) => isOfKind(kind, claim, occupation, level))
  return told.includes(true) ? true : told.includes(undefined) ? undefined : false
}

function isOfKind(kind: ClaimKind, claim: PastClaim, occupation: string | undefined, level: string | undefined): boolean | undefined {
  const sameTrade = claim.occupation === undefined || occupation === undefined ? undefined : claim.occupation === occupation
  if (sameTrade === false || kind.level === 'any') return sameTrade
  const fits = claim.level === undefined || level === undefined ? undefined : stands(kind.level, claim.level, level)
  return fits === false ? false : fits === undefined ? undefined : sameTrade
}

function stands(wanted: 'same' | 'higher', claimed: string, level: string): boolean | undefined {
  if (wanted === 'same') return claimed === level
  return isLevel(claimed) && isLevel(level) ? isHigher(claimed, level) : undefined
}

const isLevel = (text: string): text is SkillLevel => skillLevels.some((level) => level === text)

/** `skill-upgrade/2024-05-06/6-31-01-03/L4`; the last two may be left out. Undefined where it cannot be read. */
export function parsePastClaim(text: string): PastClaim | undefined {
  const [benefit = '', day = '', occupation, level, ...rest] = text.trim().split('/')
  const on = parseCivilDate(day)
  const isWrong =
    !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(benefit) || !on.ok || rest.length > 0 || (level !== undefined && level !== '' && !isLevel(level))
  if (isWrong) return undefined
  return { benefit: toBenefitId(benefit), on: on.value, ...(occupation && { occupation }), ...(level && { level }) }
}

/** As `parsePastClaim` reads it. */
export const toClaimText = ({ benefit, on, occupation, level }: PastClaim): string =>
  [
    benefit,
    on,
    ...(occupation === undefined && level === undefined ? [] : [occupation ?? '']),
    ...(level === undefined ? [] : [level]),
  ].join('/')
