/** What an earlier day made of the same answers, benefit by benefit: then, now, and why. */
import { links } from '#app/links.ts'
import type { ResultChange, Shown, WhyChanged } from '#domain/entitlement/result-change.ts'
import { sayFenSpan } from '#domain/money/fen.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { sayCondition } from '#domain/rules/say.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { TapLink } from '#ui/button/button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Day } from '#ui/day/day.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { sayReviewReason, sayVerdict } from './verdict-words.ts'

/** `again`: the address that shows later what changed from this page's day on. */
type Props = { readonly page: ResultPage; readonly again: string }

export function ChangesSince({ page, again }: Props): React.JSX.Element | null {
  const { comparison, on, entitlements } = page
  if (comparison === undefined) return null
  const { since, changes, isAsKnownThen } = comparison
  const later = page.answered.flatMap(({ fact }) =>
    fact.type.kind === 'date' && String(page.facts.get(fact.id) ?? '') > since ? [fact.label] : [],
  )
  const unchanged = entitlements.length - changes.filter(({ is }) => is !== undefined).length
  return (
    <Section id="since" title={`和 ${since} 比`} aside={changes.length === 0 ? '没有变' : `变了 ${changes.length} 项`}>
      <Panel bleed>
        <p className="s">
          同样的回答，一边按 <Day on={since} /> 的规定，一边按 <Day on={on} /> 的规定。
          {isAsKnownThen ? '那天本站知道多少，就按多少算。' : '那天本站还没有资料，按现在掌握的旧规定算。'}
        </p>
        {later.length > 0 && (
          <p className="s">
            你的{later.join('、')}在 {since} 以后：那一边只说明当时的规定怎么写，不是说你那时能领。
          </p>
        )}
        {changes.length === 0 ? (
          <p>{unchanged} 项的结果和金额都一样。</p>
        ) : (
          <DataTable
            stack
            caption={`${since} 和 ${on} 的结果`}
            columns={[{ label: '项目' }, { label: '那天' }, { label: '这天' }, { label: '为什么' }]}
            rows={changes.map((change) => ({
              key: change.benefit,
              head: titleOf(change),
              cells: [
                <Side key="was" shown={change.was} />,
                <Side key="is" shown={change.is} />,
                <Why key="why" change={change} page={page} />,
              ],
            }))}
          />
        )}
        {changes.length > 0 && unchanged > 0 && <p className="s mute mt-2">另外 {unchanged} 项没有变。</p>}
        <p className="mt-2">
          <TapLink href={again} after="arrow">
            收藏这个网址：以后打开，就看从 {on} 起变了什么
          </TapLink>
        </p>
      </Panel>
    </Section>
  )
}

const titleOf = ({ is, was }: ResultChange): string => (is ?? was)?.policy.title ?? ''

function Side({ shown }: { readonly shown: Shown | undefined }): React.JSX.Element {
  if (shown === undefined) return <span className="mute">没有这一项</span>
  const { verdict, amount, policy } = shown
  const money = verdict !== 'no' && policy.nature === 'payment' && amount?.kind === 'span' ? sayFenSpan(amount.low, amount.high) : undefined
  return (
    <>
      {sayVerdict(verdict, policy)} {money && <b>{money}</b>}
    </>
  )
}

function Why({ change: { why, is, was }, page }: { readonly change: ResultChange; readonly page: ResultPage }): React.JSX.Element {
  const policy = (is ?? was)?.policy
  if (was === undefined || policy === undefined) return <>那天没有这一项</>
  if (is === undefined) return <>现在没有这一项</>
  if (why.length === 0) return <>规定本身没变，日子不同，结果不同</>
  return (
    <ul className="prose s">
      {why.map((each) => (
        <li key={keyOf(each)}>
          <Reason why={each} policy={policy} page={page} />
        </li>
      ))}
    </ul>
  )
}

const keyOf = (why: WhyChanged): string => (why.kind === 'turned' ? why.leaf.id : why.kind === 'review' ? why.reason.kind : why.kind)

function Reason({
  why,
  policy,
  page,
}: {
  readonly why: WhyChanged
  readonly policy: Policy
  readonly page: ResultPage
}): React.JSX.Element {
  switch (why.kind) {
    case 'version':
      return <Versions was={why.was} is={why.is} policy={policy} />
    case 'readings':
      return (
        <>
          {why.onlyThen.length > 0 && <>那天还可能按这几版算：{linksTo(why.onlyThen, policy)}。</>}
          {why.onlyNow.length > 0 && <>现在还可能按这几版算：{linksTo(why.onlyNow, policy)}。</>}
        </>
      )
    case 'revised':
      return (
        <>
          本站改过这一版的资料：<a href={links.policy(policy.id, { version: why.version.id })}>{why.version.title}</a>
        </>
      )
    case 'turned':
      return (
        <>
          {why.isMet ? '现在满足了：' : '现在不满足：'}
          <a href={links.clause(why.policy.id, why.version.id, why.leaf.clause)}>{sayCondition(why.leaf, page.dictionary)}</a>
        </>
      )
    case 'review': {
      const outcome = page.entitlements.find(({ benefit }) => benefit === policy.benefit)?.outcome
      return <>{outcome === undefined ? '要经办核实' : sayReviewReason(why.reason, outcome).short}</>
    }
  }
}

const linksTo = (versions: readonly PolicyVersion[], policy: Policy): readonly React.JSX.Element[] =>
  versions.map(({ id, title }) => (
    <span key={id}>
      “<a href={links.policy(policy.id, { version: id })}>{title}</a>”
    </span>
  ))

type Sides = { readonly was: PolicyVersion | undefined; readonly is: PolicyVersion | undefined; readonly policy: Policy }

function Versions({ was, is, policy }: Sides): React.JSX.Element {
  if (was === undefined && is === undefined) return <>没有在用的规定</>
  if (is === undefined || was === undefined) {
    const only = is ?? was
    return (
      <>
        {is === undefined ? '没有查到现在在用的规定；原来是' : '那天没有查到规定；现在是'}
        <a href={links.policy(policy.id, { version: only?.id })}>{only?.title}</a>
      </>
    )
  }
  const isOfPolicy = (version: PolicyVersion): boolean => policy.versions.some(({ id }) => id === version.id)
  return (
    <>
      换了一版规定：{was.title} → {is.title}{' '}
      {isOfPolicy(was) && isOfPolicy(is) ? (
        <a href={links.compareVersions({ policy: policy.id, a: was.id, b: is.id })}>两版差在哪</a>
      ) : (
        <a href={links.policy(policy.id, { version: is.id })}>看现在这版</a>
      )}
    </>
  )
}
