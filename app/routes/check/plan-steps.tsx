/** The steps of a plan in words, and the offices it leads to. */
import { links } from '#app/links.ts'
import type { AskedTopic } from '#app/topic-words.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Step } from '#domain/plan/steps.ts'
import type { PlanPage } from '#features/eligibility/read-plan.ts'
import { AmountSpan, Unknown } from '#ui/amount/amount.tsx'
import { TapLink } from '#ui/button/button.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Day } from '#ui/day/day.tsx'
import { OfficeList } from '#ui/office-list/office-list.tsx'
import { type StepItem, Steps } from '#ui/steps/steps.tsx'
import type { Call } from './call-lines.ts'
import { sayPayee, sayWhy } from './verdict-words.ts'

type Props = {
  readonly page: PlanPage
  readonly call: Call | undefined
  readonly answers: URLSearchParams
  readonly view: { readonly topic: AskedTopic; readonly on?: CivilDate }
}

export function PlanSteps(props: Props): React.JSX.Element {
  const items = props.page.steps.map((step) => itemOf(step, props))
  return <Steps items={items.map((item, nth) => ({ ...item, now: nth === 0 }))} />
}

function itemOf(step: Step, { page, call, answers, view }: Props): StepItem {
  switch (step.kind) {
    case 'answer':
      return {
        key: 'answer',
        title: `先答完还没答的 ${page.open} 个问题`,
        children: (
          <p>
            <TapLink href={links.check(answers, view)} after="arrow">
              接着答
            </TapLink>
          </p>
        ),
      }
    case 'confirm':
      return call === undefined || call.lines.length === 0
        ? { key: 'confirm', title: '问清还没定的', children: <p>{step.of.map(({ policy }) => policy.title).join('、')}</p> }
        : {
            key: 'confirm',
            title: `打 ${call.number}，问 ${call.lines.length} 句`,
            children: (
              <>
                {call.lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
                <p>记下几号打的、谁接的、怎么说的。</p>
                <p>
                  <a className="act" href={`tel:${call.number.replace(/\D/g, '')}`}>
                    现在打 {call.number}
                  </a>
                </p>
              </>
            ),
          }
    case 'mend':
      return {
        key: `mend ${step.of.benefit}`,
        title: `先补上：${step.of.policy.title}`,
        children: <p>{sayWhy(step.of, page.dictionary)}</p>,
      }
    case 'gather':
      return {
        key: 'gather',
        title: page.checklist.bring.length > 0 ? `备齐 ${page.checklist.bring.length} 样东西` : '问清要带什么，备齐',
        children: <p>{page.checklist.bring.map(({ paper }) => paper.name).join('、') || '材料没查到，打电话时一起问。'}</p>,
      }
    case 'file':
      return { key: `file ${step.of.benefit}`, title: `去办：${step.of.policy.title}`, children: <Process process={step.process} /> }
    case 'receive':
      return {
        key: 'receive',
        title: '到账，核一下数',
        children: step.of.map(({ benefit, policy, amount, payee, lead }) => (
          <p key={benefit} className="says">
            {policy.title}：{amount?.kind === 'span' ? <AmountSpan low={amount.low} high={amount.high} /> : <Unknown>金额没查到</Unknown>}，
            {sayPayee(payee)} {lead && <ConfidenceMark level={lead.version.confidence} />}
          </p>
        )),
      }
  }
}

function Process({ process }: { readonly process: Extract<Step, { kind: 'file' }>['process'] }): React.JSX.Element {
  if (process?.kind !== 'known')
    return (
      <p>
        <Unknown>没查到</Unknown> {process?.ask ?? '先打电话问步骤。'}
      </p>
    )
  return (
    <p>
      {process.lines.map((line) => line.replace(/。$/, '')).join('；')}。 <ConfidenceMark level={process.confidence} />
    </p>
  )
}

export function PlanOffices({ page: { offices } }: { readonly page: PlanPage }): React.JSX.Element {
  return (
    <section className="c-b panel bleed" aria-labelledby="offices">
      <h2 id="offices" className="term h-l mb-3">
        去哪、问谁
      </h2>
      {offices.length === 0 && (
        <p>
          电话和地址 <Unknown>没查到</Unknown>
        </p>
      )}
      <OfficeList
        offices={offices.map(({ channel, verifiedOn }) => ({
          id: channel.id,
          name: channel.name,
          phones: channel.phones,
          children: (
            <>
              {channel.detail}
              {channel.address && ` ${channel.address}`} <ConfidenceMark level={channel.confidence} /> <Day on={verifiedOn} /> 核对
            </>
          ),
        }))}
      />
    </section>
  )
}
