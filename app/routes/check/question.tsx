/** /check — the interview, one question a page. The answers so far are the address; nothing is kept here. */
import { data, redirect } from 'react-router'
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta, sayTitle } from '#app/page-meta.ts'
import { audienceOf, topicOf } from '#app/topic-words.ts'
import { parseAnswer, toSearch } from '#features/eligibility/answers-in-address.ts'
import { readInterview } from '#features/eligibility/read-interview.ts'
import { Button, ButtonRow, TapLink } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { LiveBar } from '#ui/live-bar/live-bar.tsx'
import { Note } from '#ui/note/note.tsx'
import { ProgressWire } from '#ui/progress-wire/progress-wire.tsx'
import type { Route } from './+types/question.ts'
import { AnswerField, readGiven } from './answer-field.tsx'
import { AskFor } from './ask-for.tsx'
import { sayStanding, sectionsOf } from './interview-words.ts'

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
  const answers = toSearch(interview.answers, interview.dictionary)
  const { question } = interview
  if (question === undefined) throw redirect(links.result(answers, { topic, audience, on }), 302)
  return { ...interview, question, audience, on, note, search: answers.toString(), bare: `${ctx.publicOrigin}${url.pathname}` }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const ctx = context.get(requestContext)
  const topic = topicOf(url)
  const audience = audienceOf(url)
  const { asOf } = parseAsOf(url, ctx.clock)
  const form = await request.formData().catch(() => undefined) // not a form, or cut off on its way
  if (form === undefined) return data({ given: [], says: '表单没有送完整，请再选一次。' }, { status: 400 })
  const { answers, dictionary } = await readInterview(ctx, { search: url.searchParams, topic, audience, on: asOf.on })
  const fact = [...dictionary.values()].find(({ param }) => param === form.get('question'))
  if (fact === undefined) return redirect(links.check(toSearch(answers, dictionary), { topic, audience }), 303)
  const given = readGiven(form, fact)
  const answer = parseAnswer(fact, given, ctx.clock.today())
  if (!answer.ok) return data({ given, says: answer.problem.says }, { status: 422 })
  const next = toSearch(new Map([...answers, [fact.id, answer.value]]), dictionary)
  return redirect(links.check(next, { topic, audience, ...(url.searchParams.has('on') && { on: asOf.on }) }), 303)
}

export default function QuestionRoute({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { question, topic, audience, on, note, previous, dropped, entitlements, progress, search } = loaderData
  const answers = new URLSearchParams(search)
  const { steps, at } = sectionsOf(loaderData)
  const view = { topic, audience, ...(on && { on }) }
  return (
    <>
      <title>{sayTitle(`${refused ? '有错：' : ''}${question.question}`)}</title>
      <div className="wrap pt-4">
        <div className="narrow-c">
          {topic === 'benefit' && <AskFor audience={audience} />}
          <ProgressWire steps={steps} at={at} />
        </div>
      </div>
      <main id="main" className="wrap">
        <div className="narrow-c pt-6">
          {[...dropped, ...(note ? [note] : [])].map((sentence) => (
            <Note key={sentence} kind="act" role="status">
              {sentence}
            </Note>
          ))}
          <ErrorSummary problems={refused && { answer: refused.says }} />
          <form method="post" action={links.check(answers, { ...view, ask: question.param })}>
            <input type="hidden" name="question" value={question.param} />
            <AnswerField fact={question} answer={loaderData.answers.get(question.id)} given={refused?.given} problem={refused?.says} />
            {question.why && (
              <Details summary="为什么问这个" panel>
                <p>{question.why}</p>
              </Details>
            )}
            {question.id === 'cert.kind' && (
              <p className="mt-3">
                <a href={links.whichCertificate()}>不知道是哪种证？答三个问题分清</a>
              </p>
            )}
            {question.whereToLook && (
              <Details summary="去哪查" panel>
                <p>{question.whereToLook}</p>
                <p>查不到就选“不确定”，接着往下答。</p>
              </Details>
            )}
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
            <p className="s mute mt-4">答到哪存到哪：答案都在网址里，收藏这一页，回来接着答。不用登录。</p>
          </form>
        </div>
      </main>
      <LiveBar link={{ href: links.result(answers, view), label: '看看现在的结果' }}>{sayStanding(entitlements, progress)}</LiveBar>
    </>
  )
}
