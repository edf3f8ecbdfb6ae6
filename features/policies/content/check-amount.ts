/** Whether an amount rests on clauses, facts and options that exist, and leaves no combination unsaid. */
import type { Clause } from '#domain/policy/clause.ts'
import type { AmountRule } from '#domain/rules/rule.ts'
import { checkFact, type Known } from './known.ts'

export function checkAmount(amount: AmountRule, clauses: readonly Clause[], known: Known): readonly string[] {
  const clause = clauses.some(({ anchor }) => anchor === amount.clause) ? [] : [`金额没有条款“${amount.clause}”`]
  switch (amount.kind) {
    case 'table': {
      const columns = amount.keys.flatMap((key, nth) =>
        checkFact(key, ['choice'], known, [...new Set(amount.rows.map(({ when }) => when[nth] ?? ''))]),
      )
      return [...clause, ...columns, ...incomplete(amount)]
    }
    case 'perUnit':
    case 'bands':
      return [...clause, ...checkFact(amount.fact, ['integer', 'duration'], known)]
    case 'shareOf':
      return [...clause, ...checkFact(amount.fact, ['money'], known)]
    case 'bounded':
      return [...clause, ...checkAmount(amount.base, clauses, known)]
    case 'sum':
    case 'leastOf':
      return [...clause, ...amount.of.flatMap((each) => checkAmount(each, clauses, known))]
    case 'dated':
      return [
        ...clause,
        ...checkFact(amount.on, ['date'], known),
        ...amount.values.flatMap((each) => checkAmount(each.amount, clauses, known)),
      ]
    case 'percentOf':
      return [
        ...clause,
        ...unlisted(amount, known),
        ...checkFact(amount.fact, ['choice'], known, Object.keys(amount.percents)),
        ...checkAmount(amount.base, clauses, known),
      ]
    case 'fixed':
    case 'unknown':
    case 'notMoney':
      return clause
  }
}

/** A combination without a row would quietly pay nothing, and a span would hide it. */
function incomplete({ keys, rows }: Extract<AmountRule, { kind: 'table' }>): readonly string[] {
  const combinations = keys.reduce((product, _, nth) => product * new Set(rows.map(({ when }) => when[nth])).size, 1)
  const written = new Set(rows.map(({ when }) => when.join(' '))).size
  return written === combinations ? [] : [`金额表不完整：应有 ${combinations} 格，写了 ${written} 格`]
}

function unlisted({ fact, percents }: Extract<AmountRule, { kind: 'percentOf' }>, { dictionary }: Known): readonly string[] {
  const type = dictionary.get(fact)?.type
  const options = type !== undefined && 'options' in type ? type.options : []
  return options.filter(({ value }) => !(value in percents)).map(({ value }) => `“${fact}”的选项“${value}”没有写百分比`)
}
