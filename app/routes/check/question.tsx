/** /check — the interview, a question or a few that belong together on a page. The answers so far are the address; nothing is kept here. */
import { data, redirect } from 'react-router'
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta, sayTitle } from '#app/page-meta.ts'
import { audienceOf, topicOf } from '#app/topic-words.ts'
import { toSearch, toSearchAfter } from '#features/eligibility/answers-in-address.ts'
import { questionToMend } from '#features/eligibility/question-to-mend.ts'
import { readCase } from '#features/eligibility/read-case.ts'
import { readInterview } from '#features/eligibility/read-interview.ts'
import { takeAnswers } from '#features/eligibility/take-answers.ts'
import { Button, ButtonRow, TapLink } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { LiveBar } from '#ui/live-bar/live-bar.tsx'
import { Note } from '#ui/note/note.tsx'
import { ProgressWire } from '#ui/progress-wire/progress-wire.tsx'
import type { Route } from './+types/question.ts'
import { fieldNames, readForm } from './answer-form.ts'
import { AnswerList } from './answer-list.tsx'
import { AskFor } from './ask-for.tsx'
import { CaseNotes } from './case-notes.tsx'
import { sayRange, sayStanding, sectionsOf } from './interview-words.ts'
import { PersonaList } from './persona-list.tsx'
import { QuestionBlock } from './question-block.tsx'

/** Its title stands in the page itself, which knows whether something is wrong. */
export const meta: Route.MetaFunction = ({ loaderData }) => [...pageMeta().slice(1), canonical(loaderData?.bare ?? '/')]
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const topic = topicOf(url)
  const audience = audienceOf(url)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const on = url.searchParams.has('on') ? asOf.on : undefined
  const interview = await readInterview(ctx, {
    search: url.searchParams,
    topic,
    audience,
    on: asOf.on,
    ask: url.searchParams.get('ask') ?? undefined,
  })
  const { question, answers, dictionary } = interview
  if (question === undefined) throw redirect(links.result(toSearch(answers, dictionary), { topic, audience, on }), 302)
  return {
    ...interview,
    question,
    audience,
    on,
    note,
    search: interview.search.toString(),
    kept: toSearch(answers, dictionary).toString(),
    bare: `${ctx.publicOrigin}${url.pathname}`,
  }
}

/** What was filled in and what is wrong with it, by the short name of the question. */
type Refused = { readonly given: Readonly<Record<string, readonly string[]>>; readonly says: Readonly<Record<string, string>> }

export async function action({ request, url, context }: Route.ActionArgs) {
  const ctx = context.get(requestContext)
  const topic = topicOf(url)
  const audience = audienceOf(url)
  const { asOf } = parseAsOf(url, ctx.clock)
  const form = await request.formData().catch(() => undefined) // not a form, or cut off on its way
  if (form === undefined) return data<Refused>({ given: {}, says: { '': '表单没有送完整，请再选一次。' } }, { status: 400 })
  const before = await readCase(ctx, url.searchParams)
  const page = readForm(form, before.dictionary)
  const taken = takeAnswers(page, before.answers, ctx.clock.today())
  if (!taken.ok)
    return data<Refused>(
      {
        given: Object.fromEntries(page.map(({ fact, given }) => [fact.param, given])),
        says: Object.fromEntries(taken.problem.map(({ fact, says }) => [fact.param, says])),
      },
      { status: 422 },
    )
  const next = toSearchAfter(url.searchParams, taken.value, before.dictionary)
  const mend = questionToMend(
    before,
    await readCase(ctx, next),
    page.map(({ fact }) => fact),
  )
  const on = url.searchParams.has('on') ? asOf.on : undefined
  return redirect(links.check(next, { topic, audience, ...(on && { on }), ...(mend && { ask: mend.param }) }), 303)
}

export default function QuestionRoute({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { question, page, topic, audience, on, note, previous, dropped, entitlements, range, progress, search, kept, answered, examples } =
    loaderData
  const answers = new URLSearchParams(search)
  const { steps, at } = sectionsOf(loaderData)
  const view = { topic, audience, ...(on && { on }) }
  const heading = (page.length > 1 && question.group) || question.question
  const problems = Object.entries(refused?.says ?? {}).map(([param, says]) => {
    const nth = page.findIndex((fact) => fact.param === param)
    return [fieldNames(Math.max(nth, 0)).answer, says]
  })
  return (
    <>
      <title>{sayTitle(`${refused ? '有错：' : ''}${heading}`)}</title>
      <div className="wrap pt-4">
        <div className="narrow-c">
          {topic === 'benefit' && <AskFor audience={audience} />}
          <ProgressWire steps={steps} at={at} />
        </div>
      </div>
      <main id="main" className="wrap">
        <div className="narrow-c pt-6">
          <CaseNotes page={loaderData} view={view} here={page.map(({ id }) => id)} />
          {[...dropped, ...(note ? [note] : [])].map((sentence) => (
            <Note key={sentence} kind="act" role="status">
              {sentence}
            </Note>
          ))}
          <ErrorSummary problems={refused && Object.fromEntries(problems)} />
          <form method="post" action={links.check(answers, { ...view, ask: question.param })}>
            {page.length > 1 && <h1 className="mt-4 mb-3">{question.group}</h1>}
            {page.map((fact, nth) => (
              <QuestionBlock
                key={fact.id}
                fact={fact}
                nth={nth}
                of={page.length}
                answer={loaderData.answers.get(fact.id)}
                given={refused?.given[fact.param]}
                problem={refused?.says[fact.param]}
              >
                {fact.id === 'cert.kind' && (
                  <p className="mt-3">
                    <a href={links.whichCertificate()}>不知道是哪种证？答三个问题分清</a>
                  </p>
                )}
              </QuestionBlock>
            ))}
            <div className="mt-5">
              <ButtonRow full>
                <Button kind="go" after="arrow">
                  继续
                </Button>
                {previous && (
                  <TapLink href={links.check(answers, { ...view, ask: previous.param })} icon="back">
                    上一题：{previous.label}
                  </TapLink>
                )}
              </ButtonRow>
            </div>
          </form>
          <div className="mt-5">
            <PersonaList examples={examples} hrefOf={(example) => links.check(example, view)} />
            <AnswerList answered={answered} changeHref={(ask) => links.check(answers, { ...view, ask })} />
          </div>
          <p className="s mute mt-4">答到哪存到哪：答案都在网址里，收藏这一页，回来接着答。不用登录。</p>
        </div>
      </main>
      <LiveBar
        label={sayStanding(entitlements, progress)}
        link={{ href: links.result(new URLSearchParams(kept), view), label: '看看现在的结果' }}
      >
        {sayRange(range)}
      </LiveBar>
    </>
  )
}
