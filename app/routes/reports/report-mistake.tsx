/** /policies/:policy/report — tell the editors that a page or a clause is wrong. Its own page, because a form's key must not be cached. */
import { data } from 'react-router'
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { formOf } from '#app/http/form-of.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { type NoSuchPolicy, parsePolicyId } from '#domain/policy/ids.ts'
import { openReportForm } from '#features/reports/open-report-form.ts'
import { parseMistakeForm } from '#features/reports/parse-mistake.ts'
import { reportMistake } from '#features/reports/report-mistake.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import type { Route } from './+types/report-mistake.ts'
import { afterReport, formHeaders, MistakeForm, textIn } from './mistake-form.tsx'

export const headers: Route.HeadersFunction = formHeaders
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
  const given = textIn(form)
  const draft = parseMistakeForm(form, policy)
  if (!draft.ok) return data({ given, problems: draft.problem }, { status: 422 })
  return afterReport(await reportMistake(ctx, draft.value), given)
}

export default function ReportMistakeRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { policy, shownFor, form } = loaderData
  const problems = actionData?.problems
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
          <MistakeForm
            form={form}
            about={{ shownFor, version: form.version?.id ?? '', clause: form.clause?.anchor ?? '' }}
            hint="不用留名字和电话，也别写身份证号。比如：“窗口说 2026 年要交满 36 个月，文号是……”"
            given={actionData?.given}
            problems={problems}
            hurry="急着办事，先打 023-12333 问。"
          />
        </div>
      </main>
    </>
  )
}
