/**
 * How large a rule may be, checked when content is loaded, so that every back end ends soon: a tree has no loops, and this bounds
 * its depth and size. The check itself walks no deeper and no further than it allows, so even a rule that contains itself (an alias
 * in YAML can make one) is refused and not followed.
 */
import type { AmountRule, Condition, Rule, Test } from '../rule.ts'
import { planOf } from './amount-plan.ts'
import { cellsOf } from './amount-source.ts'
import type { Layout } from './slots.ts'

export const LIMITS = {
  /** Groups in groups, disputes in disputes; the deepest rule loaded has 3. */
  depth: 12,
  /** Leaves, groups, variants and parts of the amount together. */
  nodes: 500,
  /** Values of one test, rows of one table. */
  values: 1000,
  /** Combinations of options in one table, counted with "unknown". */
  cells: 65_536,
  /** Thresholds, units and percents: they must stay exact and fit a slot. */
  number: 2_147_483_646,
  /** A hundred years, so that no deadline leaves the calendar. */
  months: 1200,
  /** 10 million 元. */
  fen: 1_000_000_000,
} as const

/** What is too much, in Chinese, each once; empty where the rule is within all limits. */
export function excessesIn(rule: Rule, layout?: Layout): readonly string[] {
  const found = new Set<string>()
  const budget = { left: LIMITS.nodes }
  const within = (depth: number): boolean => {
    if (depth > LIMITS.depth) found.add(`条件嵌套超过 ${LIMITS.depth} 层`)
    if (budget.left-- <= 0) found.add(`规则超过 ${LIMITS.nodes} 个节点`)
    return depth <= LIMITS.depth && budget.left >= 0
  }
  const say = (isFine: boolean, says: string): void => {
    if (!isFine) found.add(says)
  }
  for (const condition of rule.conditions) ofCondition(condition, 1, within, say)
  ofAmount(rule.amount, 1, within, say)
  if (found.size === 0 && layout !== undefined)
    for (const cells of tableCells(rule.amount, layout)) say(cells <= LIMITS.cells, `金额表的组合超过 ${LIMITS.cells} 个`)
  return [...found]
}

type Within = (depth: number) => boolean
type Say = (isFine: boolean, says: string) => void

function ofCondition(condition: Condition, depth: number, within: Within, say: Say): void {
  if (!within(depth)) return
  if (condition.kind === 'leaf') {
    ofTest(condition.test, depth, within, say)
    return
  }
  if (condition.kind === 'atLeast')
    say(isWhole(condition.least, 1, condition.of.length), `条件“${condition.id}”的 atLeast 要在 1 和条件个数之间`)
  for (const each of condition.of) ofCondition(each, depth + 1, within, say)
}

function ofTest(test: Test, depth: number, within: Within, say: Say): void {
  switch (test.op) {
    case 'oneOf':
    case 'noneOf':
    case 'includesAny':
    case 'includesNone':
      say(test.values.length <= LIMITS.values, `一个条件列了超过 ${LIMITS.values} 个选项`)
      break
    case 'atLeast':
    case 'atMost':
      say(isWhole(test.value, -LIMITS.number, LIMITS.number), `条件里的数 ${test.value} 要是整数，不超过 ${LIMITS.number}`)
      break
    case 'within':
      say(isWhole(test.months, 0, LIMITS.months), `期限要是 0 到 ${LIMITS.months} 个月之间的整数`)
      break
    case 'disputed':
      for (const { test: variant } of test.variants) if (within(depth + 1)) ofTest(variant, depth + 1, within, say)
      break
    case 'is':
    case 'onOrAfter':
    case 'before':
    case 'notBefore':
    case 'sameYear':
    case 'inRegion':
    case 'decidedByOffice':
      break
  }
}

function ofAmount(rule: AmountRule, depth: number, within: Within, say: Say): void {
  if (!within(depth)) return
  const money = (...fens: readonly (number | undefined)[]): void =>
    say(
      fens.every((fen) => fen === undefined || isWhole(fen, 0, LIMITS.fen)),
      `一笔金额要在 0 和 ${LIMITS.fen / 100} 元之间`,
    )
  const percents = (...all: readonly number[]): void =>
    say(all.length > 0 && all.every((each) => isWhole(each, 0, 10_000)), '比例至少写一个，都是 0 到 10000 之间的整数')
  switch (rule.kind) {
    case 'fixed':
      money(rule.fen)
      break
    case 'table':
      say(rule.rows.length <= LIMITS.values, `金额表超过 ${LIMITS.values} 行`)
      money(...rule.rows.slice(0, LIMITS.values).map(({ fen }) => fen))
      break
    case 'perUnit':
      say(isWhole(rule.maxUnits, 0, LIMITS.number), `最多算多少个单位，要是 0 到 ${LIMITS.number} 之间的整数`)
      money(rule.fen, rule.fen * rule.maxUnits)
      break
    case 'percentOf':
      percents(...Object.values(rule.percents))
      ofAmount(rule.base, depth + 1, within, say)
      break
    case 'shareOf':
      say(isWhole(rule.basisPoints, 0, 1_000_000), '比例要在 0 和 10000 之间，最多两位小数')
      break
    case 'bands':
      say(rule.bands.at(-1)?.upTo === undefined, '最后一档不写上限，不然超过的人没有金额')
      money(...rule.bands.map(({ fen }) => fen))
      break
    case 'bounded':
      money(rule.least, rule.most)
      ofAmount(rule.base, depth + 1, within, say)
      break
    case 'sum':
    case 'leastOf':
      for (const each of rule.of) ofAmount(each, depth + 1, within, say)
      break
    case 'dated':
      say(new Set(rule.values.map(({ from }) => from)).size === rule.values.length, '同一天起有两个标准')
      for (const { amount } of rule.values) ofAmount(amount, depth + 1, within, say)
      break
    case 'unknown':
    case 'notMoney':
      break
  }
}

const isWhole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most

function tableCells(rule: AmountRule, layout: Layout): readonly number[] {
  switch (rule.kind) {
    case 'table': {
      const plan = planOf(rule, layout)
      return plan.kind === 'table' ? [cellsOf(plan.keys)] : []
    }
    case 'percentOf':
    case 'bounded':
      return tableCells(rule.base, layout)
    case 'sum':
    case 'leastOf':
      return rule.of.flatMap((each) => tableCells(each, layout))
    case 'dated':
      return rule.values.flatMap(({ amount }) => tableCells(amount, layout))
    case 'fixed':
    case 'perUnit':
    case 'shareOf':
    case 'bands':
    case 'unknown':
    case 'notMoney':
      return []
  }
}
