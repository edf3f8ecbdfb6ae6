/** How the amount of a version came out, where it is worked out from answers. */
import type { JudgedVersion } from '#domain/entitlement/assess-policy.ts'
import { sayFen } from '#domain/money/fen.ts'
import { isSmallest, sayWorking, workingOf } from '#domain/rules/working.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Working } from '#ui/working/working.tsx'

type Props = { readonly version: JudgedVersion; readonly page: Pick<ResultPage, 'facts' | 'dictionary'> }

export function AmountWorking({ version: { version }, page }: Props): React.JSX.Element | null {
  const working = version.rule && workingOf(version.rule.amount, page.facts, page.dictionary)
  if (working === undefined) return null
  const clause = version.clauses.find(({ anchor }) => anchor === version.rule?.amount.clause)
  return (
    <Working
      caption={
        <>
          怎么算的 <ConfidenceMark level={clause?.confidence ?? version.confidence} />
        </>
      }
      lines={working.terms}
      resultLabel={isSmallest(working) ? '取小的' : ''}
      result={sayFen(working.result)}
      says={sayWorking(working)}
    />
  )
}
