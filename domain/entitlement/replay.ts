/** A decision once more, from its receipt: by the content it was made with it comes out the same; by another, what differs is told. */
import type { PolicyId, VersionId } from '#domain/policy/ids.ts'
import { leavesOf } from '#domain/rules/evaluate.ts'
import type { NodeId } from '#domain/rules/rule.ts'
import { assess, type Rulebook } from './assess.ts'
import type { Entitlement, Verdict } from './entitlement.ts'
import { bitsIn, ENGINE_VERSION, type JudgedReceipt, type Receipt, type ReceiptAmount, rulingOf } from './receipt.ts'

export type LeafState = 'holds' | 'fails' | 'unknown' | 'review'

export type Difference =
  | { readonly kind: 'engine'; readonly was: string; readonly is: string }
  | { readonly kind: 'benefitGone' }
  | { readonly kind: 'policy'; readonly was: PolicyId; readonly is: PolicyId }
  | { readonly kind: 'verdict'; readonly was: Verdict; readonly is: Verdict }
  | { readonly kind: 'amount'; readonly was: ReceiptAmount; readonly is: ReceiptAmount }
  /** A version that governed no longer does, or one does that did not. */
  | { readonly kind: 'versionGone' | 'versionNew'; readonly version: VersionId }
  /** Whether nobody could establish a version has changed. */
  | { readonly kind: 'establishing'; readonly version: VersionId; readonly isEstablished: boolean }
  /** Conditions were added or dropped, so leaves cannot be set side by side. */
  | { readonly kind: 'leaves'; readonly version: VersionId; readonly was: number; readonly is: number }
  | { readonly kind: 'leaf'; readonly version: VersionId; readonly leaf: NodeId; readonly was: LeafState; readonly is: LeafState }

export type Replay = {
  /** What the facts of the receipt come to now; a fact no rule read then is unknown. Undefined: no rule speaks of the benefit any more. */
  readonly entitlement: Entitlement | undefined
  /** Empty: the decision is reproduced. */
  readonly differences: readonly Difference[]
  /** The content is the one the decision was made with, so a difference could only be the engine's. */
  readonly isSameContent: boolean
}

export function replay(receipt: Receipt, rulebook: Rulebook, contentFingerprint: string): Replay {
  const same = rulebook.policies.filter(({ benefit }) => benefit === receipt.benefit)
  const entitlement = same
    .flatMap(({ topic, audience }) => assess({ ...rulebook, policies: same }, new Map(receipt.facts), receipt.on, topic, audience))
    .find(({ benefit }) => benefit === receipt.benefit)
  const engine: readonly Difference[] =
    receipt.engine === ENGINE_VERSION ? [] : [{ kind: 'engine', was: receipt.engine, is: ENGINE_VERSION }]
  const found: readonly Difference[] = entitlement === undefined ? [{ kind: 'benefitGone' }] : differencesOf(receipt, entitlement)
  return { entitlement, differences: [...engine, ...found], isSameContent: receipt.content === contentFingerprint }
}

function differencesOf(receipt: Receipt, entitlement: Entitlement): readonly Difference[] {
  const now = rulingOf(entitlement)
  const was = new Map(receipt.judged.map((each) => [each.version, each]))
  const is = new Map(now.judged.map((each) => [each.version, each]))
  const blankBefore = new Set(receipt.notEstablished)
  const blankNow = new Set(now.notEstablished)
  const settledSince = (version: VersionId): boolean => blankBefore.has(version) && is.has(version)
  const unsettledSince = (version: VersionId): boolean => blankNow.has(version) && was.has(version)
  const gone = [...was.keys(), ...blankBefore].filter((version) => !is.has(version) && !blankNow.has(version))
  const added = [...is.keys(), ...blankNow].filter((version) => !was.has(version) && !blankBefore.has(version))
  const found: readonly (Difference | false)[] = [
    receipt.policy !== now.policy && { kind: 'policy', was: receipt.policy, is: now.policy },
    receipt.verdict !== now.verdict && { kind: 'verdict', was: receipt.verdict, is: now.verdict },
    !isSameAmount(receipt.amount, now.amount) && { kind: 'amount', was: receipt.amount, is: now.amount },
    ...gone.map((version): Difference => ({ kind: 'versionGone', version })),
    ...added.map((version): Difference => ({ kind: 'versionNew', version })),
    ...[...blankBefore].filter(settledSince).map((version): Difference => ({ kind: 'establishing', version, isEstablished: true })),
    ...[...blankNow].filter(unsettledSince).map((version): Difference => ({ kind: 'establishing', version, isEstablished: false })),
    ...receipt.judged.flatMap((each) => leafDifferences(each, is.get(each.version), entitlement)),
  ]
  return found.filter((each) => each !== false)
}

