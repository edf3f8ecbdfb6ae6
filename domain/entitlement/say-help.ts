/** Advice in plain Chinese, made from the rule: nothing here is written for one benefit. */

import { sayFenSpan } from '#domain/money/fen.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Amount } from '#domain/rules/amount.ts'
import { type FactDictionary, type FactId, unitOf } from '#domain/rules/fact.ts'
import { sayCondition } from '#domain/rules/say.ts'
import type { Verdict } from './entitlement.ts'
import type { Narrowed } from './narrowing.ts'
import type { OutlookEntry } from './outlook.ts'
import type { Change, Mending, Way } from './ways.ts'
import type { Help, HelpfulWay, OfficeAnswer } from './what-would-help.ts'

/** 接着交失业保险，加起来满 12 个月：还差 3 个月，约 2027-02 起满足 → 可以领 2000 元 */
export function sayHelpfulWay(way: HelpfulWay, policy: Policy, dictionary: FactDictionary): string {
  return `${sayWay(way, dictionary)} → ${sayOutcome(way.verdict, way.amount, policy)}`
}

const sayWay = ({ changes }: Way, dictionary: FactDictionary): string => changes.map((change) => sayChange(change, dictionary)).join('；')

function sayChange({ leaf, wanted, remedies }: Change, dictionary: FactDictionary): string {
  const demand = sayCondition(leaf, dictionary)
  const aim = wanted ? (leaf.cure ?? demand) : `不再是“${demand}”`
  const gaps = [...new Set(remedies.map((remedy) => sayGap(remedy, dictionary)).filter((gap) => gap !== ''))]
  return [aim, gaps.join('，')].filter((part) => part !== '').join('：')
}

function sayGap(remedy: Mending, dictionary: FactDictionary): string {
  const missing = remedy.missing === undefined ? undefined : `还差 ${remedy.missing} ${unitOfFact(remedy.fact, dictionary)}`
  switch (remedy.kind) {
    case 'wait':
      return missing === undefined ? `${remedy.by} 起` : `${missing}，约 ${remedy.by.slice(0, 7)} 起满足`
    case 'become':
      return missing ?? ''
  }
}

/** 期限 2026-12-05 止，还剩 12 天 */
export function sayTimeLeft({ deadline, days }: NonNullable<Help['timeLeft']>): string {
  return days === 0 ? `期限就是今天（${deadline.safeDay}）` : `期限 ${deadline.safeDay} 止，还剩 ${days} 天`
}

/** 如果 023-12333 说按“…”办（失业保险累计缴费满 12 个月） → 可以领 2000 元 */
export function sayOfficeAnswer(answer: OfficeAnswer, policy: Policy, dictionary: FactDictionary): string {
  return `${sayAnswer(answer, dictionary)} → ${sayOutcome(answer.verdict, answer.amount, policy)}${sayTooLate(answer, dictionary)}`
}

function sayAnswer({ says }: OfficeAnswer, dictionary: FactDictionary): string {
  switch (says.kind) {
    case 'reading': {
      const demands = [...new Set(says.demands.map((condition) => sayCondition(condition, dictionary)))].join('，')
      return `如果${officeOf(says.version)}说还受理，按“${says.version.title}”算${demands && `（${demands}）`}`
    }
    case 'leaf': {
      const { test } = says.leaf
      const office = test.op === 'decidedByOffice' ? test.office : officeOf(says.version)
      return `如果${office}对“${sayCondition(says.leaf, dictionary)}”答${says.isMet ? '“是”' : '“不是”'}`
    }
  }
}

/** 不能领：失业保险累计缴费满 36 个月：还差 10 个月，约 2027-09 起满足，比截止日 2027-06-17 晚 */
function sayTooLate({ ways: [way], deadline }: OfficeAnswer, dictionary: FactDictionary): string {
  if (way === undefined) return ''
  const late = way.isTooLate && deadline !== undefined ? `，比截止日 ${deadline.safeDay} 晚` : ''
  return `：${sayWay(way, dictionary)}${late}`
}

function sayOutcome(verdict: Verdict, amount: Amount | undefined, { nature }: Policy): string {
  const money = nature === 'payment' && amount?.kind === 'span' ? ` ${sayFenSpan(amount.low, amount.high)}` : ''
  const verb = nature === 'payment' ? '领' : nature === 'deduction' ? '扣' : '办'
  switch (verdict) {
    case 'yes':
      return `可以${verb}${money}`
    case 'review':
      return `经办机构核实后可能可以${verb}${money}`
    case 'near':
      return '还差一点'
    case 'unknown':
      return '还要看你没回答的几项'
    case 'no':
      return `不能${verb}`
  }
}

/** 2026-06-12 起：可以领 2000 元（满足了：失业保险累计缴费满 30 个月） */
export function sayOutlookEntry(
  { from, verdict, amount, turned, version }: OutlookEntry,
  policy: Policy,
  dictionary: FactDictionary,
): string {
  const why = [
    ...turned.map(({ leaf, isMet }) => `${isMet ? '满足了' : '不再满足'}：${sayCondition(leaf, dictionary)}`),
    ...(version === undefined ? [] : [version === 'none' ? '规定到期，之后没查到新的' : `换成“${version.title}”`]),
  ]
  return `${from} 起：${sayOutcome(verdict, amount, policy)}${why.length === 0 ? '' : `（${why.join('；')}）`}`
}

const unitOfFact = (fact: FactId, dictionary: FactDictionary): string => {
  const type = dictionary.get(fact)?.type
  return type?.kind === 'money' ? '分' : unitOf(type)
}

/** The first telephone number on the card; else the office has no name. */
function officeOf({ card }: HelpfulWay['version']): string {
  const lines = card.phone.kind === 'known' ? card.phone.lines.join(' ') : ''
  const number = /(?<!\d)(?:\d{3,4}-\d{5,8}|12\d{3})(?!\d)/.exec(lines)?.[0]
  return number === undefined ? '经办机构' : ` ${number} `
}

/** More answers that come to the same are counted, not told. */
const MOST_ANSWERS = 4

/** 三级（高级工） → 2000–2500 元，要核实 */
export function sayNarrowed({ says, verdict, amount }: Narrowed, { nature }: Policy): string {
  const answers = says.length > MOST_ANSWERS ? `${says.slice(0, MOST_ANSWERS).join('、')}等 ${says.length} 种` : says.join('、')
  const verb = nature === 'payment' ? '领' : nature === 'deduction' ? '扣' : '办'
  const money = nature === 'payment' && amount !== undefined ? sayFenSpan(amount.low, amount.high) : undefined
  switch (verdict) {
    case 'no':
      return `${answers} → 不能${verb}`
    case 'yes':
      return `${answers} → ${money ?? `可以${verb}`}`
    case 'review':
      return `${answers} → ${money === undefined ? `核实后可能可以${verb}` : `${money}，要核实`}`
    case 'unknown':
      return `${answers} → ${money === undefined ? '还看别的回答' : `${money}，还看别的回答`}`
  }
}
