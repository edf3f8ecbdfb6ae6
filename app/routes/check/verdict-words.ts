/** The sentences of a result. All of them are made from the rule and the answers; none is written for one case. */
import { textOf } from '#domain/calendar/rough-date.ts'
import type { PolicyOutcome } from '#domain/entitlement/assess-policy.ts'
import { decisiveOf } from '#domain/entitlement/decisive.ts'
import type { Entitlement, ReviewReason, Verdict } from '#domain/entitlement/entitlement.ts'
import type { Span, Total } from '#domain/entitlement/total.ts'
import type { Unlock } from '#domain/entitlement/unlock.ts'
import { sayFenSpan } from '#domain/money/fen.ts'
import type { Audience, Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Standing } from '#domain/policy/standing.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import type { Payee } from '#domain/rules/rule.ts'
import { sayCondition } from '#domain/rules/say.ts'
import { isNo, isYes } from '#domain/rules/truth.ts'
import type { Verdict as Look } from '#ui/status-tag/status-tag.tsx'

export const looks = { yes: 'yes', review: 'check', near: 'near', unknown: 'unk', no: 'no' } as const satisfies Record<Verdict, Look>

/** A right is done, not drawn; an exam is sat. */
export function sayVerdictFor(verdict: Verdict, { nature, topic }: Policy): string | undefined {
  if (nature === 'payment') return undefined
  const verb = topic === 'exam' ? '报考' : nature === 'deduction' ? '扣' : nature === 'fee' ? '算' : '办'
  return {
    yes: `可以${verb}`,
    review: '需经办核实',
    near: '还差一点',
    unknown: '资料不足',
    no: topic === 'exam' ? '还不能报' : `不能${verb}`,
  }[verdict]
}

const plain = { yes: '可以领', review: '需经办核实', near: '还差一点', unknown: '资料不足', no: '不能领' } as const satisfies Record<
  Verdict,
  string
>

/** The word alone, where no tag says it. */
export const sayVerdict = (verdict: Verdict, policy: Policy): string => sayVerdictFor(verdict, policy) ?? plain[verdict]

const payees = {
  person: '打到你本人的账户',
  enterprise: '付给单位，不到你手里',
  provider: '付给培训机构，不到你手里',
  nobody: '不发钱',
  unknown: '没查到',
} as const satisfies Record<Payee, string>
/** The same for whoever asks on behalf of a unit. */
const unitPayees = { ...payees, person: '打给职工本人', enterprise: '付到单位账户', provider: '付给培训机构，不到单位手里' } as const

export const sayPayee = (payee: Payee, asker: Audience = 'person'): string => (asker === 'person' ? payees : unitPayees)[payee]

/** One sentence: why the verdict is what it is. */
export function sayWhy(entitlement: Entitlement, dictionary: FactDictionary): string {
  const { verdict, outcome, lead, unlocks, open, reviewReasons, policy } = entitlement
  const own = policy.audience === 'person' ? '你自己的' : '单位的'
  switch (verdict) {
    case 'yes':
      return `查到的条件${policy.audience === 'person' ? '你' : '单位'}都满足。`
    case 'near':
      return `${unlocks.map((unlock) => sayUnlock(unlock, dictionary)).join('；')}。`
    case 'unknown':
      return open.length > 0
        ? `还缺：${open.map((fact) => dictionary.get(fact)?.label ?? fact).join('、')}。`
        : '你在有的题里选了“不确定”，补上才能定。'
    case 'no':
      return sayNo(outcome, dictionary)
    case 'review': {
      const met = lead === undefined ? 0 : lead.reasons.filter(({ truth }) => isYes(truth)).length
      const closed = met > 0 ? `${own}条件合上 ${met} 个。` : ''
      return `${closed}${reviewReasons.map((reason) => sayReviewReason(reason, outcome).short).join('；') || '还要经办机构认定'}。`
    }
  }
}

function sayNo(outcome: PolicyOutcome, dictionary: FactDictionary): string {
  if (outcome.kind === 'idle') return sayIdle(outcome.standing)
  const failed = decisiveOf(outcome.judged[0]?.reasons ?? []).leaves.filter(({ truth }) => isNo(truth))
  const all = outcome.judged.length > 1 || outcome.notEstablished.length > 0 ? '查到的各版都一样：' : ''
  const says = failed.map(({ condition }) => sayCondition(condition, dictionary)).join('；')
  return failed.length === 0 ? '有条件不满足。' : `${all}有${failed.length === 1 ? '一' : ` ${failed.length} `}条不满足——${says}。`
}

