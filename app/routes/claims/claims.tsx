/** /claims — paste what an advertisement, a chat or an article says; every sentence is held against the clauses. POST, so that no text stands in an address. */
import { data, Form } from 'react-router'
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { looks } from '#app/routes/policies/conflicts.tsx'
import { checkClaims, parseClaimForm, readClaims } from '#features/claims/read-claims.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import type { Route } from './+types/claims.ts'
import { ClaimResult, ClaimTag } from './claim-result.tsx'
import { KnownClaims } from './known-claims.tsx'

export const headers: Route.HeadersFunction = ({ actionHeaders }) => {
  const caching = actionHeaders.get('Cache-Control')
  return caching === null ? new Headers() : { 'Cache-Control': caching }
}
export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta('说法核对', '群里传的、中介说的、文章写的，贴过来，一句一句对着文件看。'),
  canonical(`${loaderData?.origin ?? ''}${links.claims()}`),
]

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const page = await readClaims(ctx, asOf)
  const example = page.examples.find(({ id }) => id === url.searchParams.get('example'))
  const checked = example && (await checkClaims(ctx, example.text, asOf))
  return { page, on: asOf.on, today: ctx.clock.today(), note, example, checked, origin: ctx.publicOrigin }
}

export async function action({ url, request, context }: Route.ActionArgs) {
  const ctx = context.get(requestContext)
  const headers = { 'Cache-Control': 'no-store' }
  const form = await request.formData().catch(() => new FormData())
  const parsed = parseClaimForm(form)
  if (!parsed.ok) return data({ given: '', problems: parsed.problem }, { status: 422, headers })
  const { text } = parsed.value
  return data({ given: text, checked: await checkClaims(ctx, text, parseAsOf(url, ctx.clock).asOf) }, { headers })
}

export default function ClaimsRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { page, on, note, example } = loaderData
  const checked = actionData === undefined ? loaderData.checked : 'checked' in actionData ? actionData.checked : undefined
  const problems: Readonly<Record<string, string | undefined>> | undefined =
    actionData !== undefined && 'problems' in actionData ? actionData.problems : undefined
  return (
    <>
      <Breadcrumb trail={[{ href: links.home(), label: '首页' }]} here="说法核对" />
      <main id="main" className="wrap">
        <ErrorSummary problems={problems} />
        <PageHead title="这话对不对" lede="群里传的、中介说的、文章写的，贴过来，一句一句对着文件看。" />
        {note && <Note role="status">{note}</Note>}
        <div className="cols cols--lead">
          <aside aria-label="贴一段话来核">
            <Panel bleed>
              <Form method="post" action={links.claims({ on: on === loaderData.today ? undefined : on })} replace>
                <TextField
                  name="text"
                  label="贴一段话"
                  hint="广告、聊天、文章都行，最多看 50000 字。别带名字和电话。贴的话不保存"
                  rows={checked === undefined ? 6 : 4}
                  value={actionData?.given ?? example?.text}
                  problem={problems?.['text']}
                />
                <div className="mt-3">
                  <Button kind="go" block>
                    核一核
                  </Button>
                </div>
              </Form>
              {page.examples.length > 0 && (
                <p className="s mt-3 no-print">
                  没有现成的，看个示例：
                  {page.examples.map(({ id, title }) => (
                    <span key={id}>
                      {' '}
                      <a className="tap" href={links.claims({ example: id })}>
                        {title}
                      </a>
                    </span>
                  ))}
                </p>
              )}
            </Panel>
            <div className="panel mt-4 only-wide">
              <h2 className="h-l">五种判断</h2>
              <ul className="stack s mt-3">
                {meanings.map(([verdict, means]) => (
                  <li key={verdict}>
                    <ClaimTag small verdict={verdict} /> {means}
                  </li>
                ))}
              </ul>
            </div>
          </aside>
          <div className="main">
            {checked && <ClaimResult checked={checked} on={on} isExample={actionData === undefined} />}
            <KnownClaims page={page} />
          </div>
        </div>
      </main>
    </>
  )
}

const meanings = [
  ['supported', '文件这么写，这一天算数'],
  ['partly', '有影子，但要看情况，或者还办不办没查到'],
  ['outdated', '以前对，后来变了'],
  ['wrong', '文件不是这么写的'],
  ['noBasis', '翻遍了没找到，不等于没有'],
] as const satisfies readonly (readonly [keyof typeof looks, string])[]
