/** The sum of a unit's result: money to the unit; what lessens its tax is told beside it, never added. */
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { countedIn, type Total as Sum } from '#domain/entitlement/total.ts'
import { type Fen, sayFen, sayFenSpan, sayYuan } from '#domain/money/fen.ts'
import { weakest } from '#domain/source/source.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { type SplitPart, Total } from '#ui/total/total.tsx'

type Props = { readonly total: Sum; readonly entitlements: readonly Entitlement[] }

/** How well the weakest part of what is told there is sourced; nothing where there is no sum. */
export function unitSumSupport(entitlements: readonly Entitlement[]): React.JSX.Element | undefined {
  const told = [...countedIn(entitlements, 'enterprise'), ...entitlements.filter((each) => deductedBy(each).length > 0)]
  const levels = told.flatMap(({ amount, lead }) => (lead && amount?.kind === 'span' ? [lead.version.confidence] : []))
  return levels.length === 0 ? undefined : (
    <>
      最弱的出处：
      <ConfidenceMark level={weakest(levels)} href="#results" />
    </>
  )
}

export function CompanyTotal({ total: { sure, toConfirm, withoutAmount }, entitlements }: Props): React.JSX.Element {
  const parts: readonly SplitPart[] = [
    ...(sure.high > 0
      ? [{ kind: 'sure', weight: sure.high, label: '能确定，到单位', amount: sayFenSpan(sure.low, sure.high) } as const]
      : []),
    ...(toConfirm.high > 0
      ? [{ kind: 'check', weight: toConfirm.high, label: '待核实，到单位', amount: sayFenSpan(toConfirm.low, toConfirm.high) } as const]
      : []),
  ]
  const deducted = entitlements.flatMap(deductedBy)
  return (
    <Total
      heading="现在能确定到账"
      figure={sayYuan(sure.low)}
      parts={parts}
      barLabel={parts.map(({ label, amount }) => `${String(label)} ${String(amount)}`).join('；')}
      note={
        <>
          {withoutAmount > 0 && `另有 ${withoutAmount} 项给钱的没查到金额。`}
          {deducted.map((fen) => `另有 ${sayFen(fen)} 可以在税前扣，不是发钱，不算在里面。`)}
          每一笔据哪一条，下面逐条写着。
          {unitSumSupport(entitlements)}
        </>
      }
    />
  )
}

const deductedBy = ({ policy, verdict, amount }: Entitlement): readonly Fen[] =>
  policy.nature === 'deduction' && (verdict === 'yes' || verdict === 'review') && amount?.kind === 'span' ? [amount.high] : []
