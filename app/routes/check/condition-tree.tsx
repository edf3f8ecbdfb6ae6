/** All conditions of the version that leads, as a circuit with the verdict for its lamp. */
import { links } from '#app/links.ts'
import { textOf } from '#domain/calendar/rough-date.ts'
import type { JudgedVersion } from '#domain/entitlement/assess-policy.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { sayTransition } from '#domain/policy/transition.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { Circuit } from '#ui/circuit/circuit.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'
import { circuitOf } from './circuit-of.ts'
import { looks, sayVerdictFor } from './verdict-words.ts'

type Props = { readonly entitlement: Entitlement; readonly lead: JudgedVersion; readonly page: ResultPage; readonly isOpen: boolean }

export function ConditionTree({ entitlement, lead, page, isOpen }: Props): React.JSX.Element {
  const { policy, outcome, verdict } = entitlement
  return (
    <Details summary="全部条件，画成电路" open={isOpen}>
      <p className="s mute mb-2">
        按“{lead.version.title}”算（
        <RoughSpan version={lead} />） <ConfidenceMark level={lead.version.confidence} />
      </p>
      {outcome.kind === 'judged' && outcome.decidedBy?.transition && (
        <p className="s mb-2">
          {sayTransition(outcome.decidedBy.transition.rule)}。
          <Cite
            href={links.clause(policy.id, outcome.decidedBy.id, outcome.decidedBy.transition.clause)}
            text={outcome.decidedBy.document.number ?? outcome.decidedBy.title}
          />
        </p>
      )}
      <Circuit nodes={circuitOf(entitlement, page)} lamp={{ state: looks[verdict], word: sayVerdictFor(verdict, policy) }} />
    </Details>
  )
}

/** 2023-07 起，没查到哪天为止 */
function RoughSpan({ version: { version } }: { readonly version: JudgedVersion }): React.JSX.Element {
  const { from, end } = version
  const until = end.kind === 'lastDay' ? `到 ${textOf(end.on)}` : end.kind === 'open' ? '没写截止' : '没查到哪天为止'
  return (
    <>
      {textOf(from)} 起，{until}
    </>
  )
}
