/** /certificates — which certificates an electrician may hold, what each is good for, and how its number is made up. */
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { SourceList } from '#app/routes/policies/source-list.tsx'
import { type CertificateKind, type Counting, sayLegalNature } from '#domain/certificate/certificate-kind.ts'
import { sayValidity } from '#domain/certificate/validity.ts'
import { type CertificatesPage, readCertificates } from '#features/policies/read-references.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'
import { KeyValues } from '#ui/key-values/key-values.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag, type Verdict } from '#ui/status-tag/status-tag.tsx'
import type { Route } from './+types/certificates.ts'
import { NumberSchemes } from './number-schemes.tsx'

export const meta: Route.MetaFunction = () =>
  pageMeta('电工的几种证', '职业技能等级证、职业资格证、特种作业操作证，各由谁发、管什么、哪项补贴认、去哪查、编号怎么读。')

export async function loader({ context }: Route.LoaderArgs) {
  return { page: await readCertificates(context.get(requestContext)) }
}

export default function CertificatesRoute({ loaderData: { page } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb trail={[{ href: links.home(), label: '首页' }]} here="认证书" />
      <main id="main" className="wrap">
        <PageHead
          title="电工的几种证，别弄混"
          lede="领技能提升补贴、报职称，看职业技能等级证书。干电工作业，要应急管理部门的特种作业操作证。一本顶不了另一本。"
        />
        <Note kind="act" title="查证，去这两个网址">
          <p>
            等级证和老的职业资格证查 zscx.osta.org.cn，操作证查 cx.mem.gov.cn <ConfidenceMark level="confirmed-C" />
            。自己一个字母一个字母地输，别点别人发来的链接：差一个字母，就是另一个网站。
          </p>
        </Note>
        {page.kinds.map((kind) => (
          <Kind key={kind.id} kind={kind} page={page} />
        ))}
        <NumberSchemes schemes={page.schemes} />
        <SourceList sources={page.sources} showAddresses={false} />
      </main>
    </>
  )
}

function Kind({ kind, page }: { readonly kind: CertificateKind; readonly page: CertificatesPage }): React.JSX.Element {
  const { id, name, issuer, nature, validity, number, verifyAt, items, readBy, notes, changes, confidence } = kind
  const channels = verifyAt.flatMap((each) => page.channels.get(each) ?? [])
  const facts = [
    { term: '谁发', value: issuer ?? <Unknown>没查到</Unknown> },
    { term: '说明什么', value: sayLegalNature(nature) },
    { term: '有效期', value: validity.kind === 'unknown' ? <Unknown>没查到</Unknown> : sayValidity(validity) },
    { term: '编号', value: number ?? <Unknown>没查到</Unknown> },
    { term: '去哪查', value: channels.length === 0 ? <Unknown>没查到</Unknown> : channels.map((channel) => channel.name).join('、') },
    ...(items.length === 0 ? [] : [{ term: '分几项', value: items.join('、') }]),
  ]
  return (
    <Section id={`k-${id}`} title={name} aside={<ConfidenceMark level={confidence} />}>
      <Panel bleed>
        <KeyValues facts={facts} />
        {readBy.length > 0 && (
          <>
            <h3 className="mt-4">哪一项认它</h3>
            <ul className="stack">
              {readBy.map(({ what, counts, says, policies, confidence: level }) => (
                <li key={what}>
                  <StatusTag small state={looks[counts][0]} word={looks[counts][1]} />{' '}
                  <b>
                    <Linked what={what} policy={policies[0]} page={page} />
                  </b>
                  <br />
                  <span className="s">{says}</span> <ConfidenceMark level={level} />
                </li>
              ))}
            </ul>
          </>
        )}
        {(notes.length > 0 || changes.length > 0) && (
          <Details summary="还要知道的">
            <ul className="stack">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
              {changes.map(({ from, says }) => (
                <li key={`${from}${says}`}>
                  {from === 'unknown' ? '哪天没查到' : from}：{says}
                </li>
              ))}
            </ul>
          </Details>
        )}
      </Panel>
    </Section>
  )
}

function Linked({ what, policy, page }: { readonly what: string; readonly policy: string | undefined; readonly page: CertificatesPage }) {
  const found = policy === undefined ? undefined : page.policies.get(policy)
  return found === undefined ? what : <a href={links.policy(found.id)}>{what}</a>
}

const looks = {
  yes: ['yes', '认'],
  no: ['no', '不认'],
  ask: ['check', '要问'],
  past: ['unk', '以前认'],
} as const satisfies Record<Counting, readonly [Verdict, string]>
