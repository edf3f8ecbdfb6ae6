/**
 * The yardstick in our own rule language: 25 facts and ten policies of 6 to 10 tests, their amounts in tables on one to three keys,
 * so that figures compare with those measured of other engines. Levels are options here, as in our content, and amounts are 分.
 * The figures in the policies are illustrative, not official.
 *
 * @source shared/bench-engines/rules.mjs
 */
import { toFen } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { type FactDefinition, type FactDictionary, type FactType, toFactId } from '#domain/rules/fact.ts'
import type { AmountRow, AmountRule, Condition, Rule, Test } from '#domain/rules/rule.ts'

const clause = toClauseAnchor('yardstick')
const levels = ['0', '1', '2', '3', '4', '5']

const number = (most: number): FactType => ({ kind: 'integer', unit: '', least: 0, most })
const yesNo: FactType = { kind: 'boolean', yes: '是', no: '不是' }
const choice = (...values: readonly string[]): FactType => ({ kind: 'choice', options: values.map((value) => ({ value, label: value })) })

const types = {
  age: number(120),
  region: choice('fuling', 'chongqing', 'outside'),
  residence_permit: yesNo,
  employment: choice('employed', 'flexible', 'unemployed_registered', 'student', 'retired'),
  ui_months: number(600),
  drawing_ui: yesNo,
  cert_kind: choice('none', 'skill_level', 'vocational', 'special_operation'),
  cert_level: choice(...levels),
  cert_age_days: number(30_000),
  cert_on_network: yesNo,
  cert_issued_in_cq: yesNo,
  shortage: choice('normal', 'short', 'urgent'),
  claims_this_year: number(9),
  claimed_same_level: yesNo,
  graduate: choice('none', 'graduation_year', 'no_further_study'),
  rural_transfer: yesNo,
  hardship: yesNo,
  poverty_monitored: yesNo,
  veteran: yesNo,
  training_hours: number(1000),
  provider_listed: yesNo,
  exam_passed: yesNo,
  apprentice_months: number(60),
  enterprise_size: choice('none', 'micro', 'small', 'medium', 'large'),
  mentor_ratio: number(100),
} satisfies Record<string, FactType>

export type FactName = keyof typeof types
export const factNames = Object.keys(types) as readonly FactName[]

const definitionOf = (name: FactName): FactDefinition => ({
  id: toFactId(name),
  param: name,
  label: name,
  owner: 'person',
  privacy: 'public',
  type: types[name],
  section: '',
  question: name,
  help: '',
  why: '',
  whereToLook: '',
  proof: '',
  growsMonthly: false,
})

export const yardstickDictionary: FactDictionary = new Map(factNames.map((name) => [toFactId(name), definitionOf(name)]))

let leaves = 0
const leaf = (test: Test): Condition => ({ kind: 'leaf', id: `n${leaves++}`, clause, nature: 'hard', test })
const anyOf = (...of: NonEmpty<Condition>): Condition => ({ kind: 'any', id: `n${leaves++}`, clause, says: '其中一种', of })
const isIn = (fact: FactName, ...values: NonEmpty<string>): Condition => leaf({ op: 'oneOf', fact: toFactId(fact), values })
const is = (fact: FactName, value = true): Condition => leaf({ op: 'is', fact: toFactId(fact), value })
const atLeast = (fact: FactName, value: number): Condition => leaf({ op: 'atLeast', fact: toFactId(fact), value })
const atMost = (fact: FactName, value: number): Condition => leaf({ op: 'atMost', fact: toFactId(fact), value })
const levelIn = (first: number, last: number): Condition => {
  const [lowest = '0', ...others] = levels.slice(first, last + 1)
  return isIn('cert_level', lowest, ...others)
}

const skillCert = (): Condition => isIn('cert_kind', 'skill_level', 'vocational')
const keyGroup = (): Condition =>
  anyOf(
    is('poverty_monitored'),
    is('hardship'),
    is('rural_transfer'),
    isIn('graduate', 'graduation_year', 'no_further_study'),
    isIn('employment', 'unemployed_registered'),
  )
const local = (): Condition => anyOf(isIn('region', 'fuling', 'chongqing'), is('residence_permit'))

type Nested = number | { readonly [option: string]: Nested }
const table = (keys: NonEmpty<FactName>, nested: Nested): AmountRule => {
  const rows = rowsOf(nested, [])
  if (!isNonEmpty(rows)) throw new Error('an empty table')
  const [first, ...others] = keys
  return { kind: 'table', keys: [toFactId(first), ...others.map(toFactId)], rows, clause }
}
function rowsOf(nested: Nested, path: readonly string[]): readonly AmountRow[] {
  if (typeof nested === 'object') return Object.entries(nested).flatMap(([option, inner]) => rowsOf(inner, [...path, option]))
  return isNonEmpty(path) ? [{ when: path, fen: toFen(nested * 100) }] : []
}
const byTier = (rows: Readonly<Record<string, readonly [number, number, number]>>): AmountRule =>
  table(
    ['cert_level', 'shortage'],
    Object.fromEntries(Object.entries(rows).map(([level, [normal, short, urgent]]) => [level, { normal, short, urgent }])),
  )
const skillUpgrade = byTier({ 1: [1000, 1100, 1200], 2: [1500, 1650, 1800], 3: [2000, 2250, 2500] })
const places = (fuling: number, chongqing: number, outside: number): Nested => ({ fuling, chongqing, outside })

