/** /practice/:bank/:item/report — tell the editors that an item is wrong. Its own page, because a form's key must not be cached. */
import { data } from 'react-router'
import { requestContext } from '#app/context.ts'
import { formOf } from '#app/http/form-of.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { plainStem } from '#domain/item/plain-stem.ts'
import { findReportedItem, openItemReport, sayNoSuchReportedItem } from '#features/reports/open-item-report.ts'
import { parseItemMistake } from '#features/reports/parse-mistake.ts'
import { reportMistake } from '#features/reports/report-mistake.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/report-item.ts'
import { afterReport, formHeaders, MistakeForm, textIn } from './mistake-form.tsx'

export const headers: Route.HeadersFunction = formHeaders
export const meta: Route.MetaFunction = () => [
  ...pageMeta('这题有错', '一道题写错了，告诉编辑。不用留名字和电话。'),
  { name: 'robots', content: 'noindex' },
]

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const seen = url.searchParams.get('seen') ?? undefined
  const { item, about, key, stamp } = orNotFound(await openItemReport(ctx, { ...params, seen }), sayNoSuchReportedItem)
  return { about, stem: plainStem(item.stem), form: { key, stamp }, today: ctx.clock.today() }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const ctx = context.get(requestContext)
  const form = await formOf(request)
  const given = textIn(form)
  const { about } = orNotFound(await findReportedItem(ctx, { ...params, seen: String(form.get('seen') ?? '') }), sayNoSuchReportedItem)
  const draft = parseItemMistake(form, about)
  if (!draft.ok) return data({ given, problems: draft.problem }, { status: 422 })
  return afterReport(await reportMistake(ctx, draft.value), given)
}

export default function ReportItemRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { about, stem, form, today } = loaderData
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.practice(about.bank), label: '练与考' },
          { href: links.practiceItem(about.bank, about.item), label: `题号 ${about.item}` },
        ]}
        here="报错"
      />
      <main id="main" className="wrap">
        <div className="narrow">
          <ErrorSummary problems={actionData?.problems} />
          <PageHead title="这题哪里不对？" lede={`题号 ${about.item}：“${stem}”`} />
          <MistakeForm
            form={form}
            about={{ shownFor: today, seen: String(about.bankRecordedAt) }}
            hint="题目、选项、答案、解析、图，哪一处？不用留名字和电话，也别写身份证号。比如：“答案 B 不对，GB 50054 第 3 章写的是……”"
            given={actionData?.given}
            problems={actionData?.problems}
          />
        </div>
      </main>
    </>
  )
}
