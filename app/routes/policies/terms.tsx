/** /terms — the words that pages use: what each means, where it is laid down, how well that is sourced. */
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { sentencesOf } from '#domain/policy/sentences.ts'
import { readTerms } from '#features/policies/read-terms.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import '#ui/term-link/term-link.css' // the list of words
import type { Route } from './+types/terms.ts'
import { SourceList } from './source-list.tsx'

export const handle = { assist: true } satisfies RouteHandle

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta('词表', '办补贴、考证常碰到的词，每个用一两句大白话说清，写明依据。'),
  canonical(`${loaderData?.origin ?? ''}${links.terms()}`),
]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  return { page: await readTerms(ctx), origin: ctx.publicOrigin }
}

export default function TermsRoute({ loaderData: { page } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb trail={[{ href: links.home(), label: '首页' }]} here="词表" />
      <main id="main" className="wrap">
        <PageHead title="词表" lede={`办补贴、考证常碰到的 ${page.terms.length} 个词。意思是本站说的大白话，不是法条原文。`} />
        <div className="narrow">
          <Panel bleed>
            <dl className="gloss">
              {page.terms.map(({ id, term, aliases, means, basis, sources, confidence }) => (
                <div key={id} id={`t-${id}`}>
                  <dt>
                    {term}
                    {aliases.length > 0 && <span className="s mute light"> 也写作 {aliases.join('、')}</span>}
                  </dt>
                  <dd>
                    {sentencesOf(means).map((sentence) => (
                      <span key={sentence} className="one">
                        {sentence}
                      </span>
                    ))}
                    <div className="s mute">
                      依据：{basis ?? <Unknown />}{' '}
                      <ConfidenceMark level={confidence} href={sources[0] === undefined ? undefined : `#s-${sources[0]}`} />
                    </div>
                  </dd>
                </div>
              ))}
            </dl>
          </Panel>
          <SourceList sources={page.sources} showAddresses={false} />
        </div>
      </main>
    </>
  )
}
