/** Facts and rules for tests: `aLeaf({ op: 'atLeast', fact: months.id, value: 12 })`, `facts({ months: 11 })`. */

import { fenOfYuan } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import {
  type FactDefinition,
  type FactDictionary,
  type FactId,
  type Facts,
  type FactType,
  type FactValue,
  type Option,
  toFactId,
} from './fact.ts'
import type { AmountRule, Condition, Group, Leaf, Rule, Test } from './rule.ts'

const anchor = toClauseAnchor('a-clause')

export const aFact = (id: string, type: FactType, given: Partial<FactDefinition> = {}): FactDefinition => ({
  id: toFactId(id),
  param: id,
  label: id,
  owner: 'person',
  privacy: 'public',
  type,
  section: '一节',
  question: `${id}？`,
  help: '',
  why: '',
  whereToLook: '',
  proof: '',
  growsMonthly: false,
  ...given,
})

const optionsOf = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

export const aYesNo = (id: string, given: Partial<FactDefinition> & { yes?: string; no?: string } = {}): FactDefinition => {
  const { yes = '是', no = '不是', ...rest } = given
  return aFact(id, { kind: 'boolean', yes, no }, rest)
}
export const aChoice = (id: string, labels: Readonly<Record<string, string>>, given: Partial<FactDefinition> = {}): FactDefinition =>
  aFact(id, { kind: 'choice', options: optionsOf(labels) }, given)
export const aSet = (id: string, labels: Readonly<Record<string, string>>, given: Partial<FactDefinition> = {}): FactDefinition =>
  aFact(id, { kind: 'set', options: optionsOf(labels), none: '都没有' }, given)
export const aRegion = (id: string, labels: Readonly<Record<string, string>>, given: Partial<FactDefinition> = {}): FactDefinition =>
  aFact(id, { kind: 'region', options: optionsOf(labels) }, given)
export const aNumber = (
  id: string,
  given: Partial<FactDefinition> & { unit?: string; least?: number; most?: number } = {},
): FactDefinition => {
  const { unit = '个月', least = 0, most = 600, ...rest } = given
  return aFact(id, { kind: 'integer', unit, least, most }, rest)
}
export const aDate = (id: string, given: Partial<FactDefinition> = {}): FactDefinition =>
  aFact(id, { kind: 'date', earliest: day('1990-01-01'), latest: 'today' }, given)

/** In the order in which they are asked. */
export const dictionaryOf = (...definitions: readonly FactDefinition[]): FactDictionary =>
  new Map(definitions.map((definition) => [definition.id, definition]))

/** What is known; names that are not listed are unknown. */
export const facts = (known: Readonly<Record<string, FactValue>>): Facts =>
  new Map(Object.entries(known).map(([id, value]): [FactId, FactValue] => [toFactId(id), value]))

export const aLeaf = (test: Test, given: Partial<Leaf> = {}): Leaf => ({
  kind: 'leaf',
  id: test.op,
  clause: anchor,
  nature: 'hard',
  test,
  ...given,
})

type Plain = Exclude<Group['kind'], 'atLeast'>

export const aGroup = (kind: Plain, of: NonEmpty<Condition>, given: Partial<Pick<Group, 'id' | 'clause' | 'says'>> = {}): Group => ({
  kind,
  id: kind,
  clause: anchor,
  says: '几条里的',
  of,
  ...given,
})

/** `least` of the members must hold. */
export const anAtLeast = (least: number, of: NonEmpty<Condition>): Group => ({
  kind: 'atLeast',
  least,
  id: 'atLeast',
  clause: anchor,
  says: '几条里的',
  of,
})

export const fixed = (yuan: number): AmountRule => ({ kind: 'fixed', fen: fenOfYuan(yuan), clause: anchor })

export const aRule = (conditions: NonEmpty<Condition>, given: Partial<Rule> = {}): Rule => ({
  conditions,
  amount: fixed(1000),
  payee: 'person',
  ...given,
})

/** 1500 yuan for level 4, 2000 for level 3; nothing is said of other levels. */
export const byLevel: AmountRule = {
  kind: 'table',
  keys: [toFactId('level')],
  rows: [
    { when: ['L4'], fen: fenOfYuan(1500) },
    { when: ['L3'], fen: fenOfYuan(2000) },
  ],
  clause: anchor,
}
