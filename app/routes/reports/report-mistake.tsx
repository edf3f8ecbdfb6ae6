/** /policies/:policy/report — tell the editors that a page or a clause is wrong. Its own page, because a form's key must not be cached. */
import { data, Form, redirect } from 'react-router'
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { formOf } from '#app/http/form-of.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { type NoSuchPolicy, parsePolicyId } from '#domain/policy/ids.ts'
import { openReportForm } from '#features/reports/open-report-form.ts'
import { parseMistakeForm, reportMistake, sayReportRefused } from '#features/reports/report-mistake.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import type { Route } from './+types/report-mistake.ts'
import './report.css'

export const headers: Route.HeadersFunction = ({ actionHeaders }) => {
  const later = actionHeaders.get('Retry-After')
  return { 'Cache-Control': 'no-store', ...(later && { 'Retry-After': later }) }
}
export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta('哪里不对', '这一页写错了，告诉编辑。不用留名字和电话。'),
  canonical(loaderData?.bare ?? '/'),
]

const sayNoSuchPolicy = ({ given }: NoSuchPolicy): string => `没有找到编号为“${given}”的政策，报不了错。`

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const policy = orNotFound(parsePolicyId(params.policy), sayNoSuchPolicy)
  const { asOf } = parseAsOf(url, ctx.clock)
  const version = url.searchParams.get('version') ?? undefined
  const clause = url.searchParams.get('clause') ?? undefined
  const bare = ctx.publicOrigin + links.reportMistake(policy)
  return { policy, bare, shownFor: asOf.on, form: orNotFound(await openReportForm(ctx, { policy, version, clause }), sayNoSuchPolicy) }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const ctx = context.get(requestContext)
  const policy = orNotFound(parsePolicyId(params.policy), sayNoSuchPolicy)
  const form = await formOf(request)
  const given = String(form.get('text') ?? '').slice(0, 4000)
  const draft = parseMistakeForm(form, policy)
  if (!draft.ok) return data({ given, problems: draft.problem }, { status: 422 })
  const code = await reportMistake(ctx, draft.value)
  if (code.ok) return redirect(links.report(code.value), 303)
  const { problem } = code
  const isFlood = problem.kind === 'tooMany' || problem.kind === 'tooManyToday'
  return data(
    { given, problems: { text: sayReportRefused(problem) } },
    isFlood ? { status: 429, headers: { 'Retry-After': '3600' } } : { status: 422 },
  )
}

export default function ReportMistakeRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { policy, shownFor, form } = loaderData
  const problems: Readonly<Record<string, string | undefined>> | undefined = actionData?.problems
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.library(), label: '政策库' },
          { href: links.policy(policy), label: form.title },
        ]}
        here="报错"
      />
      <main id="main" className="wrap">
        <div className="narrow">
          <ErrorSummary problems={problems} />
          <PageHead title="哪里不对？" lede={`“${form.title}”${form.version ? `，${form.version.title}` : ''}`} />
          {form.clause && (
            <Panel bleed>
              <p className="xs mute">你说的是这一条</p>
              <p>{form.clause.plainly}</p>
            </Panel>
          )}
          <Form method="post" className="mt-4" replace>
            <input type="hidden" name="key" value={form.key} />
            <input type="hidden" name="stamp" value={form.stamp} />
            <input type="hidden" name="shownFor" value={shownFor} />
            <input type="hidden" name="version" value={form.version?.id ?? ''} />
            <input type="hidden" name="clause" value={form.clause?.anchor ?? ''} />
            <TextField
              name="text"
              label="写清哪里不对，最好写上在哪看到的"
              hint="不用留名字和电话，也别写身份证号。比如：“窗口说 2026 年要交满 36 个月，文号是……”"
              rows={6}
              maxLength={2000}
              value={actionData?.given ?? ''}
              problem={problems?.['text'] ?? problems?.['key'] ?? problems?.['stamp']}
            />
            <div className="trap" aria-hidden="true">
              <label htmlFor="website">这一格留空</label>
              <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
            </div>
            <div className="mt-3">
              <Button kind="go" type="submit">
                告诉编辑
              </Button>
            </div>
          </Form>
          <p className="s mute mt-4">
            交了以后给你一个网址，编辑核对的结果写在那里。我们只留你写的字和是哪一条，网络地址不保存。急着办事，先打 023-12333 问。
          </p>
        </div>
      </main>
    </>
  )
}
