/** /certificates — which certificates an electrician may hold, what each is good for, and how its number is made up. */
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { SourceList } from '#app/routes/policies/source-list.tsx'
import { type CertificateKind, sayLegalNature } from '#domain/certificate/certificate-kind.ts'
import { sayValidity } from '#domain/certificate/validity.ts'
import { type CertificatesPage, readCertificates } from '#features/policies/read-references.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'
import { KeyValues } from '#ui/key-values/key-values.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/certificates.ts'
import { sayKind } from './guide-words.ts'
import { NumberSchemes } from './number-schemes.tsx'
import { ReadByList } from './read-by-list.tsx'

export const meta: Route.MetaFunction = () =>
  pageMeta('电工的几种证', '职业技能等级证、职业资格证、特种作业操作证，各由谁发、管什么、哪项补贴认、去哪查、编号怎么读。')

export async function loader({ url, context }: Route.LoaderArgs) {
  return { page: await readCertificates(context.get(requestContext)), isPrint: url.searchParams.get('print') === '1' }
}

export default function CertificatesRoute({ loaderData: { page, isPrint } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb trail={[{ href: links.home(), label: '首页' }]} here="认证书" />
      <main id="main" className="wrap">
        <PageHead
          title="电工的几种证，别弄混"
          lede="领技能提升补贴、报职称，看职业技能等级证书。干电工作业，要应急管理部门的特种作业操作证。一本顶不了另一本。"
        />
        <ButtonRow full>
          <LinkButton kind="go" href={links.whichCertificate()} after="arrow">
            不知道是哪种？答三个问题
          </LinkButton>
          <LinkButton href={links.certificateNumber()}>读一读证书编号</LinkButton>
        </ButtonRow>
        <Chips
          label="跳到哪一种"
          chips={[
            ...page.kinds.map(({ id, name }) => ({ href: `#k-${id}`, label: withoutRemark(name) })),
            { href: '#numbers', label: '编号怎么读' },
          ]}
        />
        <Note kind="act" title="查证，去这两个网址">
          <p>
            等级证和老的职业资格证查 zscx.osta.org.cn，操作证查 cx.mem.gov.cn <ConfidenceMark level="confirmed-C" />
            。自己一个字母一个字母地输，别点别人发来的链接：差一个字母，就是另一个网站。
          </p>
        </Note>
        {page.kinds.map((kind) => (
          <Kind key={kind.id} kind={kind} page={page} isOpen={isPrint} />
        ))}
        <NumberSchemes schemes={page.schemes} isOpen={isPrint} />
        <SourceList sources={page.sources} showAddresses={false} />
        {!isPrint && (
          <p className="s mt-4 no-print">
            <a href={links.certificates('', '1')}>全部展开，好打印</a>
          </p>
        )}
      </main>
    </>
  )
}

type KindProps = { readonly kind: CertificateKind; readonly page: CertificatesPage; readonly isOpen: boolean }

function Kind({ kind, page, isOpen }: KindProps): React.JSX.Element {
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
      <p className="mb-3">{sayKind(kind)}</p>
      <Details summary="谁发、编号、去哪查、哪一项认" panel open={isOpen || undefined}>
        <KeyValues facts={facts} />
        {readBy.length > 0 && (
          <>
            <h3 className="mt-4">哪一项认它</h3>
            <ReadByList readBy={readBy} policies={page.policies} />
          </>
        )}
        {(notes.length > 0 || changes.length > 0) && (
          <>
            <h3 className="mt-4">还要知道的</h3>
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
          </>
        )}
      </Details>
    </Section>
  )
}

/** 特种作业操作证（电工作业）→ 特种作业操作证: short enough to jump by. */
const withoutRemark = (name: string): string => name.replace(/（[^）]*）$/, '')
