/** How an amount came out, term by term, so that anyone can do the sum again: 实缴失业保险费 12,345.67 元 × 20% = 2469.13 元. */
import { type Fen, sayFen, toFen } from '#domain/money/fen.ts'
import { amountFor } from './amount.ts'
import { dateOf, type FactDictionary, type FactId, type Facts, numberOf, textOf, unitOf } from './fact.ts'
import { factsOfAmount } from './marks.ts'
import type { AmountRule } from './rule.ts'
import { sayValue } from './say.ts'

/** One line of a sum. Products and sums are rounded half up to a whole 分 where a share is taken, and nowhere else. */
export type WorkingTerm = {
  /** What is done with it; the first term stands alone. `最多` and `最少` are limits, `比` is what the smallest is chosen from. */
  readonly op: '' | '×' | '+' | '最多' | '最少' | '比'
  readonly label: string
  readonly figure: string
  /** The figure is itself worked out: the label says how. */
  readonly isWorkedOut?: true
}
export type Working = { readonly terms: readonly WorkingTerm[]; readonly result: Fen }

/** Undefined where the amount is not one certain figure, or where nothing is worked out: a figure that stands in the rule as it is. */
export function workingOf(rule: AmountRule, facts: Facts, dictionary: FactDictionary): Working | undefined {
  const amount = amountFor(rule, facts)
  if (amount.kind !== 'span' || amount.low !== amount.high) return undefined
  if (factsOfAmount(rule).some((fact) => !facts.has(fact))) return undefined // certain all the same, but not by a sum that could be shown
  const terms = termsOf(rule, facts, dictionary)
  return terms.length < 2 ? undefined : { terms, result: amount.low }
}

/** Without the result: 工资总额 14,400,000 元 × 8%. */
const sayTerms = (terms: readonly WorkingTerm[]): string =>
  terms.map((term) => [term.op, sayTerm(term)].filter((word) => word !== '').join(' ')).join(' ')

function sayTerm({ label, figure, isWorkedOut }: WorkingTerm): string {
  if (isWorkedOut) return `（${label} = ${figure}）`
  return label === '' ? figure : `${label} ${figure}`
}

export const sayWorking = (working: Working): string => `${sayWhole(working.terms)} = ${sayFen(working.result)}`

/** Whether the smallest of several was taken, and not a product or a sum. */
export const isSmallest = ({ terms }: Working): boolean => terms.some(({ op }) => op === '比')

function sayWhole(terms: readonly WorkingTerm[]): string {
  if (!terms.some(({ op }) => op === '比')) return sayTerms(terms)
  return `${terms.map((term) => sayTerms([{ ...term, op: '' }])).join('；')}；取小的`
}

function termsOf(rule: AmountRule, facts: Facts, dictionary: FactDictionary): readonly WorkingTerm[] {
  const again = (inner: AmountRule): readonly WorkingTerm[] => termsOf(inner, facts, dictionary)
  switch (rule.kind) {
    case 'fixed':
      return [{ op: '', label: '', figure: sayFen(rule.fen) }]
    case 'table':
    case 'bands':
      return [{ op: '', label: choiceOf(rule, facts, dictionary), figure: sayPaid(rule, facts) }]
    case 'perUnit':
      return perUnit(rule, facts, dictionary)
    case 'shareOf': {
      const base: WorkingTerm = { op: '', label: labelOf(rule.fact, dictionary), figure: sayFen(toFen(numberOf(facts, rule.fact) ?? 0)) }
      return rule.basisPoints === 10_000 ? [base] : [base, { op: '×', label: '', figure: `${rule.basisPoints / 100}%` }]
    }
    case 'percentOf': {
      const percent = rule.percents[textOf(facts, rule.fact) ?? ''] ?? 100
      return [...again(rule.base), { op: '×', label: sayChoice(rule.fact, facts, dictionary), figure: `${percent}%` }]
    }
    case 'bounded':
      return [...again(rule.base), ...limits(rule, facts)]
    case 'sum':
    case 'leastOf':
      return rule.of.map((part, nth) => folded(again(part), nth === 0 ? '' : rule.kind === 'sum' ? '+' : '比', sayPaid(part, facts)))
    case 'dated': {
      const day = dateOf(facts, rule.on)
      const begun = rule.values.filter(({ from }) => day !== undefined && from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
      return begun === undefined ? [] : again(begun.amount)
    }
    case 'unknown':
    case 'notMoney':
      return []
  }
}

/** A part that is itself a sum stands in one line: how it came about, and what it came to. */
function folded(terms: readonly WorkingTerm[], op: WorkingTerm['op'], paid: string): WorkingTerm {
  const [only, ...others] = terms
  if (only !== undefined && others.length === 0) return { ...only, op }
  return { op, label: sayTerms(terms), figure: paid, isWorkedOut: true }
}

function perUnit(
  { fact, fen, maxUnits }: Extract<AmountRule, { kind: 'perUnit' }>,
  facts: Facts,
  dictionary: FactDictionary,
): readonly WorkingTerm[] {
  const units = numberOf(facts, fact) ?? 0
  const unit = unitOf(dictionary.get(fact)?.type)
  const counted = Math.min(units, maxUnits)
  const label = `${labelOf(fact, dictionary)}${units > maxUnits ? `（最多算 ${maxUnits}）` : ''}`
  return [
    { op: '', label, figure: `${counted} ${unit}`.trim() },
    { op: '×', label: unit === '' ? '' : `每${unit}`, figure: sayFen(fen) },
  ]
}

/** Only the limit that was met. */
function limits(rule: Extract<AmountRule, { kind: 'bounded' }>, facts: Facts): readonly WorkingTerm[] {
  const before = amountFor(rule.base, facts)
  if (before.kind !== 'span') return []
  if (rule.most !== undefined && before.low > rule.most) return [{ op: '最多', label: '', figure: sayFen(rule.most) }]
  return rule.least !== undefined && before.low < rule.least ? [{ op: '最少', label: '', figure: sayFen(rule.least) }] : []
}

function choiceOf(rule: Extract<AmountRule, { kind: 'table' | 'bands' }>, facts: Facts, dictionary: FactDictionary): string {
  if (rule.kind === 'table') return rule.keys.map((key) => sayChoice(key, facts, dictionary)).join('、')
  const number = numberOf(facts, rule.fact)
  return `${labelOf(rule.fact, dictionary)} ${number ?? ''} ${unitOf(dictionary.get(rule.fact)?.type)}`.trim()
}

function sayChoice(fact: FactId, facts: Facts, dictionary: FactDictionary): string {
  const definition = dictionary.get(fact)
  const value = facts.get(fact)
  return definition === undefined || value === undefined ? '' : sayValue(definition, value)
}

const labelOf = (fact: FactId, dictionary: FactDictionary): string => dictionary.get(fact)?.label ?? fact

function sayPaid(rule: AmountRule, facts: Facts): string {
  const paid = amountFor(rule, facts)
  return paid.kind === 'span' ? sayFen(paid.low) : ''
}
