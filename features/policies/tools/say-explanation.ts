/** One policy, one case, in full: the conclusion, the tree of reasons with clause and confidence, what is missing, money, deadline. */

import { sayRoughDate } from '#domain/calendar/rough-date.ts'
import type { JudgedVersion, PolicyOutcome } from '#domain/entitlement/assess-policy.ts'
import { answerOf } from '#domain/entitlement/judge.ts'
import { sayFenSpan } from '#domain/money/fen.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { sayEnd } from '#domain/policy/say-difference.ts'
import type { Amount } from '#domain/rules/amount.ts'
import type { Deadline } from '#domain/rules/deadline.ts'
import { questionsBehind } from '#domain/rules/derive.ts'
import type { Reason } from '#domain/rules/evaluate.ts'
import type { FactDictionary, FactId, Facts } from '#domain/rules/fact.ts'
import { sayCondition, sayKnown, sayTruth } from '#domain/rules/say.ts'
import { isNo, isReview, isYes, type Truth } from '#domain/rules/truth.ts'
import { sayConfidence } from '#domain/source/source.ts'

export function sayExplanation(outcome: PolicyOutcome, facts: Facts, dictionary: FactDictionary): readonly string[] {
  const { policy } = outcome
  const head = [`${policy.title}（${policy.id}）`, `结论：${conclusions[answerOf(outcome.truth)]}`]
  if (outcome.kind === 'idle') return [...head, sayIdle(outcome.standing)]
  const caveats = [
    ...(outcome.judged.length > 1 ? ['可能适用的版本不止一个，几个都算了：'] : []),
    ...(outcome.mayBeNone ? ['也可能一个版本都不适用。'] : []),
    ...(outcome.isBeforeStart ? ['照其中一个日子，这项政策还没开始。'] : []),
    ...(policy.force === 'framework' ? ['这是上级的规定，当地没有细则就不发。'] : []),
    ...outcome.pendingAnchors.map((fact) => `不知道${labelOf(fact, dictionary)}，还不能确定用哪一版。`),
  ]
  return [
    ...head,
    ...caveats,
    ...outcome.judged.flatMap((judged) => ['', ...sayVersion(judged, facts, dictionary)]),
    ...outcome.notEstablished.map(({ id, openQuestion }) => `\n版本 ${id}：内容没查到。${openQuestion ?? ''}`),
    ...sayMissing(outcome.open, facts, dictionary),
  ]
}

const conclusions = {
  yes: '条件都满足',
  no: '不满足',
  review: '要经办机构核实',
  unknown: '资料不足，还不能定',
} as const

function sayIdle(standing: Extract<PolicyOutcome, { kind: 'idle' }>['standing']): string {
  switch (standing.kind) {
    case 'notYet':
      return `那一天还没开始，${sayRoughDate(standing.opensOn)}起才有。`
    case 'gap':
      return `那一天没有有效的版本：上一版到${sayRoughDate(standing.lapsedOn)}，下一版从${sayRoughDate(standing.resumesOn)}起。`
    case 'lapsed':
      return `已经在${sayRoughDate(standing.lapsedOn)}结束。`
  }
}

function sayVersion(judged: JudgedVersion, facts: Facts, dictionary: FactDictionary): readonly string[] {
  const { version, reasons, amount, deadline, truth } = judged
  const isWeak = isYes(truth) && !/^confirmed-[AB]$/.test(version.confidence)
  return [
    `版本 ${version.id}：${version.title}`,
    `  ${sayRoughDate(version.from)}起，${sayEnd(version.end)}；出处：${sayConfidence(version.confidence)}；这一版：${sayTruth(truth)}`,
    ...(isWeak ? [`  出处只是${sayConfidence(version.confidence)}，所以仍要向经办机构核实。`] : []),
    ...reasons.flatMap((reason) => sayReason(reason, version, facts, dictionary, 1)),
    `  金额：${sayAmount(amount, dictionary)}〔${sayClause(amount.clause, version)}〕`,
    ...(deadline === undefined ? [] : [`  期限：${sayDeadline(deadline)}〔${sayClause(deadline.clause, version)}〕`]),
  ]
}

/** A sign and a word, what is demanded, what is known, the clause and how far it can be trusted. */
function sayReason(reason: Reason, version: PolicyVersion, facts: Facts, dictionary: FactDictionary, depth: number): readonly string[] {
  const { condition, truth } = reason
  const known = condition.kind === 'leaf' ? sayKnown(condition.test, facts, dictionary) : undefined
  const line = `${'  '.repeat(depth)}${signOf(truth)} ${sayTruth(truth)}　${sayCondition(condition, dictionary)}${known === undefined ? '' : `（现在：${known}）`}〔${sayClause(condition.clause, version)}〕`
  if (reason.kind === 'group') return [line, ...reason.of.flatMap((each) => sayReason(each, version, facts, dictionary, depth + 1))]
  const { test } = reason.condition
  const advice = isNo(truth) ? reason.condition.cure : test.op === 'decidedByOffice' ? `问${test.office}：${test.ask}` : undefined
  return advice === undefined ? [line] : [line, `${'  '.repeat(depth + 1)}→ ${advice}`]
}

const signOf = (truth: Truth): string => (isYes(truth) ? '✓' : isNo(truth) ? '✗' : isReview(truth) ? '☎' : '?')

function sayClause(anchor: string, { clauses }: PolicyVersion): string {
  const clause = clauses.find((each) => each.anchor === anchor)
  return clause === undefined ? anchor : `${anchor}，${clause.cite}，${sayConfidence(clause.confidence)}`
}

function sayAmount(amount: Amount, dictionary: FactDictionary): string {
  if (amount.kind !== 'span') return amount.says
  const depends = amount.dependsOn.map((fact) => labelOf(fact, dictionary))
  return `${sayFenSpan(amount.low, amount.high)}${depends.length > 0 ? `，要看${depends.join('、')}` : ''}`
}

function sayDeadline({ lastDay, safeDay, counts }: Deadline): string {
  if (counts === 'counts') return `${lastDay} 是最后一天`
  return counts === 'unknown' ? `${lastDay} 满期，当天算不算没写，稳妥在 ${safeDay} 以前办` : `最后一天是 ${safeDay}`
}

function sayMissing(open: readonly FactId[], facts: Facts, dictionary: FactDictionary): readonly string[] {
  const asked = [...new Set(open.flatMap((fact) => questionsBehind(fact, facts, dictionary)))].flatMap((id) => dictionary.get(id) ?? [])
  if (asked.length === 0) return []
  return ['', '还缺：', ...asked.map(({ id, label, question }) => `  ${label}（${id}）：${question}`)]
}

const labelOf = (fact: FactId, dictionary: FactDictionary): string => dictionary.get(fact)?.label ?? fact
