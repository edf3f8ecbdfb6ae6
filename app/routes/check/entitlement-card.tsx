/** One benefit of a result: verdict, amount, payee, last day, where and with what, and the circuit of reasons. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { textOf } from '#domain/calendar/rough-date.ts'
import type { JudgedVersion, PolicyOutcome } from '#domain/entitlement/assess-policy.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { Narrowing } from '#domain/entitlement/narrowing.ts'
import { lastDayOf } from '#domain/plan/last-day.ts'
import type { CardField } from '#domain/policy/card.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import { sayTransition } from '#domain/policy/transition.ts'
import { leavesOf } from '#domain/rules/evaluate.ts'
import { sayCondition } from '#domain/rules/say.ts'
import { isNo } from '#domain/rules/truth.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { AmountSpan, Unknown } from '#ui/amount/amount.tsx'
import { BenefitCard } from '#ui/benefit-card/benefit-card.tsx'
import { LinkButton, TapLink } from '#ui/button/button.tsx'
import { Circuit } from '#ui/circuit/circuit.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'
import { type Fact, KeyValues } from '#ui/key-values/key-values.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { AmountWorking } from './amount-working.tsx'
import { circuitOf, stateOf } from './circuit-of.ts'
import { DeadlineLine } from './deadline-line.tsx'
import { DecisiveList } from './decisive-list.tsx'
import { NarrowingList } from './narrowing-list.tsx'
import { looks, sayPayee, sayVerdictFor, sayWhy } from './verdict-words.ts'

type Props = {
  readonly entitlement: Entitlement
  readonly narrowings: readonly Narrowing[]
  readonly page: ResultPage
  /** What tells most of one card is open. */
  readonly isOpen: boolean
  /** Nothing may be folded. */
  readonly isPrint: boolean
  /** Where all conditions are: folded on the card, opened, or behind a link, since they are the longest part of the page. */
  readonly tree?: 'here' | 'open' | 'elsewhere'
  readonly answers: URLSearchParams
  /** What the page is about and as of which day, where that is not today. */
  readonly view: { readonly topic: Topic; readonly on?: CivilDate; readonly audience?: Audience }
}

export function EntitlementCard({
  entitlement,
  narrowings,
  page,
  isOpen,
  isPrint,
  tree = 'here',
  answers,
  view,
}: Props): React.JSX.Element {
  const { benefit, policy, verdict, lead, outcome, open } = entitlement
  const word = sayVerdictFor(verdict, policy)
  const [ask] = open.flatMap((fact) => page.dictionary.get(fact) ?? [])
  return (
    <BenefitCard
      id={`b-${benefit}`}
      state={looks[verdict]}
      word={word}
      title={policy.title}
      {...amountOf(entitlement, page)}
      cite={<AmountCite entitlement={entitlement} />}
      why={
        <>
          {(verdict !== 'no' || lead === undefined) && sayWhy(entitlement, page.dictionary)}
          <DecisiveList entitlement={entitlement} page={page} />
        </>
      }
      facts={verdict === 'no' ? undefined : <KeyValues facts={factsOf(entitlement, page)} />}
      details={
        <>
          {verdict !== 'no' && lead && <AmountWorking version={lead} page={page} />}
          <NarrowingList narrowings={narrowings} policy={policy} answers={answers} view={view} isOpen={isOpen} />
          {lead && tree === 'here' && <Tree entitlement={entitlement} lead={lead} page={page} isOpen={isPrint} />}
          {lead && tree === 'open' && <Tree entitlement={entitlement} lead={lead} page={page} isOpen />}
          {lead && tree === 'elsewhere' && (
            <p className="ben-more">
              <TapLink href={links.result(answers, { ...view, tree: benefit }, `b-${benefit}`)} after="arrow">
                全部条件，画成电路
              </TapLink>
            </p>
          )}
          <OtherReadings outcome={outcome} lead={lead} page={page} isOpen={isPrint} />
          <Above entitlement={entitlement} isOpen={isPrint} />
        </>
      }
      actions={
        <>
          <LinkButton kind="solid" small href={links.policy(policy.id, { version: lead?.version.id })}>
            看这条政策
          </LinkButton>
          {verdict !== 'no' && policy.audience === 'person' && (
            <LinkButton small icon="print" href={links.sheet(answers, benefit, { topic: page.topic, on: page.on })}>
              打印单据
            </LinkButton>
          )}
          {ask && (
            <LinkButton small href={links.check(answers, { ...view, ask: ask.param, audience: policy.audience })}>
              补答：{ask.label}
            </LinkButton>
          )}
        </>
      }
    />
  )
}

