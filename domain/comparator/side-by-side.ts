/** Several places in one table: a row for each amount and each point that at least one of them settles, a column for each place. */
import type { Fen } from '#domain/money/fen.ts'
import { type SkillLevel, skillLevels } from '#domain/occupation/skill-level.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { type AmountClass, amountClasses, type Comparator, type ComparedRow, type ComparedRule, comparedRules } from './comparator.ts'

/** Rows stand in one fixed order, whatever the places; a cell is undefined where nothing was found out. */
export function sideBySide(places: NonEmpty<Comparator>): readonly ComparedRow[] {
  const amounts = amountClasses.flatMap((kind) =>
    [...skillLevels, undefined].map(
      (level): ComparedRow => ({ kind: 'amount', class: kind, level, cells: each(places, (one) => amountOf(one, kind, level)) }),
    ),
  )
  const rules = comparedRules.map((on): ComparedRow => ({ kind: 'rule', on, cells: each(places, (one) => ruleOf(one, on)) }))
  return [...amounts, ...rules].filter(({ cells }) => cells.some((cell) => cell !== undefined))
}

function amountOf({ amounts }: Comparator, kind: AmountClass, level: SkillLevel | undefined): Fen | undefined {
  const amount = amounts.find((each) => each.class === kind)
  return level === undefined ? amount?.flat : amount?.byLevel[level]
}

function ruleOf({ rules }: Comparator, on: ComparedRule): string | undefined {
  const said = rules.filter((rule) => rule.on === on).map(({ says }) => says)
  return said.length === 0 ? undefined : said.join('；')
}

const each = <T>([first, ...others]: NonEmpty<Comparator>, cell: (one: Comparator) => T): NonEmpty<T> => [cell(first), ...others.map(cell)]
