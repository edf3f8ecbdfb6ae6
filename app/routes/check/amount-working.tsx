/** How the amount of a version came out, where it is worked out from answers. */
import type { JudgedVersion } from '#domain/entitlement/assess-policy.ts'
import { sayFen } from '#domain/money/fen.ts'
import { isSmallest, sayWorking, workingOf } from '#domain/rules/working.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { Working } from '#ui/working/working.tsx'

type Props = {
  readonly version: JudgedVersion
  /** What lays it down. */
  readonly cite: React.JSX.Element
  readonly page: Pick<ResultPage, 'facts' | 'dictionary'>
}

export function AmountWorking({ version: { version }, page, cite }: Props): React.JSX.Element | null {
  const working = version.rule && workingOf(version.rule.amount, page.facts, page.dictionary)
  if (working === undefined) return null
  return (
    <Working
      lines={working.terms}
      resultLabel={isSmallest(working) ? '取小的' : ''}
      result={sayFen(working.result)}
      says={sayWorking(working)}
      cite={cite}
    />
  )
}