const isSameAmount = (one: ReceiptAmount, other: ReceiptAmount): boolean =>
  'low' in one && 'low' in other
    ? one.low === other.low && one.high === other.high
    : 'kind' in one && 'kind' in other && one.kind === other.kind

function leafDifferences(was: JudgedReceipt, is: JudgedReceipt | undefined, { outcome }: Entitlement): readonly Difference[] {
  if (is === undefined) return []
  const { version } = was
  if (was.leaves !== is.leaves) return [{ kind: 'leaves', version, was: was.leaves, is: is.leaves }]
  const judged = outcome.kind === 'judged' ? outcome.judged.find((each) => each.version.id === version) : undefined
  const leaves = judged?.reasons.flatMap(leavesOf) ?? []
  const [before, now] = [statesOf(was), statesOf(is)]
  return leaves.flatMap(({ condition }, nth): readonly Difference[] => {
    const [one = 'fails', other = 'fails'] = [before[nth], now[nth]]
    return one === other ? [] : [{ kind: 'leaf', version, leaf: condition.id, was: one, is: other }]
  })
}

function statesOf({ leaves, holds, unknown, review }: JudgedReceipt): readonly LeafState[] {
  const [yes, open, office] = [bitsIn(holds, leaves), bitsIn(unknown, leaves), bitsIn(review, leaves)]
  return yes.map((holds, nth) => (holds ? 'holds' : open[nth] ? 'unknown' : office[nth] ? 'review' : 'fails'))
}

const states = { holds: '满足', fails: '不满足', unknown: '还不知道', review: '要核实' } as const satisfies Record<LeafState, string>
const verdictWords = {
  yes: '可以',
  review: '需经办核实',
  near: '还差一点',
  unknown: '资料不足',
  no: '不行',
} as const satisfies Record<Verdict, string>

/** One difference, as a sentence for whoever checks a decision. */
export function sayDifference(difference: Difference): string {
  switch (difference.kind) {
    case 'engine':
      return `当时的计算程序是 ${difference.was}，现在是 ${difference.is}。`
    case 'benefitGone':
      return '现在没有哪项规定说到这笔待遇。'
    case 'policy':
      return `当时按 ${difference.was}，现在按 ${difference.is}。`
    case 'verdict':
      return `当时是“${verdictWords[difference.was]}”，现在是“${verdictWords[difference.is]}”。`
    case 'amount':
      return '金额跟当时的不一样。'
    case 'versionGone':
      return `当时用到的 ${difference.version}，现在用不到了。`
    case 'versionNew':
      return `现在多了一版 ${difference.version}。`
    case 'establishing':
      return difference.isEstablished
        ? `${difference.version} 当时没查到内容，现在查到了。`
        : `${difference.version} 当时有内容，现在标为没查到。`
    case 'leaves':
      return `${difference.version} 的条件从 ${difference.was} 条变成 ${difference.is} 条。`
    case 'leaf':
      return `${difference.version} 的“${difference.leaf}”：当时${states[difference.was]}，现在${states[difference.is]}。`
  }
}
