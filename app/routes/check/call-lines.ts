/** What to ask on the telephone, made from what keeps the results open. */
import { type CivilDate, yearOf } from '#domain/calendar/civil-date.ts'
import type { JudgedVersion } from '#domain/entitlement/assess-policy.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { leavesOf } from '#domain/rules/evaluate.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import type { Test } from '#domain/rules/rule.ts'
import { isReview, isYes } from '#domain/rules/truth.ts'

export type Call = { readonly number: string; readonly office: string; readonly lines: readonly string[] }

const MOST_LINES = 5
const HOTLINE = '023-12333'

/** One call to the office of the first result it can settle; undefined where nothing is left to an office. */
export function callFor(entitlements: readonly Entitlement[], dictionary: FactDictionary, on: CivilDate): Call | undefined {
  const open = entitlements.filter(({ verdict, payee }) => verdict === 'review' && payee !== 'provider')
  const [first] = open
  if (first === undefined) return undefined
  const number = phoneOf(first) ?? HOTLINE
  const sameOffice = open.filter((each) => (phoneOf(each) ?? HOTLINE) === number)
  const lines = [...new Set(sameOffice.flatMap((each) => linesFor(each, dictionary, on)))].slice(0, MOST_LINES)
  return { number, office: number === HOTLINE ? '重庆人社热线' : '', lines }
}

function linesFor(
  { policy, amount, reviewReasons, lead, outcome }: Entitlement,
  dictionary: FactDictionary,
  on: CivilDate,
): readonly string[] {
  const kinds = new Set(reviewReasons.map(({ kind }) => kind))
  const isOpenWhether =
    policy.topic === 'benefit' && (['notEstablished', 'mayHaveEnded', 'weakSource'] as const).some((kind) => kinds.has(kind))
  const asks = officeLeaves(lead).map(({ ask }) => ask)
  const versions = outcome.kind === 'judged' ? outcome.judged.length : 0
  return [
    ...(isOpenWhether ? [`“${policy.title}，${yearOf(on)} 年还受理吗？”`] : []),
    ...(versions > 1 ? [`“${policy.title}现在按哪一版的条件算？”`] : []),
    ...(amount?.kind === 'span' ? amount.dependsOn.flatMap((fact) => questionOf(dictionary, fact)) : []),
    ...(amount?.kind === 'unknown' ? [`“${policy.title}，我这一级是多少钱？”`] : []),
    ...asks.map((ask) => (ask.startsWith('“') ? ask : `“${ask}”`)),
  ]
}

const questionOf = (dictionary: FactDictionary, id: Parameters<FactDictionary['get']>[0]): readonly string[] => {
  const fact = dictionary.get(id)
  return fact?.owner === 'catalogue' ? [`“${fact.question}”`] : []
}

/** The office's own decisions that still stand in the way: a branch beside one that already holds does not. */
const officeLeaves = (lead: JudgedVersion | undefined): readonly Extract<Test, { op: 'decidedByOffice' }>[] =>
  (lead?.reasons ?? [])
    .filter(({ truth }) => !isYes(truth))
    .flatMap((reason) =>
      leavesOf(reason).flatMap(({ truth, condition: { test } }) => (isReview(truth) && test.op === 'decidedByOffice' ? [test] : [])),
    )

/** The first telephone number on the card, else one that an office's decision names. */
function phoneOf({ lead }: Entitlement): string | undefined {
  const { phone } = lead?.version.card ?? {}
  const words = [...(phone?.kind === 'known' ? phone.lines : []), ...officeLeaves(lead).flatMap(({ office, ask }) => [office, ask])]
  return /(?<!\d)(?:\d{3,4}-\d{5,8}|12\d{3})(?!\d)/.exec(words.join(' '))?.[0]
}