const rule = (amount: AmountRule, ...conditions: NonEmpty<Condition>): Rule => ({ conditions, amount, payee: 'person' })

/** In the order of `handWritten`. */
export const yardstick: readonly { readonly id: string; readonly rule: Rule }[] = [
  {
    id: 'skill_upgrade',
    rule: rule(
      skillUpgrade,
      isIn('employment', 'employed'),
      atLeast('ui_months', 36),
      skillCert(),
      levelIn(1, 5),
      levelIn(0, 3),
      atMost('cert_age_days', 365),
      is('cert_on_network'),
      is('claimed_same_level', false),
    ),
  },
  {
    id: 'ui_skill_upgrade',
    rule: rule(
      skillUpgrade,
      is('drawing_ui'),
      atLeast('ui_months', 12),
      skillCert(),
      levelIn(0, 3),
      atMost('cert_age_days', 365),
      is('cert_on_network'),
      is('claimed_same_level', false),
    ),
  },
  {
    id: 'key_group_training',
    rule: rule(
      byTier({ 0: [600, 700, 800], 1: [1200, 1400, 1600], 2: [1800, 2100, 2400], 3: [2400, 2800, 3200] }),
      keyGroup(),
      atLeast('training_hours', 40),
      is('provider_listed'),
      is('exam_passed'),
      atLeast('age', 16),
      atMost('claims_this_year', 0),
    ),
  },
  {
    id: 'living_allowance',
    rule: rule(
      table(['region'], places(900, 800, 600)),
      anyOf(is('poverty_monitored'), is('hardship')),
      atLeast('training_hours', 56),
      is('provider_listed'),
      is('exam_passed'),
      isIn('employment', 'unemployed_registered', 'flexible'),
      atMost('claims_this_year', 1),
    ),
  },
  {
    id: 'apprenticeship',
    rule: rule(
      byTier({ 2: [4000, 4500, 5000], 3: [5000, 5500, 6000], 4: [6000, 6500, 7000] }),
      isIn('employment', 'employed'),
      isIn('enterprise_size', 'micro', 'small', 'medium', 'large'),
      atLeast('apprentice_months', 12),
      atMost('mentor_ratio', 10),
      atMost('age', 60),
      is('provider_listed'),
      levelIn(2, 5),
    ),
  },
  {
    id: 'exam_fee',
    rule: rule(
      table(['cert_level'], { 1: 120, 2: 150, 3: 200, 4: 260, 5: 320 }),
      isIn('cert_kind', 'skill_level'),
      is('cert_issued_in_cq'),
      is('exam_passed'),
      keyGroup(),
      atMost('cert_age_days', 180),
      atMost('claims_this_year', 0),
    ),
  },
  {
    id: 'technician_training',
    rule: rule(
      table(['cert_level', 'shortage', 'region'], {
        4: { normal: places(3500, 3300, 3000), short: places(3800, 3600, 3300), urgent: places(4200, 4000, 3600) },
        5: { normal: places(5000, 4800, 4500), short: places(5400, 5200, 4800), urgent: places(6000, 5700, 5200) },
      }),
      levelIn(4, 5),
      isIn('employment', 'employed'),
      atLeast('ui_months', 12),
      is('cert_on_network'),
      atLeast('training_hours', 80),
      isIn('enterprise_size', 'small', 'medium', 'large'),
      atMost('cert_age_days', 365),
    ),
  },
  {
    id: 'fuling_talent',
    rule: rule(
      byTier({ 3: [500, 800, 1000], 4: [1500, 1800, 2000], 5: [2500, 2800, 3000] }),
      isIn('region', 'fuling'),
      isIn('employment', 'employed', 'flexible'),
      levelIn(3, 5),
      skillCert(),
      is('cert_on_network'),
      atMost('cert_age_days', 730),
      is('claimed_same_level', false),
      atMost('age', 55),
    ),
  },
  {
    id: 'graduate_cert',
    rule: rule(
      table(['cert_level'], { 1: 300, 2: 500, 3: 800, 4: 1000, 5: 1200 }),
      isIn('graduate', 'graduation_year', 'no_further_study'),
      atMost('age', 30),
      levelIn(1, 5),
      is('cert_issued_in_cq'),
      is('cert_on_network'),
      local(),
    ),
  },
  {
    id: 'veteran_training',
    rule: rule(
      table(['cert_level', 'region'], {
        1: places(1300, 1200, 1000),
        2: places(1900, 1800, 1500),
        3: places(2600, 2400, 2000),
        4: places(3300, 3000, 2500),
        5: places(4000, 3600, 3000),
      }),
      is('veteran'),
      atLeast('training_hours', 40),
      is('provider_listed'),
      is('exam_passed'),
      local(),
      levelIn(1, 5),
      is('claimed_same_level', false),
    ),
  },
]

/** The first policy changed: 12 months of insurance instead of 36, and 500 元 more for level 3. */
export const yardstickChange: Rule = rule(
  byTier({ 1: [1000, 1100, 1200], 2: [1500, 1650, 1800], 3: [2500, 2750, 3000] }),
  isIn('employment', 'employed'),
  atLeast('ui_months', 12),
  skillCert(),
  levelIn(1, 5),
  levelIn(0, 3),
  atMost('cert_age_days', 365),
  is('cert_on_network'),
  is('claimed_same_level', false),
)
