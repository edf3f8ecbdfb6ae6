/** Golden cases: what the content says of an example must come out of the engine. They stand beside the rule they prove. */
import { assessPolicy, type PolicyOutcome } from '#domain/entitlement/assess-policy.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Catalogues } from '#domain/rules/catalogue.ts'
import { withDerived } from '#domain/rules/derive.ts'
import { leavesOf } from '#domain/rules/evaluate.ts'
import { applicationDate, type FactDictionary, type FactId, type Facts, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { parseFactValue } from '#domain/rules/parse-fact.ts'
import { isNo, isReview, isSettled, isYes, type Truth } from '#domain/rules/truth.ts'
import type { GoldenCase } from './policy-file.ts'

export type CaseWorld = { readonly dictionary: FactDictionary; readonly catalogues: Catalogues }

/** What is wrong with a case, in sentences; none where it holds. */
export function runCase(policy: Policy, golden: GoldenCase, { dictionary, catalogues }: CaseWorld): readonly string[] {
  const facts = factsOfCase(golden, dictionary)
  if (!facts.ok) return facts.problem
  const outcome = assessPolicy(policy, withDerived(facts.value, dictionary, catalogues))
  return [...compareVerdict(outcome, golden), ...compareAmount(outcome, golden), ...compareDetails(outcome, golden, dictionary)]
}

export function factsOfCase({ facts, on }: GoldenCase, dictionary: FactDictionary): Result<Facts, readonly string[]> {
  const values: (readonly [FactId, FactValue])[] = [[applicationDate, on]]
  const problems: string[] = []
  for (const [name, given] of Object.entries(facts)) {
    const definition = dictionary.get(toFactId(name))
    const value = definition && parseFactValue(definition, given.length === 0 ? ['none'] : given)
    if (definition === undefined || value === undefined) problems.push(`事实字典里没有“${name}”`)
    else if (value.ok) values.push([definition.id, value.value])
    else problems.push(value.problem.says)
  }
  return isNonEmpty(problems) ? fail(problems) : ok(new Map(values))
}

const wordOf = (truth: Truth): GoldenCase['expect'] => (isYes(truth) ? 'yes' : isNo(truth) ? 'no' : isReview(truth) ? 'review' : 'unknown')

function compareVerdict({ truth }: PolicyOutcome, { expect }: GoldenCase): readonly string[] {
  const got = wordOf(truth)
  return got === expect ? [] : [`应当是 ${expect}，算出来是 ${got}`]
}

function compareAmount(outcome: PolicyOutcome, { amount: expected }: GoldenCase): readonly string[] {
  if (expected === undefined) return []
  const amount = outcome.kind === 'judged' ? outcome.amount : undefined
  if (amount === undefined) return ['算不出金额']
  if (typeof expected === 'string') return amount.kind === expected ? [] : [`金额应当是 ${expected}，算出来是 ${amount.kind}`]
  if (amount.kind !== 'span') return [`金额算出来是 ${amount.kind}`]
  const same = amount.low === expected[0] && amount.high === expected[1]
  return same ? [] : [`金额应当是 ${expected.join('–')} 分，算出来是 ${amount.low}–${amount.high} 分`]
}

function compareDetails(outcome: PolicyOutcome, golden: GoldenCase, dictionary: FactDictionary): readonly string[] {
  const { decidedBy, missing, lastDay } = golden
  if (outcome.kind === 'idle') return decidedBy || missing || lastDay ? ['这一天没有有效的版本，谈不上由哪一条决定'] : []
  const failed = outcome.judged.flatMap(({ reasons }) => reasons.filter(({ truth }) => isNo(truth)).map(({ condition }) => condition.id))
  const failedLeaves = outcome.judged.flatMap(({ reasons }) =>
    reasons
      .flatMap(leavesOf)
      .filter(({ truth }) => isNo(truth))
      .map(({ condition }) => condition.id),
  )
  const undecided = (decidedBy ?? []).filter((id) => !failed.includes(id) && !failedLeaves.includes(id))
  const askable = outcome.open.filter((fact) => dictionary.get(fact)?.owner !== 'catalogue')
  const lead = outcome.judged[0]?.deadline?.lastDay
  return [
    ...undecided.map((id) => `应当由“${id}”决定，实际不满足的是 ${failed.join('、') || '没有'}`),
    ...(missing ?? []).filter((fact) => !askable.includes(fact)).map((fact) => `应当还缺“${fact}”，实际缺 ${askable.join('、') || '没有'}`),
    ...(lastDay !== undefined && lastDay !== lead ? [`截止日应当是 ${lastDay}，算出来是 ${lead ?? '没有'}`] : []),
    ...(isSettled(outcome.truth) && missing !== undefined && missing.length > 0 && golden.expect === 'unknown'
      ? ['已经能定，却说还缺资料']
      : []),
  ]
}
