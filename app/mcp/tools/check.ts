import type { z } from '@hono/zod-openapi'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { CheckOnWire, CheckRequestOnWire, checkOnWire, toCheckRequest } from '#app/api/check-wire.ts'
import { answer, reads, refuse, safely, sayCitation, saySpan } from '#app/mcp/answer.ts'
import type { Verdict } from '#domain/entitlement/entitlement.ts'
import { sayFen, toFen } from '#domain/money/fen.ts'
import { checkFacts } from '#features/eligibility/check-facts.ts'
import type { Context } from '#platform/context.ts'

type Check = z.infer<typeof CheckOnWire>
type Entitlement = Check['entitlements'][number]

/** Facts in, results out; the same as the API's. */
export function addCheck(server: McpServer, ctx: Context): void {
  server.registerTool(
    'check',
    {
      title: '算一算能领什么',
      description:
        'Judges a case: per benefit yes, review (only the office can say), near, unknown (ask `questions`) or no, with amount, payee, last days, reasons with clauses, and a receipt. Not an official decision and not legal advice: pass on `notice`, the confidence and the clause addresses.',
      inputSchema: CheckRequestOnWire,
      outputSchema: CheckOnWire,
      annotations: reads,
    },
    safely(ctx, async (request) => {
      const checked = await checkFacts(ctx, toCheckRequest(request, ctx.clock))
      if (!checked.ok) return refuse(...checked.problem.map(({ path, says }) => ({ field: path.join('.'), says })))
      const told = checkOnWire(checked.value, ctx.publicOrigin)
      return answer(told, linesOf(told))
    }),
  )
}

function linesOf(check: Check): readonly string[] {
  const { on, entitlements, questions, dropped, receipt, notice, resultUrl } = check
  const next = questions.find(({ fact }) => fact === check.next)
  return [
    `按 ${on} 算（${receipt.topic}）：`,
    ...entitlements.flatMap(linesFor),
    ...linesOfTogether(check),
    ...dropped.map(({ fact, says }) => `没用上 ${fact}：${says}`),
    ...(next ? [`还没定，接着问：${next.question}（${next.fact}）`] : []),
    ...(resultUrl ? [`结果页：${resultUrl}`] : []),
    `回执：${receipt.hash}`,
    notice,
  ]
}

function linesOfTogether({ together: { chosen, leftOut, others, range }, entitlements }: Check): readonly string[] {
  const titles = (benefits: readonly string[]): string =>
    benefits.map((benefit) => entitlements.find((each) => each.benefit === benefit)?.title ?? benefit).join('、')
  const { lowFen, likelyFen, highFen } = range
  const sums = [lowFen, likelyFen, highFen].map((fen) => sayFen(toFen(fen)))
  return [
    ...(chosen.length > 1 ? [`能一起领：${titles(chosen)}。`] : []),
    ...(highFen > 0 ? [`到手合计：有把握 ${sums[0]}，核实后 ${sums[1]}，最多 ${sums[2]}。`] : []),
    ...leftOut.map(
      ({ benefit, beside, relation, ...cited }) => `先不算${titles([benefit])}，选了${titles(beside)}：${relation}${sayCitation(cited)}`,
    ),
    ...others.map(
      ({ kind, benefits, relation }) => `${titles(benefits)}：${kind === 'open' ? '能不能一起领没查到，先问。' : ''}${relation}`,
    ),
  ]
}

const verdicts = {
  yes: '可以',
  review: '要问经办机构',
  near: '还差一点',
  unknown: '资料不足',
  no: '不行',
} as const satisfies Record<Verdict, string>

function linesFor(each: Entitlement): readonly string[] {
  const { title, verdict, amount, deadline, reasons, unlocks, officeAnswers, askOffice, missing } = each
  const against = reasons.filter(({ state }) => state !== 'yes')
  return [
    `- ${title}：${verdicts[verdict]}。${each.url}`,
    ...(amount && verdict !== 'no' ? [`  ${amount.kind === 'span' ? saySpan(amount) : amount.says}${sayCitation(amount)}`] : []),
    ...(deadline && verdict !== 'no' ? [`  最晚 ${deadline.safeLastDay}；${deadline.says}${sayCitation(deadline)}`] : []),
    ...against.map(({ state, says, ...cited }) => `  ${verdicts[state]}：${says}${sayCitation(cited)}`),
    ...unlocks.map(({ says }) => `  可以补：${says}`),
    ...officeAnswers.map((says) => `  ${says}`),
    ...(verdict === 'review' && askOffice.length > 0 ? [`  问：${askOffice.join('；')}`] : []),
    ...(missing.length > 0 ? [`  还缺：${missing.join('、')}`] : []),
  ]
}
