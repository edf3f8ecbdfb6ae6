/** /policies/:policy/:version/:anchor — one clause at one version: an address that can be cited and stays. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { printCode } from '#app/http/print-code.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { explainTerms } from '#domain/policy/explain-terms.ts'
import { parsePolicyId } from '#domain/policy/ids.ts'
import { sentencesOf } from '#domain/policy/sentences.ts'
import { readClause, sayNoSuchClause } from '#features/policies/read-clause.ts'
import { sayNoSuchPolicy } from '#features/policies/read-policy.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ClausePairs } from '#ui/clause-pair/clause-pair.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { SupportMark } from '#ui/confidence/support.tsx'
import { Day, RoughDay } from '#ui/day/day.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { TermText } from '#ui/term-link/term-link.tsx'
import type { Route } from './+types/clause.ts'
import { ClauseNeighbours } from './clause-neighbours.tsx'
import { sayClauseStanding } from './clause-words.ts'
import { ConflictBoxes } from './conflict-boxes.tsx'
import { legislation, linkedData, webPage } from './linked-data.ts'
import { PrintHead } from './print-head.tsx'
import { SourceList } from './source-list.tsx'
import { supportOf } from './support-of.ts'
import { TermsOfPage } from './terms-of-page.tsx'

export const handle = { assist: true } satisfies RouteHandle

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (loaderData === undefined) return pageMeta('条款')
  const { page, origin, path } = loaderData
  const { policy, history } = page
  const title = `${policy.title}：${titleOf(history.clause.plainly)}`
  const document = legislation(origin, policy, history.version)
  return [
    ...pageMeta(title, history.clause.plainly),
    canonical(`${origin}${path}`),
    linkedData(webPage(origin, path, title, policy.lastVerified, document && String(document['@id'])), ...(document ? [document] : [])),
  ]
}

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const policy = orNotFound(parsePolicyId(params.policy), sayNoSuchPolicy)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const page = orNotFound(await readClause(ctx, { policy, version: params.version, anchor: params.anchor }, asOf), sayNoSuchClause)
  const path = links.clause(policy, page.history.version.id, page.history.clause.anchor)
  const isPrint = url.searchParams.get('print') === '1'
  return { page, note, path, origin: ctx.publicOrigin, print: isPrint ? printCode(ctx.publicOrigin, path) : undefined }
}

export default function ClauseRoute({ loaderData: { page, note, path, origin, print } }: Route.ComponentProps) {
  const { policy, history, asOf, sources, origins, conflicts, glossary } = page
  const { version, clause, today } = history
  const look = sayClauseStanding(today, asOf.on)
  const isPrint = print !== undefined
  const frame = { sources, checkedOn: policy.lastVerified, origins }
  const plain = sentencesOf(clause.plainly)
  const { texts, terms } = explainTerms([...plain, clause.paraphrase], glossary)
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.library(), label: '政策库' },
          { href: links.policy(policy.id, { version: version.id }), label: policy.title },
        ]}
        here="这一条"
      />
      <main id="main" className="wrap">
        <PageHead
          title={titleOf(clause.plainly)}
          above={
            <>
              <StatusTag small state={look.state} word={look.word} />
              <span className="mute">
                {policy.title} · {sayRegions(policy.regions)}
              </span>
              <ConfidenceMark level={clause.confidence} href="#sources" />
            </>
          }
        >
          {print && <PrintHead print={print} on={asOf.on} />}
        </PageHead>
        {note && <Note role="status">{note}</Note>}
        <Note kind={look.state === 'yes' ? 'info' : 'act'} title={`${asOf.on} 还算不算`}>
          <p>{look.text}</p>
          <p>
            <ConfidenceMark level={clause.confidence} href="#sources" />
          </p>
        </Note>
        <Section id="clause" title="这一条写什么">
          <p data-aloud="" hidden />
          <ClausePairs
            pairs={[
              {
                id: `c-${clause.anchor}`,
                title: '白话',
                plain: plain.map((sentence, nth) => (
                  <span key={sentence} className="one" data-read="">
                    <TermText segments={texts[nth] ?? []} hrefOf={links.terms} />
                  </span>
                )),
                clause: <TermText segments={texts.at(-1) ?? []} hrefOf={links.terms} />,
                label: clause.inheritedFrom === undefined ? '条款要点（转述）' : '条款要点（转述），沿用以前的规定，编辑判断',
                source: (
                  <>
                    <Cite text={clause.cite} />
                    <SupportMark support={supportOf(clause, frame)} flat={isPrint} />
                    {!isPrint && (
                      <a className="xs tap-s" href={links.reportMistake(policy.id, { version: version.id, clause: clause.anchor })}>
                        这条有错？
                      </a>
                    )}
                  </>
                ),
                below: <ConflictBoxes conflicts={conflicts} frame={frame} level={4} isPrint={isPrint} />,
              },
            ]}
          />
          <TermsOfPage terms={terms} isOpen={isPrint} />
        </Section>
        <ClauseNeighbours policy={policy} history={history} />
        <Section id="cite" title="要引用这一条">
          <p>
            {policy.title}，“{version.title}”（
            <RoughDay on={version.from} /> 起），{clause.cite}。匠途转述，
            <Day on={policy.lastVerified} /> 核对。 <ConfidenceMark level={clause.confidence} href="#sources" />
          </p>
          <p className="s mono">
            {origin}
            {path}
          </p>
          <p className="s mute">这个地址不会变：规定改了，这一页还是这一版，上面会写还算不算。</p>
        </Section>
        <SourceList sources={sources} showAddresses={isPrint} />
      </main>
    </>
  )
}

const titleOf = (plainly: string): string => (sentencesOf(plainly)[0] ?? plainly).replace(/。$/, '')
