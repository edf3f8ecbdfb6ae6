/**
 * A receipt of a decision: enough to reproduce it years later and to tell, when the content has changed since, precisely what would
 * come out differently. It holds only the facts that were read, and three bits a leaf; words are made from the version when somebody
 * looks. It is personal data: whoever keeps one keeps it like the answers.
 */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { BenefitId, PolicyId, VersionId } from '#domain/policy/ids.ts'
import type { Amount } from '#domain/rules/amount.ts'
import { leavesOf } from '#domain/rules/evaluate.ts'
import type { FactDictionary, FactId, Facts, FactValue } from '#domain/rules/fact.ts'
import { isReview, isSettled, isYes, type Truth } from '#domain/rules/truth.ts'
import type { JudgedVersion } from './assess-policy.ts'
import type { Entitlement, Verdict } from './entitlement.ts'
import { factsRead } from './facts-read.ts'

/** Raised whenever the same content and facts may come to another result. */
export const ENGINE_VERSION = 'jiangtu-rules-1'

/** One bit a leaf, in reading order, the first leaf lowest; as hexadecimal digits. */
export type LeafBits = { readonly holds: string; readonly unknown: string; readonly review: string }

export type JudgedReceipt = { readonly version: VersionId; readonly leaves: number } & LeafBits

/** What was decided. Two receipts with the same ruling decide alike. */
export type Ruling = {
  readonly policy: PolicyId
  readonly verdict: Verdict
  readonly amount: ReceiptAmount
  /** By name, so that versions listed in another order are no other ruling. */
  readonly judged: readonly JudgedReceipt[]
  /** Versions that may govern, but that nobody could establish. */
  readonly notEstablished: readonly VersionId[]
}

export type ReceiptAmount = { readonly low: number; readonly high: number } | { readonly kind: 'none' | 'unknown' | 'notMoney' }

export type Receipt = Ruling & {
  readonly engine: string
  /** Of the whole content at that moment. */
  readonly content: string
  readonly on: CivilDate
  readonly benefit: BenefitId
  /** Only those that a rule of the benefit may have read, in order of their names. */
  readonly facts: readonly (readonly [FactId, FactValue])[]
}

/** `entitlement` as `assess` gave it for these `facts` on this day. */
export function receiptOf(
  entitlement: Entitlement,
  facts: Facts,
  on: CivilDate,
  dictionary: FactDictionary,
  contentFingerprint: string,
): Receipt {
  const read = factsBehind(entitlement, dictionary)
  return {
    engine: ENGINE_VERSION,
    content: contentFingerprint,
    on,
    benefit: entitlement.benefit,
    facts: [...facts].filter(([fact]) => read.has(fact)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ...rulingOf(entitlement),
  }
}

export function rulingOf({ policy, verdict, amount, outcome }: Entitlement): Ruling {
  const judged = outcome.kind === 'judged' ? outcome.judged : []
  return {
    policy: policy.id,
    verdict,
    amount: amountOf(amount),
    judged: judged.map(judgedReceipt).toSorted((a, b) => (a.version < b.version ? -1 : 1)),
    notEstablished: outcome.kind === 'judged' ? outcome.notEstablished.map(({ id }) => id).toSorted() : [],
  }
}

function amountOf(amount: Amount | undefined): ReceiptAmount {
  if (amount === undefined) return { kind: 'none' }
  switch (amount.kind) {
    case 'span':
      return { low: amount.low, high: amount.high }
    case 'unknown':
    case 'notMoney':
      return { kind: amount.kind }
  }
}

function judgedReceipt({ version, reasons }: JudgedVersion): JudgedReceipt {
  const truths = reasons.flatMap(leavesOf).map(({ truth }) => truth)
  return { version: version.id, leaves: truths.length, ...bitsOf(truths) }
}

/** A leaf that is none of the three does not hold. */
export const bitsOf = (truths: readonly Truth[]): LeafBits => ({
  holds: hexOf(truths.map(isYes)),
  unknown: hexOf(truths.map((truth) => !isSettled(truth))),
  review: hexOf(truths.map(isReview)),
})

const hexOf = (bits: readonly boolean[]): string => bits.reduce((sum, bit, nth) => (bit ? sum | (1n << BigInt(nth)) : sum), 0n).toString(16)

/** The bits of a receipt, by leaf. */
export const bitsIn = (hex: string, leaves: number): readonly boolean[] =>
  Array.from({ length: leaves }, (_, nth) => ((BigInt(`0x${hex}`) >> BigInt(nth)) & 1n) === 1n)

/** A more local policy that had not begun yet was passed over by some date, and the result does not say by which: so every date counts. */
function factsBehind({ policy, above }: Entitlement, dictionary: FactDictionary): ReadonlySet<FactId> {
  const dates = [...dictionary.values()].filter(({ type }) => type.kind === 'date').map(({ id }) => id)
  return factsRead([policy, ...above.map((outcome) => outcome.policy)], dictionary, dates)
}
