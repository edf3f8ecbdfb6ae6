/** /embed/check — the first questions, to stand inside a page of another site; the answers open our interview in the whole window. */
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { readFirstQuestions } from '#features/eligibility/read-first-questions.ts'
import { Button } from '#ui/button/button.tsx'
import { Select } from '#ui/field/select.tsx'
import type { Route } from './+types/embedded-check.ts'
import './embed.css'

export const handle = { embed: true } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [...pageMeta('能领什么'), canonical(loaderData?.whole ?? '/')]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  return { questions: await readFirstQuestions(ctx), whole: `${ctx.publicOrigin}${links.check()}` }
}

export default function EmbeddedCheckRoute({ loaderData: { questions } }: Route.ComponentProps) {
  return (
    <main id="main" className="embed" aria-labelledby="title">
      <h1 id="title">手上这本证，还能领什么</h1>
      <form method="get" action={links.check()} target="_top">
        {questions.map(({ param, question, options }) => (
          <Select
            key={param}
            name={param}
            label={question}
            required
            options={[{ value: '', label: '请选' }, ...options, { value: '~', label: '不确定' }]}
          />
        ))}
        <Button kind="go" after="arrow" block>
          接着答
        </Button>
      </form>
      <p className="s mute">
        <a href={links.home()} target="_top">
          匠途
        </a>
        ：不登录，不要手机号，每个数都写明出处。
      </p>
    </main>
  )
}