function sayIdle(standing: Exclude<Standing, { kind: 'inForce' | 'unsettled' }>): string {
  switch (standing.kind) {
    case 'notYet':
      return `这一天还没有这项规定，${textOf(standing.opensOn)} 起才有。`
    case 'gap':
      return `这一天正好没有规定：上一版到 ${textOf(standing.lapsedOn)} 为止，下一版 ${textOf(standing.resumesOn)} 起。`
    case 'lapsed':
      return `规定到 ${textOf(standing.lapsedOn)} 为止，之后没查到新的。`
  }
}

/** 失业保险累计缴费满 12 个月：还差 4 个月，最早 2027-03-23 */
function sayUnlock({ leaf, missing, by }: Unlock, dictionary: FactDictionary): string {
  const demand = sayCondition(leaf, dictionary)
  const gap = [missing !== undefined && `还差 ${missing}`, by !== undefined && `一直不断的话，最早 ${by}`].filter(Boolean).join('，')
  return [leaf.cure === undefined ? demand : `${leaf.cure}（${demand}）`, gap].filter(Boolean).join('：')
}

type ReviewWords = { readonly short: string; readonly question: string; readonly you: string; readonly versions: readonly PolicyVersion[] }

/** What keeps a machine from saying yes, as a short remark and as a contact of the circuit. */
export function sayReviewReason({ kind }: ReviewReason, outcome: PolicyOutcome): ReviewWords {
  const judged = outcome.kind === 'judged' ? outcome.judged : []
  const blank = outcome.kind === 'judged' ? outcome.notEstablished : []
  const [lead] = judged
  switch (kind) {
    case 'readingsDiffer':
      return {
        short: '按不同的版本算，结果不一样',
        question: '按哪一版算，要经办机构说',
        you: judged.map(({ version, truth }) => `${version.title}：${isYes(truth) ? '够' : isNo(truth) ? '不够' : '要核实'}`).join('；'),
        versions: judged.map(({ version }) => version),
      }
    case 'notEstablished':
      return {
        short: judged.length === 0 ? '要什么条件，没查到' : '现在还受不受理、条件变没变，没查到',
        question: '现在还受理，而且条件没变',
        you: blank[0]?.openQuestion ?? `${blank[0] ? textOf(blank[0].from) : ''} 起的规定没查到`,
        versions: blank,
      }
    case 'mayHaveEnded':
      return {
        short: '这一版现在还有没有效，没查到',
        question: '这一版规定现在还有效',
        you: `查到它从 ${lead ? textOf(lead.version.from) : ''} 起，没查到哪天为止`,
        versions: lead ? [lead.version] : [],
      }
    case 'needsLocalRule':
      return {
        short: '这是全国的规定，当地怎么落实没查到',
        question: '当地落实了这项规定',
        you: sayLeftOpen(lead?.version),
        versions: lead ? [lead.version] : [],
      }
    case 'weakSource':
      return {
        short: '依据只有转载，没看到官方原文',
        question: '依据经得起核对',
        you: '只看到转载或凭记忆，去之前先问',
        versions: lead ? [lead.version] : [],
      }
    case 'officeDecides':
      return { short: '有一条要部门认定', question: '由部门认定', you: '机器不替它答', versions: [] }
  }
}

/** 全国把“给多少钱”留给各地定，本站还没收录你那里的 */
function sayLeftOpen(version: PolicyVersion | undefined): string {
  const terms = (version?.openTerms ?? []).map(({ asks }) => `“${asks}”`).join('、')
  return terms === '' ? '各地定各地的数，本站还没收录你那里的' : `${terms}留给各地定，本站还没收录你那里的`
}

/** The headline of the result: the money and what stands before it. */
export function sayHeadline(entitlements: readonly Entitlement[], { sure, toConfirm }: Total): string {
  if (sure.high > 0) return `${saySpan(sure)}，可以去领`
  if (toConfirm.high > 0) return `${saySpan(toConfirm)}，还差一个核实`
  const count = (verdict: Verdict): number => entitlements.filter((each) => each.verdict === verdict).length
  if (count('review') > 0) return `${count('review')} 项要打电话核实`
  if (count('near') > 0) return '还差一点，先把缺的补上'
  if (count('unknown') > 0) return '还缺几个回答'
  return '按你的回答，现在没有能领的'
}

const saySpan = ({ low, high }: Span): string => sayFenSpan(low, high)
