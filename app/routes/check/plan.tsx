/** /check/plan — what to do after a result: papers, steps, offices, last days. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { printCode } from '#app/http/print-code.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { topicOf } from '#app/topic-words.ts'
import { toSearch } from '#features/eligibility/answers-in-address.ts'
import { type PlanPage, readPlan } from '#features/eligibility/read-plan.ts'
import { AsOf } from '#ui/as-of/as-of.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton, TapLink } from '#ui/button/button.tsx'
import { Day } from '#ui/day/day.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/plan.ts'
import { callFor } from './call-lines.ts'
import { CaseNotes } from './case-notes.tsx'
import './plan.css'
import { PlanCount } from './plan-count.tsx'
import { KeepBox, ToBring, WhatProves } from './plan-papers.tsx'
import { ShareBox } from './plan-share.tsx'
import { PlanOffices, PlanSteps } from './plan-steps.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [...pageMeta('我的清单'), canonical(loaderData?.bare ?? '/')]
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const topic = topicOf(url)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const page = await readPlan(ctx, { search: url.searchParams, topic, on: asOf.on })
  const on = url.searchParams.has('on') && note === undefined ? asOf.on : undefined
  const isPrint = url.searchParams.get('print') === '1'
  const path = links.plan(toSearch(page.answers, page.dictionary), { topic, on: asOf.on })
  return {
    page,
    topic,
    note,
    on,
    origin: ctx.publicOrigin,
    print: isPrint ? printCode(ctx.publicOrigin, path) : undefined,
    bare: `${ctx.publicOrigin}/check/plan`,
  }
}

export default function PlanRoute({ loaderData: { page, topic, note, on, origin, print } }: Route.ComponentProps) {
  const answers = toSearch(page.answers, page.dictionary)
  const view = { topic, ...(on && { on }) }
  const keep = { ...Object.fromEntries(answers), ...(topic !== 'benefit' && { topic }) }
  const call = callFor(page.claims, page.dictionary, page.on)
  const { checklist, claims } = page
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.result(answers, view), label: '结果' },
        ]}
        here="我的清单"
      />
      <main id="main" className="wrap">
        <PageHead title={titleOf(page, call !== undefined)} lede={<Lede page={page} />}>
          <AsOf on={page.on} action="/check/plan" keep={keep} note={note}>
            <TapLink href={links.result(answers, view)}>看结果怎么来的</TapLink>
          </AsOf>
        </PageHead>
        {print && (
          <div className="sheet-h">
            <QrCode code={print.code} label="二维码：这张清单在网上的地址" />
            <div>
              <p>扫码看网上现在的这张清单。规定会变，去之前再看一遍。</p>
              <p className="xs">二维码里有你的回答，只给办事的人看。</p>
            </div>
          </div>
        )}
        <CaseNotes page={page} view={view} />
        {claims.length === 0 ? (
          <>
            <EmptyState
              title="按你的回答，现在没有要备的材料"
              text={page.open > 0 ? '还没有一项定得下来，先把没答的答了。' : '没有一项是可以领、要核实或差一点的，所以没有清单。'}
            >
              <p>
                <TapLink href={page.open > 0 ? links.check(answers, view) : links.result(answers, view)} after="arrow">
                  {page.open > 0 ? `还有 ${page.open} 个问题没答，接着答` : '看每一项差在哪'}
                </TapLink>
              </p>
            </EmptyState>
            <KeepBox checklist={checklist} />
          </>
        ) : (
          <div className="cols cols--3 mt-4">
            <aside className="c-a" aria-label="截止">
              <PlanCount page={page} calendar={links.planCalendar(answers, view)} />
            </aside>
            <div className="main c-m">
              <Section id="steps" title="一步一步">
                <PlanSteps page={page} call={call} answers={answers} view={view} />
                <div className="mt-4">
                  <ButtonRow full>
                    <LinkButton icon="print" kind="solid" href={links.plan(answers, { ...view, print: '1' })}>
                      打印这张清单
                    </LinkButton>
                    {claims.map(({ benefit, policy }) => (
                      <LinkButton key={benefit} icon="print" href={links.sheet(answers, benefit, { topic, on: page.on })}>
                        窗口单：{policy.title}
                      </LinkButton>
                    ))}
                  </ButtonRow>
                </div>
              </Section>
              <ToBring checklist={checklist} dictionary={page.dictionary} facts={page.facts} />
              <WhatProves checklist={checklist} dictionary={page.dictionary} facts={page.facts} />
              <KeepBox checklist={checklist} />
              <ShareBox page={page} origin={origin} view={view} />
            </div>
            <PlanOffices page={page} />
          </div>
        )}
      </main>
    </>
  )
}

function titleOf({ claims, checklist }: PlanPage, hasCall: boolean): string {
  if (claims.length === 0) return '我的清单'
  const papers = checklist.bring.length
  const bring = papers > 0 ? `备 ${papers} 样东西` : '问清要带什么'
  return hasCall ? `先打电话，再${bring}` : `${bring}，去办`
}

function Lede({ page: { claims, deadlines, on } }: { readonly page: PlanPage }): React.JSX.Element {
  const [first] = deadlines.filter(({ last }) => last.state === 'open')
  return (
    <>
      {claims.map(({ policy }) => policy.title).join('、') || '这张清单按你的回答列。'}
      {first && (
        <>
          。最晚 <Day on={first.last.working.on} words /> 去办，从 <Day on={on} /> 算还有 {first.last.daysLeft} 天。
        </>
      )}
    </>
  )
}