type TreeProps = { readonly entitlement: Entitlement; readonly lead: JudgedVersion; readonly page: ResultPage; readonly isOpen: boolean }

/** All conditions of the leading version. */
function Tree({ entitlement, lead, page, isOpen }: TreeProps): React.JSX.Element {
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

function amountOf({ amount, verdict, policy }: Entitlement, { dictionary }: ResultPage) {
  if (verdict === 'no') return { amount: '—', quiet: true }
  if (amount === undefined) return { amount: <Unknown>{policy.nature === 'payment' ? '金额没查到' : '没查到'}</Unknown>, quiet: true }
  if (amount.kind !== 'span')
    return {
      amount: amount.kind === 'unknown' ? <Unknown>金额没查到</Unknown> : amount.says,
      amountNote: amount.kind === 'unknown' ? amount.says : undefined,
      quiet: true,
    }
  const depends = amount.dependsOn.map((fact) => dictionary.get(fact)).filter((fact) => fact !== undefined)
  const unknownable = depends.some(({ owner }) => owner === 'catalogue')
  return {
    amount: <AmountSpan low={amount.low} high={amount.high} />,
    amountNote: depends.length > 0 ? `差在${depends.map(({ label }) => label).join('、')}${unknownable ? '，没查到' : ''}` : undefined,
  }
}

/** The clause that sets the amount, and how well it is sourced. */
function AmountCite({ entitlement: { lead, policy, verdict } }: { readonly entitlement: Entitlement }): React.JSX.Element | null {
  const version = lead?.version
  const clause = version?.clauses.find(({ anchor }) => anchor === version.rule?.amount.clause)
  if (verdict === 'no' || version === undefined || clause === undefined) return null
  const href = links.clause(policy.id, version.id, clause.anchor)
  return (
    <>
      <Cite href={href} text={clause.cite} /> <ConfidenceMark level={clause.confidence} href={`${href}#sources`} />{' '}
      <span className="nb">{policy.lastVerified} 核对</span>
    </>
  )
}

function factsOf({ payee, deadline, lead, outcome, policy }: Entitlement, page: ResultPage): readonly Fact[] {
  const blank = outcome.kind === 'judged' ? outcome.notEstablished[0] : undefined // it still says whom to ask
  const card = (lead?.version ?? blank)?.card
  const line = (field: CardField): React.ReactNode => {
    const entry = card?.[field]
    if (entry?.kind !== 'known')
      return (
        <>
          <Unknown>没查到</Unknown> {entry?.ask && <span className="s mute">{entry.ask}</span>}
        </>
      )
    return (
      <>
        {entry.lines.map((each) => each.replace(/。$/, '')).join('；')} <ConfidenceMark level={entry.confidence} />
      </>
    )
  }
  const clause = deadline && lead?.version.clauses.find(({ anchor }) => anchor === deadline.clause)
  return [
    ...(policy.nature === 'payment' ? [{ term: '钱给谁', value: <b>{sayPayee(payee, policy.audience)}</b> }] : []),
    {
      term: '截止',
      value: deadline ? (
        <>
          <DeadlineLine last={lastDayOf(deadline, page.calendar, page.on)} />
          {clause && lead && <Cite href={links.clause(policy.id, lead.version.id, clause.anchor)} text={clause.cite} />}
        </>
      ) : (
        line('when')
      ),
    },
    { term: '在哪办', value: line('where') },
    { term: '带什么', value: line('materials') },
    { term: '电话', value: line('phone') },
    { term: '不给的', value: line('exclusions') },
  ]
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

function OtherReadings({
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

function Above({
  entitlement: { above },
  isOpen,
}: {
  readonly entitlement: Entitlement
  readonly isOpen: boolean
}): React.JSX.Element | null {
  if (above.length === 0) return null
  return (
    <Details summary="上一级怎么规定" open={isOpen}>
      <ul className="stack">
        {above.map(({ policy }) => (
          <li key={policy.id}>
            <a href={links.policy(policy.id)}>{policy.title}</a>
            <span className="s mute"> {policy.summary}</span>{' '}
            <ConfidenceMark level={policy.versions[0].confidence} href={links.policy(policy.id, {}, 'sources')} />
          </li>
        ))}
      </ul>
    </Details>
  )
}
