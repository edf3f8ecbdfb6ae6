/** /exams — choose a form of paper and begin. The form carries a key, so the page is not kept anywhere. */
import { data, Form, redirect } from 'react-router'
import { requestContext } from '#app/context.ts'
import { formOf } from '#app/http/form-of.ts'
import { forgetLastSitting, readLastSitting as readCookie, writeLastSitting } from '#app/http/sitting-cookie.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { readForms } from '#features/exams/read-forms.ts'
import { readLastSitting } from '#features/exams/read-last-sitting.ts'
import { parseStartForm, sayStartRefused, startSitting } from '#features/exams/start-sitting.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Button, TapLink } from '#ui/button/button.tsx'
import { CheckBox } from '#ui/check-box/check-box.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { KeepList } from '#ui/keep-list/keep-list.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { PaperForms } from '#ui/paper-forms/paper-forms.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/exams.ts'
import { ExamRules } from './exam-rules.tsx'
import { choiceOf } from './form-words.tsx'
import { LastSittingNote } from './last-sitting-note.tsx'
import { MoreTime } from './more-time.tsx'
import { whatSurvives } from './what-survives.ts'

export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' })
export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta('模拟考', '电工三级理论模拟考：选卷型，服务器计时，每答一题就存，交卷就看成绩和解析。不用登录。'),
  canonical(loaderData?.bare ?? '/'),
]

export async function loader({ request, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const after = url.searchParams.get('after') ?? undefined
  const last = await readLastSitting(ctx, readCookie(request.headers.get('cookie')))
  return { page: await readForms(ctx, { after }), last, bare: ctx.publicOrigin + links.exams() }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(requestContext)
  const form = await formOf(request)
  const back = (to: string, cookie: string) => redirect(to, { status: 303, headers: { 'Set-Cookie': cookie } })
  if (form.has('forget')) return back(links.exams(), forgetLastSitting(ctx.publicOrigin))
  const given = { form: String(form.get('form') ?? ''), extension: String(form.get('extension') ?? '') }
  const draft = parseStartForm(form)
  if (!draft.ok) return data({ given, problems: draft.problem }, { status: 422 })
  const code = await startSitting(ctx, draft.value)
  if (code.ok) return back(links.sittingItem(code.value, 1), writeLastSitting(code.value, ctx.publicOrigin))
  return data({ given, problems: { form: sayStartRefused(code.problem) } }, { status: 422 })
}

export default function ExamsRoute({ loaderData: { page, last }, actionData }: Route.ComponentProps) {
  const problems: Readonly<Record<string, string | undefined>> | undefined = actionData?.problems
  if (page === undefined)
    return (
      <main id="main" className="wrap">
        <PageHead title="模拟考" />
        <EmptyState title="卷型还没有装好" text="过一会儿再来，或者先去练题。" />
      </main>
    )
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.practice(page.standard.id), label: '练与考' },
        ]}
        here="模拟考"
      />
      <main id="main" className="wrap">
        <ErrorSummary problems={problems} title="还没开考" />
        <PageHead title="选一种卷子，开始模拟考" lede="没有全国统一的卷型。不知道考哪种，就用默认的；准考证上写了题量和时长，以它为准。">
          {last && <LastSittingNote last={last} />}
          <p className="n-only">
            <TapLink href="#begin">都用默认的，去最下面开始</TapLink>
          </p>
        </PageHead>
        <Form method="post" action={links.exams()} className="cols" replace>
          <div className="main">
            <input type="hidden" name="bank" value={page.standard.id} />
            <input type="hidden" name="key" value={page.key} />
            {page.previous && <input type="hidden" name="previous" value={page.previous} />}
            <fieldset id="form">
              <legend className="term fs-l">卷型</legend>
              <PaperForms name="form" forms={page.forms.map(choiceOf)} chosen={actionData?.given.form || page.main.id} />
              <p className="s mute mt-3">
                点“数字的出处”看每个数从哪来。“转载”是见过公开页面，不是官方原件。“没核实”“待核实”是还没见过出处。
              </p>
            </fieldset>
            <MoreTime minutes={page.main.minutes.value} chosen={actionData?.given.extension || 'none'} />
            <ExamRules page={page} />
            <Section id="survives" title="手机没电了会怎样">
              <Panel bleed>
                <KeepList lines={whatSurvives} />
              </Panel>
            </Section>
            <div className="mt-5">
              <Note kind="info" title="考低压电工操作证的，不是这张卷">
                <p>
                  那是特种作业考试，发的是操作证，合格线也不同，看上面的 S1。这里备的是电工三级技能等级证。
                  <a href={links.whichCertificate()}>分清是哪种证</a>
                </p>
              </Note>
            </div>
          </div>
          <aside>
            <Panel bleed>
              <h2 id="begin" className="term fs-l">
                开始
              </h2>
              <p className="mt-3">按你选的卷型和加时配卷。</p>
              {page.previous && <CheckBox name="repeats">允许再出前几套做过的题</CheckBox>}
              <div className="mt-4">
                <Button kind="go" block>
                  开始计时，进第 1 题
                </Button>
              </div>
              <p className="s mute mt-3">点了就走表。</p>
            </Panel>
          </aside>
        </Form>
      </main>
    </>
  )
}
