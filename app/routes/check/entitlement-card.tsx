/** One benefit of a result: verdict, amount, payee, last day, where and with what, and the circuit of reasons. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { Narrowing } from '#domain/entitlement/narrowing.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { BenefitCard } from '#ui/benefit-card/benefit-card.tsx'
import { LinkButton, TapLink } from '#ui/button/button.tsx'
import { KeyValues } from '#ui/key-values/key-values.tsx'
import { AboveList } from './above-list.tsx'
import { AmountWorking } from './amount-working.tsx'
import { AmountCite, amountOf } from './card-amount.tsx'
import { factsOf } from './card-facts.tsx'
import { ConditionTree } from './condition-tree.tsx'
import { DecisiveList } from './decisive-list.tsx'
import { NarrowingList } from './narrowing-list.tsx'
import { OtherReadings } from './other-readings.tsx'
import { looks, sayVerdictFor, sayWhy } from './verdict-words.ts'

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
          {lead && tree === 'here' && <ConditionTree entitlement={entitlement} lead={lead} page={page} isOpen={isPrint} />}
          {lead && tree === 'open' && <ConditionTree entitlement={entitlement} lead={lead} page={page} isOpen />}
          {lead && tree === 'elsewhere' && (
            <p className="ben-more">
              <TapLink href={links.result(answers, { ...view, tree: benefit }, `b-${benefit}`)} after="arrow">
                全部条件，画成电路
              </TapLink>
            </p>
          )}
          <OtherReadings outcome={outcome} lead={lead} page={page} isOpen={isPrint} />
          <AboveList entitlement={entitlement} isOpen={isPrint} />
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
