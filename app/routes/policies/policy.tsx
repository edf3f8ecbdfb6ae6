/** /policies/:policy — one policy: card, plain words beside clauses, versions, conflicts, sources. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { printCode } from '#app/http/print-code.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { parsePolicyId } from '#domain/policy/ids.ts'
import { readPolicy, sayNoSuchPolicy } from '#features/policies/read-policy.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { AsOf } from '#ui/as-of/as-of.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import type { Route } from './+types/policy.ts'
import { AmountTable } from './amount-table.tsx'
import { Categories } from './categories.tsx'
import { Channels } from './channels.tsx'
import { Clauses } from './clauses.tsx'
import { Conflicts } from './conflicts.tsx'
import { Levels } from './levels.tsx'
import { lookOf, sayAudience } from './library-words.tsx'
import { governmentService, legislation, linkedData, serviceId, webPage } from './linked-data.ts'
import { OtherLevels } from './other-levels.tsx'
import { PolicyCard } from './policy-card.tsx'
import { PrintHead } from './print-head.tsx'
import { SourceList } from './source-list.tsx'
import { sayStanding } from './standing-words.ts'
import { Unknowns } from './unknowns.tsx'
import { VersionTimeline } from './version-timeline.tsx'

export const handle = { assist: true } satisfies RouteHandle

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (loaderData === undefined) return pageMeta('政策')
  const { page, origin } = loaderData
  const { policy, shown } = page
  const service = governmentService(origin, policy, shown)
  const nodes = [
    webPage(origin, links.policy(policy.id), policy.title, policy.lastVerified, service && serviceId(origin, policy)),
    service,
    legislation(origin, policy, shown),
  ]
  return [
    ...pageMeta(policy.title, policy.summary),
    canonical(`${origin}${links.policy(policy.id)}`),
    linkedData(...nodes.filter((node) => node !== undefined)),
  ]
}

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const id = orNotFound(parsePolicyId(params.policy), sayNoSuchPolicy)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const version = url.searchParams.get('version') ?? undefined
  const page = orNotFound(await readPolicy(ctx, id, asOf, version), sayNoSuchPolicy)
  const unknownVersion = version !== undefined && page.shown.id !== version
  const notes = [note, unknownVersion ? `没有版本“${version.slice(0, 60)}”，已显示 ${asOf.on} 这天的。` : undefined]
  const isPrint = url.searchParams.get('print') === '1'
  return {
    page,
    notes: notes.filter((each) => each !== undefined),
    print: isPrint ? printCode(ctx.publicOrigin, links.policy(id, { on: asOf.on, version: page.shown.id })) : undefined,
    chosen: version,
    origin: ctx.publicOrigin,
  }
}

export default function PolicyRoute({ loaderData: { page, notes, print, chosen } }: Route.ComponentProps) {
  const { policy, shown, standing, asOf, timeline, sources } = page
  const { state, word } = lookOf(standing)
  const { title, text } = sayStanding(standing)
  const isOther = chosen === shown.id && !(standing.kind === 'inForce' && standing.version.id === shown.id)
  const isPrint = print !== undefined
  const frame = { sources, checkedOn: policy.lastVerified, origins: page.origins }
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
              <ConfidenceMark level={shown.confidence} href="#sources" />
            </>
          }
        >
          <AsOf on={asOf.on} action={`/policies/${policy.id}`} tail="看" note={notes.join('') || undefined} />
          {print && <PrintHead print={print} on={asOf.on} />}
        </PageHead>
        <Note kind={standing.kind === 'inForce' ? 'info' : 'act'} title={title}>
          <p>{text}</p>
          {shown.openQuestion && <p>{shown.openQuestion}</p>}
          {isOther && <p>下面显示的是你选的这一版：{shown.title}。</p>}
          <p>
            <ConfidenceMark level={shown.confidence} href="#sources" />
          </p>
        </Note>
        <div className="cols cols--lead mt-4">
          <aside aria-label="要点卡">
            <PolicyCard page={page} frame={frame} isPrint={isPrint} />
          </aside>
          <div className="main">
            <AmountTable page={page} frame={frame} isPrint={isPrint} />
            <Clauses page={page} frame={frame} isPrint={isPrint} />
            <Categories categories={page.categories} isOpen={isPrint} />
            <VersionTimeline entries={timeline} policy={policy} shown={shown.id} />
            <Conflicts page={page} frame={frame} isPrint={isPrint} />
            <Unknowns unknowns={page.unknowns} />
            <OtherLevels page={page} />
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
