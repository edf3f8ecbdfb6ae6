/**
 * Our rules in the few ideas that every other engine has: and, or, comparisons of one fact, and a nested choice for the amount. A "not"
 * is worked into the comparisons. Each peer puts these into its own form. What no peer can say (dates, doubts, offices) is refused loudly: it would not be compared.
 */
import type { FactDictionary, FactId } from '#domain/rules/fact.ts'
import type { AmountRule, Condition, Group, Rule, Test } from '#domain/rules/rule.ts'

/** Options that are numerals (levels) are numbers for a peer, as a programmer would have it. */
export type Value = string | number | boolean

export type Plain =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Plain[] }
  | { readonly kind: 'equals'; readonly fact: string; readonly value: Value }
  | { readonly kind: 'differs'; readonly fact: string; readonly value: string | number }
  | { readonly kind: 'among'; readonly fact: string; readonly values: readonly (string | number)[] }
  | { readonly kind: 'atLeast' | 'atMost'; readonly fact: string; readonly value: number }

/** In 元. A combination without an arm pays 0. */
export type Pay = number | { readonly fact: string; readonly arms: readonly { readonly value: string | number; readonly pay: Pay }[] }

export type PlainRule = { readonly id: string; readonly condition: Plain; readonly pay: Pay }

export const plainRule = (id: string, { conditions, amount }: Rule, dictionary: FactDictionary): PlainRule => ({
  id,
  condition: { kind: 'all', of: conditions.map((each) => plain(each, dictionary)) },
  pay: payOf(amount, dictionary),
})

function plain(condition: Condition, dictionary: FactDictionary): Plain {
  if (condition.kind === 'leaf') return ofTest(condition.test, dictionary)
  const of = condition.of.map((each) => plain(each, dictionary))
  return ofGroup(condition, of)
}

function ofGroup(group: Group, of: readonly Plain[]): Plain {
  switch (group.kind) {
    case 'all':
    case 'any':
      return { kind: group.kind, of }
    case 'none':
      return { kind: 'all', of: of.map(opposite) }
    case 'atLeast':
      return { kind: 'any', of: choicesOf(of, group.least).map((some): Plain => ({ kind: 'all', of: some })) }
  }
}

/** All ways to take `count` members. */
function choicesOf<T>(members: readonly T[], count: number): readonly (readonly T[])[] {
  const [first, ...others] = members
  if (count === 0) return [[]]
  if (first === undefined) return []
  return [...choicesOf(others, count - 1).map((some) => [first, ...some]), ...choicesOf(others, count)]
}

/** Numbers are whole, so "not at least 3" is "at most 2". */
function opposite(of: Plain): Plain {
  switch (of.kind) {
    case 'all':
      return { kind: 'any', of: of.of.map(opposite) }
    case 'any':
      return { kind: 'all', of: of.of.map(opposite) }
    case 'equals':
      return typeof of.value === 'boolean' ? { ...of, value: !of.value } : { kind: 'differs', fact: of.fact, value: of.value }
    case 'differs':
      return { ...of, kind: 'equals' }
    case 'among':
      return { kind: 'all', of: of.values.map((value): Plain => ({ kind: 'differs', fact: of.fact, value })) }
    case 'atLeast':
      return { kind: 'atMost', fact: of.fact, value: of.value - 1 }
    case 'atMost':
      return { kind: 'atLeast', fact: of.fact, value: of.value + 1 }
  }
}

function ofTest(test: Test, dictionary: FactDictionary): Plain {
  switch (test.op) {
    case 'is':
      return { kind: 'equals', fact: test.fact, value: test.value }
    case 'oneOf':
      return oneOf(test.fact, test.values, dictionary)
    case 'noneOf':
      return opposite(oneOf(test.fact, test.values, dictionary))
    case 'atLeast':
    case 'atMost':
      return { kind: test.op, fact: test.fact, value: test.value }
    case 'includesAny':
    case 'includesNone':
    case 'onOrAfter':
    case 'before':
    case 'within':
    case 'notBefore':
    case 'sameYear':
    case 'inRegion':
    case 'decidedByOffice':
    case 'disputed':
      throw new Error(`not every engine can say “${test.op}”`)
  }
}

function oneOf(fact: FactId, values: readonly string[], dictionary: FactDictionary): Plain {
  const [only, ...others] = values
  if (only !== undefined && others.length === 0) return { kind: 'equals', fact, value: valueFor(fact, only, dictionary) }
  return rangeOf(fact, values, dictionary) ?? { kind: 'among', fact, values: values.map((value) => valueFor(fact, value, dictionary)) }
}

/** Levels in a row are two comparisons, or one at the end of the ladder: the cheapest way to say them in any engine. */
function rangeOf(fact: FactId, values: readonly string[], dictionary: FactDictionary): Plain | undefined {
  if (!isNumbered(fact, dictionary)) return undefined
  const ladder = optionsOf(fact, dictionary).map(Number)
  const [least, most] = [Math.min(...values.map(Number)), Math.max(...values.map(Number))]
  if (most - least + 1 !== new Set(values).size) return undefined
  const of: readonly Plain[] = [
    ...(least > Math.min(...ladder) ? [{ kind: 'atLeast' as const, fact, value: least }] : []),
    ...(most < Math.max(...ladder) ? [{ kind: 'atMost' as const, fact, value: most }] : []),
  ]
  return of.length < 2 ? of[0] : { kind: 'all', of }
}

function payOf(amount: AmountRule, dictionary: FactDictionary): Pay {
  switch (amount.kind) {
    case 'fixed':
      return amount.fen / 100
    case 'table':
      return nested(
        amount.keys,
        amount.rows.map(({ when, fen }) => ({ when, yuan: fen / 100 })),
        dictionary,
      )
    case 'perUnit':
    case 'percentOf':
    case 'shareOf':
    case 'bands':
    case 'bounded':
    case 'sum':
    case 'leastOf':
    case 'dated':
    case 'unknown':
    case 'notMoney':
      throw new Error(`the yardstick pays by tables, not by “${amount.kind}”`)
  }
}

type Row = { readonly when: readonly string[]; readonly yuan: number }

function nested([fact, ...keys]: readonly FactId[], rows: readonly Row[], dictionary: FactDictionary): Pay {
  if (fact === undefined) return rows[0]?.yuan ?? 0
  const arms = Map.groupBy(rows, ({ when: [option = ''] }) => option)
  return {
    fact,
    arms: [...arms].map(([option, some]) => ({
      value: valueFor(fact, option, dictionary),
      pay: nested(
        keys,
        some.map(({ when: [, ...rest], yuan }) => ({ when: rest, yuan })),
        dictionary,
      ),
    })),
  }
}

const valueFor = (fact: FactId, option: string, dictionary: FactDictionary): string | number =>
  isNumbered(fact, dictionary) ? Number(option) : option

export const isNumbered = (fact: FactId, dictionary: FactDictionary): boolean => {
  const options = optionsOf(fact, dictionary)
  return options.length > 0 && options.every((option) => /^\d+$/.test(option))
}

function optionsOf(fact: FactId, dictionary: FactDictionary): readonly string[] {
  const type = dictionary.get(fact)?.type
  return type !== undefined && 'options' in type ? type.options.map(({ value }) => value) : []
}
