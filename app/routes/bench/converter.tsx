/** /bench/t5/:exercise — the frequency converter. What was done stands in the address. */

import type { ConverterData } from '#app/bench/converter/converter-view.ts'
import { converterRoom } from '#app/bench/converter-room.tsx'
import { Island } from '#app/bench/island.tsx'
import { openRoom } from '#app/bench/open-room.ts'
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { CONVERTER_VERSION } from '#domain/converter/converter-run.ts'
import { readExerciseFrame } from '#features/bench/read-exercise-frame.ts'
import { findExercise, sayNoSuchExercise } from '#features/converter/find-exercise.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/converter.ts'

const TASK = 't5'

export const handle = { room: true } satisfies RouteHandle
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })
export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData && `变频器：${loaderData.title}`, '在网页上接变频器的线，设参数，扳开关看频率，按评分表打分。'),
  { name: 'robots', content: 'noindex' },
  canonical(loaderData?.bare ?? '/'),
]

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { exercise, all } = orNotFound(await findExercise(ctx, params.exercise), sayNoSuchExercise)
  const frame = await readExerciseFrame(ctx, {
    task: TASK,
    exercise: exercise.id,
    title: `变频器，${exercise.title}`,
    content: [CONVERTER_VERSION, exercise],
  })
  const data: ConverterData = { exercise, frame }
  const at = openRoom(converterRoom, data, url, ctx.clock.now())
  return { data, title: exercise.title, all, at, bare: ctx.publicOrigin + links.benchRoom(TASK, exercise.id) }
}

export default function ConverterRoute({ loaderData: { data, title, all, at } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.practice(), label: '练与考' },
          { href: links.bench(), label: '实操台' },
          { href: links.benchTask(TASK), label: '变频器' },
        ]}
        here={title}
      />
      <main id="main" className="wrap">
        <PageHead title={`变频器：${title}`} lede="接线，恢复出厂，按铭牌和要求设参数，再运行给考评员看。" />
        <Chips
          label="变频器的练习"
          chips={all.map((each) => ({ href: links.benchRoom(TASK, each.id), label: each.title, isCurrent: each.id === data.exercise.id }))}
        />
        <Island script="drive" name="converter" room={converterRoom} data={data} at={at} />
      </main>
    </>
  )
}
