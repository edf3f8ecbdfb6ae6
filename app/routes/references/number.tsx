/** /certificates/number — a certificate number, piece by piece. It is personal: sent by POST, answered at once, kept nowhere. */
import { data } from 'react-router'
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { pageMeta, sayTitle } from '#app/page-meta.ts'
import { SourceList } from '#app/routes/policies/source-list.tsx'
import { mayBePersonal } from '#domain/certificate/may-be-personal.ts'
import { sayUnreadNumber } from '#domain/certificate/say-number.ts'
import { explainNumber, openNumberForm, parseNumberForm } from '#features/certificates/explain-number.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Section } from '#ui/section/section.tsx'
import { WatchList } from '#ui/watch-list/watch-list.tsx'
import type { Route } from './+types/number.ts'
import { ExplainedNumbers } from './explained-number.tsx'
import { NumberForm } from './number-form.tsx'
import { OfficialQuery } from './official-query.tsx'

/** Its title stands in the page itself, which knows whether something is wrong. */
export const meta: Route.MetaFunction = () =>
  pageMeta('证书编号怎么读', '证书编号一段一段读给你看：谁评的、哪个省、哪年发、几级。写法对得上，不说明证是真的；要到官网查。').slice(1)
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ context }: Route.LoaderArgs) {
  return { page: await openNumberForm(context.get(requestContext)) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData().catch(() => undefined) // not a form, or cut off on its way
  if (form === undefined) return refused({}, { number: '表单没有送完整，请再填一次。' }, 400)
  const typed = String(form.get('number') ?? '')
  const kept = {
    number: mayBePersonal(typed) ? '' : typed.slice(0, 60),
    ...Object.fromEntries(['level', 'year', 'province'].map((name) => [name, String(form.get(name) ?? '').slice(0, 20)])),
  }
  const draft = parseNumberForm(form)
  if (!draft.ok) return refused(kept, draft.problem, 422)
  const explained = await explainNumber(context.get(requestContext), draft.value)
  if (!explained.ok) return refused(kept, { number: sayUnreadNumber(explained.problem) }, 422)
  return data({ given: kept, problems: undefined, explained: explained.value }, { status: 200 })
}

const refused = (given: Readonly<Record<string, string>>, problems: Readonly<Record<string, string>>, status: 400 | 422) =>
  data({ given, problems, explained: undefined }, { status })

export default function NumberRoute({ loaderData: { page }, actionData }: Route.ComponentProps) {
  const { shelf, schemes, sources } = page
  const explained = actionData?.explained
  const shown = explained?.readings.flatMap(({ scheme }) => shelf.kinds.find(({ id }) => id === scheme.certificate) ?? []) ?? shelf.kinds
  const channels = [...new Set(shown.flatMap(({ verifyAt }) => verifyAt))].flatMap((id) => shelf.channels.get(id) ?? [])
  return (
    <>
      <title>{sayTitle(`${actionData?.problems ? '有错：' : ''}证书编号怎么读`)}</title>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.certificates(), label: '认证书' },
        ]}
        here="读编号"
      />
      <main id="main" className="wrap">
        <ErrorSummary problems={actionData?.problems} />
        <PageHead title="证书编号怎么读" lede="照证书填上编号，一段一段读给你看。写法对得上，不说明证是真的；真不真，只有官网查得出。" />
        {explained && <ExplainedNumbers explained={explained} page={page} />}
        {explained && <OfficialQuery channels={channels} />}
        <NumberForm page={page} given={actionData?.given} problems={actionData?.problems} isAgain={explained !== undefined} />
        {!explained && <OfficialQuery channels={channels} />}
        <Section id="watch" title="容易看走眼的">
          <WatchList
            items={schemes.flatMap(({ id, name, notes: [note] }) => (watched.includes(id) && note ? [{ title: name, says: note }] : []))}
          />
          <p className="mt-3">
            各种编号一位一位怎么编：<a href={links.certificates('numbers')}>编号规则全表</a>。手上这本是哪种证：
            <a href={links.whichCertificate()}>答三个问题分清</a>。
          </p>
        </Section>
        <SourceList sources={sources} showAddresses={false} />
      </main>
    </>
  )
}

/** Schemes whose first note says what they are taken for. */
const watched: readonly string[] = ['special-operation-t', 'local-pilot-20', 'special-grade-22', 'qualification-16']
