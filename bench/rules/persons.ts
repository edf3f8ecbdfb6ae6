/**
 * Synthetic persons: seeded, mildly correlated, so that about one policy per person pays. The same seed gives the same persons as the
 * generator that the other engines were measured with.
 *
 * @source shared/bench-engines/persons.mjs
 */
import { type Draw, drawFrom } from '#domain/rules/backend/content.fixture.ts'
import { type Facts, type FactValue, toFactId } from '#domain/rules/fact.ts'
import type { Person } from './hand-written.ts'
import { type FactName, factNames } from './yardstick.ts'

function pick<T>(draw: Draw, shares: readonly (readonly [T, number])[], first: T): T {
  let rest = draw()
  for (const [value, share] of shares) {
    rest -= share
    if (rest < 0) return value
  }
  return first
}

const employments = [
  ['employed', 0.6],
  ['flexible', 0.15],
  ['unemployed_registered', 0.12],
  ['student', 0.1],
  ['retired', 0.03],
] as const
const regions = [
  ['fuling', 0.5],
  ['chongqing', 0.35],
  ['outside', 0.15],
] as const
const kinds = [
  ['skill_level', 0.7],
  ['vocational', 0.15],
  ['special_operation', 0.15],
] as const
const certLevels = [
  [1, 0.15],
  [2, 0.25],
  [3, 0.4],
  [4, 0.13],
  [5, 0.07],
] as const
const shortages = [
  ['normal', 0.6],
  ['short', 0.25],
  ['urgent', 0.15],
] as const
const claims = [
  [0, 0.8],
  [1, 0.15],
  [2, 0.05],
] as const
const graduates = [
  ['none', 0.75],
  ['graduation_year', 0.18],
  ['no_further_study', 0.07],
] as const
const sizes = [
  ['micro', 0.2],
  ['small', 0.3],
  ['medium', 0.3],
  ['large', 0.2],
] as const

export function aPerson(draw: Draw): Person {
  const employment = pick<Person['employment']>(draw, employments, 'employed')
  const hasCert = draw() < 0.85
  const whole = (below: number): number => Math.floor(draw() * below)
  return {
    age: 16 + whole(50),
    region: pick<Person['region']>(draw, regions, 'fuling'),
    residence_permit: draw() < 0.5,
    employment,
    ui_months: whole(120),
    drawing_ui: employment === 'unemployed_registered' ? draw() < 0.6 : draw() < 0.02,
    cert_kind: hasCert ? pick<Person['cert_kind']>(draw, kinds, 'skill_level') : 'none',
    cert_level: hasCert ? pick<number>(draw, certLevels, 1) : 0,
    cert_age_days: whole(900),
    cert_on_network: draw() < 0.9,
    cert_issued_in_cq: draw() < 0.8,
    shortage: pick<Person['shortage']>(draw, shortages, 'normal'),
    claims_this_year: pick<number>(draw, claims, 0),
    claimed_same_level: draw() < 0.15,
    graduate: pick<Person['graduate']>(draw, graduates, 'none'),
    rural_transfer: draw() < 0.3,
    hardship: draw() < 0.12,
    poverty_monitored: draw() < 0.08,
    veteran: draw() < 0.1,
    training_hours: whole(200),
    provider_listed: draw() < 0.8,
    exam_passed: draw() < 0.8,
    apprentice_months: draw() < 0.3 ? whole(25) : 0,
    enterprise_size: employment === 'employed' ? pick<Person['enterprise_size']>(draw, sizes, 'micro') : 'none',
    mentor_ratio: 1 + whole(15),
  }
}

export function people(count: number, seed = 1): readonly Person[] {
  const draw = drawFrom(seed)
  return Array.from({ length: count }, () => aPerson(draw))
}

/** What is known of a person; each fact is missing with the probability `missing`. */
export function factsOf(person: Person, missing: number, draw: Draw): Facts {
  const known = factNames.filter(() => missing === 0 || draw() >= missing)
  return new Map(known.map((name) => [toFactId(name), valueFor(person, name)]))
}

/** Levels are options in the yardstick. */
const valueFor = (person: Person, name: FactName): FactValue => (name === 'cert_level' ? `${person.cert_level}` : person[name])
