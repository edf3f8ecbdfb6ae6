/** What the other versions of a policy would say, where it is open which one holds. */
import { links } from '#app/links.ts'
import type { JudgedVersion, PolicyOutcome } from '#domain/entitlement/assess-policy.ts'
import { leavesOf } from '#domain/rules/evaluate.ts'
import { sayCondition } from '#domain/rules/say.ts'
import { isNo } from '#domain/rules/truth.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { stateOf } from './circuit-of.ts'

export function OtherReadings({
  outcome,
  lead,
  page,
  isOpen,
}: {
  readonly outcome: PolicyOutcome
  readonly lead: JudgedVersion | undefined
  readonly page: ResultPage
  readonly isOpen: boolean
}): React.JSX.Element | null {
  const others = outcome.kind === 'judged' ? outcome.judged.filter((judged) => judged !== lead) : []
  if (others.length === 0) return null
  return (
    <Details summary="如果按别的版本算" open={isOpen}>
      <ul className="stack">
        {others.map((judged) => {
          const state = stateOf(judged.truth)
          const failed = judged.reasons.flatMap(leavesOf).find(({ truth }) => isNo(truth))
          return (
            <li key={judged.version.id}>
              <a href={links.policy(outcome.policy.id, { version: judged.version.id })}>{judged.version.title}</a>{' '}
              <ConfidenceMark
                level={judged.version.confidence}
                href={links.policy(outcome.policy.id, { version: judged.version.id }, 'sources')}
              />{' '}
              <StatusTag
                small
                state={state === 'check' ? 'check' : state}
                word={{ yes: '够条件', no: '不够', check: '要核实', unk: '资料不足' }[state]}
              />
              {failed && state === 'no' && <span className="s mute"> 不满足：{sayCondition(failed.condition, page.dictionary)}</span>}
            </li>
          )
        })}
      </ul>
    </Details>
  )
}
