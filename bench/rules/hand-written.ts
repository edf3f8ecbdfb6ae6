/**
 * The ten policies as a good programmer would write them for one person: what the machine can do at best. Two-valued, all facts known,
 * no reasons. Amounts in 元; 0 where nothing is paid.
 *
 * @source shared/bench-engines/hand.ts
 */
export type Person = {
  age: number
  region: 'fuling' | 'chongqing' | 'outside'
  residence_permit: boolean
  employment: 'employed' | 'flexible' | 'unemployed_registered' | 'student' | 'retired'
  ui_months: number
  drawing_ui: boolean
  cert_kind: 'none' | 'skill_level' | 'vocational' | 'special_operation'
  cert_level: number
  cert_age_days: number
  cert_on_network: boolean
  cert_issued_in_cq: boolean
  shortage: 'normal' | 'short' | 'urgent'
  claims_this_year: number
  claimed_same_level: boolean
  graduate: 'none' | 'graduation_year' | 'no_further_study'
  rural_transfer: boolean
  hardship: boolean
  poverty_monitored: boolean
  veteran: boolean
  training_hours: number
  provider_listed: boolean
  exam_passed: boolean
  apprentice_months: number
  enterprise_size: 'none' | 'micro' | 'small' | 'medium' | 'large'
  mentor_ratio: number
}
type Table = readonly (readonly number[])[]
const at = (table: Table, row: number, column: number): number => (table[row] as readonly number[])[column] as number

const UP = [
  [0, 0, 0],
  [1000, 1100, 1200],
  [1500, 1650, 1800],
  [2000, 2250, 2500],
  [0, 0, 0],
  [0, 0, 0],
]
const KEY = [
  [600, 700, 800],
  [1200, 1400, 1600],
  [1800, 2100, 2400],
  [2400, 2800, 3200],
  [0, 0, 0],
  [0, 0, 0],
]
const APP = [
  [0, 0, 0],
  [0, 0, 0],
  [4000, 4500, 5000],
  [5000, 5500, 6000],
  [6000, 6500, 7000],
  [0, 0, 0],
]
const EXAM = [0, 120, 150, 200, 260, 320]
const TECH: Record<number, Table> = {
  4: [
    [3500, 3300, 3000],
    [3800, 3600, 3300],
    [4200, 4000, 3600],
  ],
  5: [
    [5000, 4800, 4500],
    [5400, 5200, 4800],
    [6000, 5700, 5200],
  ],
}
const TAL = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
  [500, 800, 1000],
  [1500, 1800, 2000],
  [2500, 2800, 3000],
]
const GRAD = [0, 300, 500, 800, 1000, 1200]
const VET = [
  [0, 0, 0],
  [1300, 1200, 1000],
  [1900, 1800, 1500],
  [2600, 2400, 2000],
  [3300, 3000, 2500],
  [4000, 3600, 3000],
]

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one function by hand is the point of comparison
export function handWritten(p: Person, out: Int32Array): void {
  const tier = p.shortage === 'normal' ? 0 : p.shortage === 'short' ? 1 : 2
  const reg = p.region === 'fuling' ? 0 : p.region === 'chongqing' ? 1 : 2
  const skillCert = p.cert_kind === 'skill_level' || p.cert_kind === 'vocational'
  const grad = p.graduate !== 'none'
  const key = p.poverty_monitored || p.hardship || p.rural_transfer || grad || p.employment === 'unemployed_registered'
  const local = reg !== 2 || p.residence_permit
  const lvl = p.cert_level
  out[0] =
    p.employment === 'employed' &&
    p.ui_months >= 36 &&
    skillCert &&
    lvl >= 1 &&
    lvl <= 3 &&
    p.cert_age_days <= 365 &&
    p.cert_on_network &&
    !p.claimed_same_level
      ? at(UP, lvl, tier)
      : 0
  out[1] =
    p.drawing_ui && p.ui_months >= 12 && skillCert && lvl <= 3 && p.cert_age_days <= 365 && p.cert_on_network && !p.claimed_same_level
      ? at(UP, lvl, tier)
      : 0
  out[2] =
    key && p.training_hours >= 40 && p.provider_listed && p.exam_passed && p.age >= 16 && p.claims_this_year < 1 ? at(KEY, lvl, tier) : 0
  out[3] =
    (p.poverty_monitored || p.hardship) &&
    p.training_hours >= 56 &&
    p.provider_listed &&
    p.exam_passed &&
    (p.employment === 'unemployed_registered' || p.employment === 'flexible') &&
    p.claims_this_year < 2
      ? reg === 0
        ? 900
        : reg === 1
          ? 800
          : 600
      : 0
  out[4] =
    p.employment === 'employed' &&
    p.enterprise_size !== 'none' &&
    p.apprentice_months >= 12 &&
    p.mentor_ratio <= 10 &&
    p.age <= 60 &&
    p.provider_listed &&
    lvl >= 2
      ? at(APP, lvl, tier)
      : 0
  out[5] =
    p.cert_kind === 'skill_level' && p.cert_issued_in_cq && p.exam_passed && key && p.cert_age_days <= 180 && p.claims_this_year < 1
      ? (EXAM[lvl] as number)
      : 0
  out[6] =
    lvl >= 4 &&
    p.employment === 'employed' &&
    p.ui_months >= 12 &&
    p.cert_on_network &&
    p.training_hours >= 80 &&
    p.enterprise_size !== 'none' &&
    p.enterprise_size !== 'micro' &&
    p.cert_age_days <= 365
      ? at(TECH[lvl] as Table, tier, reg)
      : 0
  out[7] =
    reg === 0 &&
    (p.employment === 'employed' || p.employment === 'flexible') &&
    lvl >= 3 &&
    skillCert &&
    p.cert_on_network &&
    p.cert_age_days <= 730 &&
    !p.claimed_same_level &&
    p.age <= 55
      ? at(TAL, lvl, tier)
      : 0
  out[8] = grad && p.age <= 30 && lvl >= 1 && p.cert_issued_in_cq && p.cert_on_network && local ? (GRAD[lvl] as number) : 0
  out[9] =
    p.veteran && p.training_hours >= 40 && p.provider_listed && p.exam_passed && local && lvl >= 1 && !p.claimed_same_level
      ? at(VET, lvl, reg)
      : 0
}
