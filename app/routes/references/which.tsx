/** /certificates/which — three questions that tell certificates apart. The answers are the address; nothing is kept. */
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { SourceList } from '#app/routes/policies/source-list.tsx'
import type { GuideAnswer } from '#domain/certificate/certificate-guide.ts'
import type { CertificateKind } from '#domain/certificate/certificate-kind.ts'
import { type GuidePage, readGuide, UNSURE } from '#features/certificates/read-guide.ts'
import { AnswerTrail } from '#ui/answer-trail/answer-trail.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import type { Route } from './+types/which.ts'
import { GuideForm } from './guide-form.tsx'
import { sayAnswersAgree, sayFits, sayGuideLede, sayGuideTitle } from './guide-words.ts'
import { KindsTable } from './kinds-table.tsx'
import { OfficialQuery } from './official-query.tsx'
import { ReadByColumns } from './read-by-list.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(
    loaderData === undefined ? '你这本是哪种证' : sayGuideTitle(loaderData.page),
    '看着证答三个问题，分清职业技能等级证书、特种作业操作证、职业资格证书、专项职业能力证书、培训合格证书：各管什么，哪项补贴认，去哪查。',
  ),
  canonical(loaderData?.bare ?? '/'),
]

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  return { page: await readGuide(ctx, url.searchParams), bare: `${ctx.publicOrigin}${links.whichCertificate()}` }
}

export default function WhichRoute({ loaderData: { page } }: Route.ComponentProps) {
  const { answers, outcome, open, kinds, dropped, track } = page
  const shown = kinds.filter(({ id }) => (outcome.kind === 'one' ? id === outcome.certificate : false))
  const marked = outcome.kind === 'one' ? [outcome.certificate] : outcome.kind === 'several' ? outcome.remaining : []
  const isSeveral = answers.length > 0 && outcome.kind === 'several' && open.length === 0
  const notes = answers.flatMap(({ option }) => option?.note ?? [])
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.certificates(), label: '认证书' },
        ]}
        here="哪种证"
      />
      <main id="main" className="wrap">
        <PageHead title={sayGuideTitle(page)} lede={sayGuideLede(page)} />
        {[...dropped, ...notes].map((sentence) => (
          <Note key={sentence} kind="act" role="status">
            {sentence}
          </Note>
        ))}
        <div className="cols cols--lead mt-4">
          {answers.length > 0 && <Answers page={page} />}
          <div className="main">
            {outcome.kind === 'contradiction' && (
              <Note kind="bad" title="哪一条可能看错了">
                {sayFits(outcome.fits, kinds).map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
                {outcome.fits.length === 0 && <p>改一条还不够。从第一问重新看起，或者拿着证去问发证的单位。</p>}
              </Note>
            )}
            {shown.map((kind) => (
              <Named key={kind.id} kind={kind} page={page} />
            ))}
            {open.length > 0 && outcome.kind !== 'contradiction' && (
              <section className={answers.length > 0 ? 'mt-5' : undefined} aria-labelledby="ask">
                <h2 id="ask" className={answers.length > 0 ? 'h-l mb-3' : 'sr'}>
                  {outcome.kind === 'one' ? '再对一对' : '接着答'}
                </h2>
                <GuideForm open={open} answers={answers} />
              </section>
            )}
          </div>
        </div>
        <Section id="kinds" title={isSeveral ? '还可能的几种，摆在一起' : `${kinds.length} 种证，别弄混`}>
          {isSeveral ? (
            <KindsTable channels={page.channels} kinds={kinds.filter(({ id }) => marked.includes(id))} />
          ) : (
            <Details summary="谁发、说明什么、有效期、编号、去哪查，摆在一起看" panel>
              <KindsTable
                channels={page.channels}
                kinds={kinds}
                mine={{ ids: outcome.kind === 'one' ? marked : [], word: track === 'held' ? '你这本' : '你要的' }}
              />
            </Details>
          )}
        </Section>
        <SourceList sources={page.sources} showAddresses={false} />
      </main>
    </>
  )
}

function Answers({ page: { answers, outcome, track } }: { readonly page: GuidePage }): React.JSX.Element {
  return (
    <aside aria-labelledby="trail">
      <Panel bleed>
        <h2 id="trail" className="term h-l mb-3">
          你的回答
        </h2>
        <AnswerTrail
          answers={answers.map((answer) => ({
            key: answer.question.id,
            label: answer.question.label,
            answer: answer.option?.label ?? '不确定',
            changeHref: links.whichCertificate(queryOf(answersWithout(answer, answers)), answer.question.id),
          }))}
        />
        <p className="mt-4">
          {outcome.kind === 'one' && <StatusTag state="yes" word={sayAnswersAgree(answers.filter(({ option }) => option).length, track)} />}
          {outcome.kind === 'several' && <StatusTag state="unk" word="还分不清" />}
          {outcome.kind === 'contradiction' && <StatusTag state="no" word="对不到一起" />}
        </p>
        {track === 'held' && <p className="s mute mt-2">只看样子。真不真，要上网查。</p>}
        <p className="mt-2">
          <a href={links.whichCertificate()}>从头再答</a>
        </p>
      </Panel>
    </aside>
  )
}

function Named({ kind, page }: { readonly kind: CertificateKind; readonly page: GuidePage }): React.JSX.Element {
  const { channels, policies, prefill, track } = page
  const held = track === 'held'
  return (
    <>
      <section className="panel bleed" aria-labelledby="counts">
        <h2 id="counts" className="term h-l mb-3">
          {held ? '这本证管什么，不管什么' : '这种证管什么，不管什么'}
        </h2>
        {kind.readBy.length > 0 ? <ReadByColumns readBy={kind.readBy} policies={policies} /> : <p>哪一项认它，没查到。</p>}
        <div className="mt-4">
          <ButtonRow full>
            {(Object.keys(prefill).length > 0 || !held) && (
              <LinkButton kind="go" href={links.check(new URLSearchParams(prefill))} after="arrow">
                {held ? '拿它看我能领什么' : '没有证，现在能领什么'}
              </LinkButton>
            )}
            {held && kind.number !== undefined && <LinkButton href={links.certificateNumber()}>读一读编号</LinkButton>}
            {kind.nature === 'skillLevel' && (
              <LinkButton href={links.check(undefined, { topic: 'exam' })}>{held ? '往上考，够不够报考' : '我够不够报考'}</LinkButton>
            )}
            {kind.nature === 'skillLevel' && <LinkButton href={links.search({ q: '电工报考条件' })}>报考的规定</LinkButton>}
          </ButtonRow>
        </div>
      </section>
      <OfficialQuery channels={kind.verifyAt.flatMap((id) => channels.get(id) ?? [])} title={held ? undefined : '拿到以后去哪查'} />
    </>
  )
}

/** The first answer decides which questions follow, so changing it keeps only what does not depend on it. */
const answersWithout = (changed: GuideAnswer, answers: readonly GuideAnswer[]): readonly GuideAnswer[] =>
  answers.filter((each) => each !== changed && (changed.option?.turnsTo === undefined || each.question.track === undefined))

const queryOf = (answers: readonly GuideAnswer[]): Readonly<Record<string, string>> =>
  Object.fromEntries(answers.map(({ question, option }) => [question.id, option?.id ?? UNSURE]))
