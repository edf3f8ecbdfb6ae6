/** The sum on a result page: what is sure, and what still needs a word from the office. */

import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { countedIn } from '#domain/entitlement/total.ts'
import { sayFen, sayYuan, toFen } from '#domain/money/fen.ts'
import { weakest } from '#domain/source/source.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { type SplitPart, Total } from '#ui/total/total.tsx'

/** How well the weakest part of the sum in the headline is sourced; nothing where there is no sum. */
export const sumSupport = ({ together: { chosen } }: ResultPage): React.JSX.Element | undefined => weakestOf(countedIn(chosen))

/** The same of all that may still become part of it. */
const rangeSupport = ({ together: { chosen }, entitlements }: ResultPage): React.JSX.Element | undefined =>
  weakestOf([...countedIn(chosen), ...entitlements.filter(({ verdict }) => verdict === 'unknown')])

function weakestOf(entitlements: readonly Entitlement[]): React.JSX.Element | undefined {
  const levels = entitlements.flatMap(({ amount, lead }) => (lead && amount?.kind === 'span' ? [lead.version.confidence] : []))
  return levels.length === 0 ? undefined : (
    <>
      最弱的出处：
      <ConfidenceMark level={weakest(levels)} href="#results" />
    </>
  )
}

export function ResultTotal({ page }: { readonly page: ResultPage }): React.JSX.Element {
  const { total, entitlements, together } = page
  const { low, likely, high } = together.range
  const isUnanswered = entitlements.some(({ verdict, amount }) => verdict === 'unknown' && amount?.kind === 'span')
  const parts: readonly SplitPart[] = (
    [
      { kind: 'sure', weight: low, label: '能确定，到本人' },
      { kind: 'check', weight: likely - low, label: '待核实，到本人' },
      { kind: 'maybe', weight: high - likely, label: isUnanswered ? '看没答的题和目录，最多再加' : '看目录，可能再加' },
    ] as const
  ).flatMap((part) => (part.weight > 0 ? [{ ...part, amount: sayFen(toFen(part.weight)) }] : []))
  const deduction = entitlements.some(({ policy, verdict }) => policy.nature === 'deduction' && verdict !== 'no')
  const note = [total.withoutAmount > 0 && `另有 ${total.withoutAmount} 项给钱的没查到金额。`, deduction && '减税不算在里面。']
    .filter(Boolean)
    .join('')
  return (
    <Total
      heading="现在能确定到手"
      figure={sayYuan(low)}
      parts={parts}
      barLabel={parts.map(({ label, amount }) => `${String(label)} ${String(amount)}`).join('；')}
      note={
        <>
          {note} 每一笔据哪一条，下面逐条写着。
          {rangeSupport(page)}
        </>
      }
    />
  )
}
