/** The sum on a result page: what is sure, and what still needs a word from the office. */
import { sayFen, sayFenSpan, sayYuan, toFen } from '#domain/money/fen.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { type SplitPart, Total } from '#ui/total/total.tsx'

export function ResultTotal({ page: { total, entitlements } }: { readonly page: ResultPage }): React.JSX.Element {
  const { sure, toConfirm, withoutAmount } = total
  const parts: readonly SplitPart[] = [
    ...(sure.high > 0
      ? [{ kind: 'sure', weight: sure.low, label: '能确定，到本人', amount: sayFenSpan(sure.low, sure.high) } as const]
      : []),
    ...(toConfirm.low > 0
      ? [{ kind: 'check', weight: toConfirm.low, label: '待核实，到本人', amount: sayFen(toConfirm.low) } as const]
      : []),
    ...(toConfirm.high > toConfirm.low
      ? [
          {
            kind: 'maybe',
            weight: toConfirm.high - toConfirm.low,
            label: '看目录，可能再加',
            amount: sayFen(toFen(toConfirm.high - toConfirm.low)),
          } as const,
        ]
      : []),
  ]
  const deduction = entitlements.some(({ policy, verdict }) => policy.nature === 'deduction' && verdict !== 'no')
  const note = [withoutAmount > 0 && `另有 ${withoutAmount} 项给钱的没查到金额。`, deduction && '减税不算在里面。'].filter(Boolean).join('')
  return (
    <Total
      heading="现在能确定到手"
      figure={sayYuan(sure.low)}
      parts={parts}
      barLabel={parts.map(({ label, amount }) => `${String(label)} ${String(amount)}`).join('；')}
      note={note || undefined}
    />
  )
}
