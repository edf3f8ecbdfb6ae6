/** The sum on a result page: what is sure, and what still needs a word from the office. */

import { countedIn } from '#domain/entitlement/total.ts'
import { sayFen, sayFenSpan, sayYuan, toFen } from '#domain/money/fen.ts'
import { weakest } from '#domain/source/source.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { type SplitPart, Total } from '#ui/total/total.tsx'

/** How well the weakest part of the sum is sourced; nothing where there is no sum. */
export function sumSupport({ entitlements }: ResultPage): React.JSX.Element | undefined {
  const levels = countedIn(entitlements).flatMap(({ amount, lead }) => (lead && amount?.kind === 'span' ? [lead.version.confidence] : []))
  return levels.length === 0 ? undefined : (
    <>
      最弱的出处：
      <ConfidenceMark level={weakest(levels)} href="#results" />
    </>
  )
}

export function ResultTotal({ page }: { readonly page: ResultPage }): React.JSX.Element {
  const { total, entitlements } = page
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
      note={
        <>
          {note} 每一笔据哪一条，下面逐条写着。
          {sumSupport(page)}
        </>
      }
    />
  )
}
