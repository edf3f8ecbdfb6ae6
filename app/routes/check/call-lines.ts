/** What to ask on the telephone, made from what keeps the results open. */
import { yearOf, type CivilDate } from '#domain/calendar/civil-date.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { leavesOf } from '#domain/rules/evaluate.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import { isReview } from '#domain/rules/truth.ts'

export type Call = { readonly number: string; readonly office: string; readonly lines: readonly string[] }

const MOST_LINES = 5

/** One call to the office of the first result it can settle; undefined where nothing is left to an office. */
export function callFor(entitlements: readonly Entitlement[], dictionary: FactDictionary, on: CivilDate): Call | undefined {
  const open = entitlements.filter(({ verdict, payee }) => verdict === 'review' && payee !== 'provider')
  const [first] = open
  if (first === undefined) return undefined
  const number = phoneOf(first) ?? '023-12333'
  const sameOffice = open.filter((each) => (phoneOf(each) ?? number) === number)
  const lines = [...new Set(sameOffice.flatMap((each) => linesFor(each, dictionary, on)))].slice(0, MOST_LINES)
  return { number, office: number === '023-12333' ? '重庆人社热线' : '', lines }
}

function linesFor({ policy, amount, reviewReasons, lead, outcome }: Entitlement, dictionary: FactDictionary, on: CivilDate): readonly string[] {
  const kinds = new Set(reviewReasons.map(({ kind }) => kind))
  const isOpenWhether = kinds.has('notEstablished') || kinds.has('mayHaveEnded') || kinds.has('weakSource')
  const asks = (lead?.reasons ?? []).flatMap(leavesOf).flatMap(({ truth, condition }) => (isReview(truth) && condition.test.op === 'decidedByOffice' ? [condition.test.ask] : []))
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

/** The first telephone number on the card. */
function phoneOf({ lead }: Entitlement): string | undefined {
  const entry = lead?.version.card.phone
  return entry?.kind === 'known' ? /\b\d{3,4}-\d{5,8}\b|\b1\d{4}\b/.exec(entry.lines.join(' '))?.[0] : undefined
}
