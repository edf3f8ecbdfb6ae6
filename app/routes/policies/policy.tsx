/** /policies/:policy — one policy: card, plain words beside clauses, versions, conflicts, sources. */

import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { parsePolicyId } from '#domain/policy/ids.ts'
import { readPolicy, sayNoSuchPolicy } from '#features/policies/read-policy.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { AsOf } from '#ui/as-of/as-of.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton, TapLink } from '#ui/button/button.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { UnknownList } from '#ui/unknown-list/unknown-list.tsx'
import type { Route } from './+types/policy.ts'
import { AmountTable } from './amount-table.tsx'
import { Categories } from './categories.tsx'
import { Channels } from './channels.tsx'
import { Clauses } from './clauses.tsx'
import { Conflicts } from './conflicts.tsx'
import { Levels } from './levels.tsx'
import { lookOf, sayAudience } from './library-words.tsx'
import { PolicyCard } from './policy-card.tsx'
import { SourceList } from './source-list.tsx'
import { sayStanding } from './standing-words.ts'
import { VersionTimeline } from './version-timeline.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) =>
  pageMeta(loaderData?.page.policy.title ?? '政策', loaderData?.page.policy.summary)

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const id = orNotFound(parsePolicyId(params.policy), sayNoSuchPolicy)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const version = url.searchParams.get('version') ?? undefined
  const page = orNotFound(await readPolicy(ctx, id, asOf, version), sayNoSuchPolicy)
  const unknownVersion = version !== undefined && page.shown.id !== version
  const notes = [note, unknownVersion ? `没有版本“${version.slice(0, 60)}”，已显示 ${asOf.on} 这天的。` : undefined]
  return { page, notes: notes.filter((each) => each !== undefined), isPrint: url.searchParams.get('print') === '1', chosen: version }
}

export default function PolicyRoute({ loaderData: { page, notes, isPrint, chosen } }: Route.ComponentProps) {
  const { policy, shown, standing, asOf, timeline, sameBenefit, sources, unknowns, exclusions, claims } = page
  const { state, word } = lookOf(standing)
  const { title, text } = sayStanding(standing)
  const isOther = chosen === shown.id && !(standing.kind === 'inForce' && standing.version.id === shown.id)
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.library(), label: '政策库' },
        ]}
        here={policy.title}
      />
      <main id="main" className="wrap">
        <PageHead
          title={policy.title}
          lede={policy.summary}
          above={
            <>
              <StatusTag small state={state} word={word} />
              <span className="mute">
                {sayRegions(policy.regions)} · 给{sayAudience(policy.audience)}
              </span>
            </>
          }
        >
          <AsOf on={asOf.on} action={`/policies/${policy.id}`} tail="看" note={notes.join('') || undefined} />
        </PageHead>
        <Note kind={standing.kind === 'inForce' ? 'info' : 'act'} title={title}>
          <p>{text}</p>
          {shown.openQuestion && <p>{shown.openQuestion}</p>}
          {isOther && <p>下面显示的是你选的这一版：{shown.title}。</p>}
        </Note>
        <div className="cols cols--lead mt-4">
          <aside aria-label="要点卡">
            <PolicyCard page={page} />
          </aside>
          <div className="main">
            <AmountTable page={page} />
            <Clauses page={page} />
            <Categories categories={page.categories} isOpen={isPrint} />
            <VersionTimeline entries={timeline} policy={policy} shown={shown.id} />
            <Conflicts conflicts={policy.conflicts} exclusions={exclusions} claims={claims} />
            {unknowns.length > 0 && (
              <Section id="unknowns" title="还没查到的">
                <UnknownList
                  items={unknowns.map(({ question, howToClose }) => (
                    <>
                      {question} <span className="s mute">怎么查：{howToClose}</span>
                    </>
                  ))}
                />
              </Section>
            )}
            {sameBenefit.length > 0 && (
              <Section id="levels" title="别的层级怎么规定">
                <Rows
                  rows={sameBenefit.map((other) => ({
                    href: links.policy(other.id, { on: asOf.on }),
                    title: other.title,
                    tag: sayRegions(other.regions),
                    text: other.summary,
                  }))}
                />
                <p className="mt-2">
                  <TapLink icon="cmp" href={links.compareLevels(policy.benefit, { on: asOf.on })}>
                    几级规定并排看
                  </TapLink>
                </p>
              </Section>
            )}
            <Levels page={page} />
            <Channels channels={page.channels} />
            <SourceList sources={sources} showAddresses={isPrint} />
            {!isPrint && (
              <ButtonRow>
                <LinkButton icon="print" href={links.policy(policy.id, { on: asOf.on, version: shown.id, print: '1' })}>
                  打印版
                </LinkButton>
              </ButtonRow>
            )}
          </div>
        </div>
      </main>
    </>
  )
}
