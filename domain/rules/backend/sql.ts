/**
 * A rule as SQL for PostgreSQL and DuckDB, over one integer column per slot (f0, f1, …) where NULL is "not known". SQL's AND, OR and
 * NOT are Kleene's, so the database is an independent referee (engines.md §0.3). Columns and values are numbers that the layout
 * gave out; no word of the content reaches the text, so there is nothing to inject.
 */
import type { Rule } from '../rule.ts'
import { planOf } from './amount-plan.ts'
import { amountSql } from './amount-sql.ts'
import { type Atom, type Formula, formulaOf, type RuleFormula } from './formula.ts'
import { numeral } from './function-of.ts'
import type { Layout, Slot } from './slots.ts'

/** Expressions: two booleans, and three numbers, of which `low` and `high` mean something where `kind` is 0. */
export type SqlRule = {
  readonly notNo: string
  readonly isYes: string
  readonly kind: string
  readonly low: string
  readonly high: string
}

export function sqlOf(rule: Rule, layout: Layout): SqlRule {
  const formula = formulaOf(rule, layout)
  return {
    notNo: formulaSql(formula.notNo, formula.leaves),
    isYes: formulaSql(formula.isYes, formula.leaves),
    ...amountSql(planOf(rule.amount, layout)),
  }
}

/** A select list: n0, y0 (booleans), k0, l0, h0 for the first rule, and so on. */
export const selectList = (rules: readonly SqlRule[]): string =>
  rules
    .map(
      ({ notNo, isYes, kind, low, high }, nth) =>
        `${notNo} AS n${nth}, ${isYes} AS y${nth}, ${kind} AS k${nth}, ` +
        `CAST(${low} AS DOUBLE PRECISION) AS l${nth}, CAST(${high} AS DOUBLE PRECISION) AS h${nth}`,
    )
    .join(', ')

/** `f0 INTEGER, f1 INTEGER, …` for a table of persons. */
export const columnList = ({ slots }: Layout): string => slots.map((slot) => `${column(slot)} INTEGER`).join(', ')

/** One person as a row of that table: (3, NULL, …). */
export const rowOf = (encoded: Int32Array, { slots }: Layout): string =>
  `(${slots.map(({ index, unknown }) => (encoded[index] === unknown ? 'NULL' : numeral(encoded[index] ?? unknown))).join(', ')})`

export const column = ({ index }: Slot): string => `f${numeral(index)}`

/** `CAST(NULL AS BOOLEAN)`: PostgreSQL takes a bare NULL for text in some places. */
const OPEN = 'CAST(NULL AS BOOLEAN)'

function formulaSql(formula: Formula, leaves: RuleFormula['leaves']): string {
  const inner = (each: Formula): string => formulaSql(each, leaves)
  switch (formula.kind) {
    case 'atom':
      return atomSql(formula.atom)
    case 'leaf': {
      const leaf = leaves[formula.leaf]?.[formula.threshold]
      return leaf === undefined ? OPEN : inner(leaf)
    }
    case 'constant':
      return formula.holds ? 'TRUE' : 'FALSE'
    case 'open':
      return OPEN
    case 'not':
      return `(NOT ${inner(formula.of)})`
    case 'all':
      return `(${formula.of.map(inner).join(' AND ')})`
    case 'any':
      return `(${formula.of.map(inner).join(' OR ')})`
    case 'atLeast': {
      const members = formula.of.map(inner)
      const count = (open: 0 | 1): string => members.map((member) => `COALESCE(CAST(${member} AS INTEGER), ${open})`).join(' + ')
      return `(CASE WHEN ${count(0)} >= ${numeral(formula.least)} THEN TRUE WHEN ${count(1)} < ${numeral(formula.least)} THEN FALSE END)`
    }
  }
}

function atomSql(atom: Atom): string {
  const own = column(atom.slot)
  switch (atom.kind) {
    case 'among':
      return `(${own} IN (${[...atom.codes, NO_CODE].map(numeral).join(', ')}))`
    case 'overlaps':
      return `((${own} & ${numeral(atom.mask)}) <> 0)`
    case 'reaches':
      return `(${own} >= ${numeral(atom.least)})`
    case 'due':
      return `(${own} ${atom.strict ? '<' : '<='} ${monthsAfter(column(atom.after), atom.months)})`
    case 'notBefore':
      return `(${own} >= ${column(atom.other)})`
    case 'sameYear':
      return `(EXTRACT(YEAR FROM ${dayOf(own)}) = EXTRACT(YEAR FROM ${dayOf(column(atom.other))}))`
  }
}

/** In every list, so that none is empty. */
const NO_CODE = -2

const EPOCH = "DATE '1970-01-01'"
const dayOf = (days: string): string => `(${EPOCH} + ${days})`

/** Both databases end a month early where it is short, as `addMonths` does. */
const monthsAfter = (days: string, months: number): string =>
  `(CAST(${dayOf(days)} + INTERVAL '${numeral(months).replace(/[()]/g, '')} months' AS DATE) - ${EPOCH})`
