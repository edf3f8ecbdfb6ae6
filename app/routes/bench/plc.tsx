/** /bench/t3/:exercise and /bench/t4/:exercise — a ladder task: written, tried, judged. What is sent is shown, and kept nowhere. */
import { data as routeData } from 'react-router'
import { Island } from '#app/bench/island.tsx'
import { openRoom, openSentRoom } from '#app/bench/open-room.ts'
import type { PlcData } from '#app/bench/plc/plc-data.ts'
import { plcRoom } from '#app/bench/plc-room.tsx'
import { requestContext } from '#app/context.ts'
import { formOf } from '#app/http/form-of.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { readCoach, sayNoSuchTask } from '#features/bench/read-coach.ts'
import { readExerciseFrame } from '#features/bench/read-exercise-frame.ts'
import { plcShelf } from '#features/plc/plc-shelf.ts'
import { plcVersion } from '#features/plc/plc-version.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/plc.ts'

export const handle = { room: true } satisfies RouteHandle

export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export const meta: Route.MetaFunction = ({ loaderData, location }) => [
  ...pageMeta(loaderData && `${loaderData.data.task.title}，PLC 实操`),
  ...(location.search === '' ? [] : [{ name: 'robots', content: 'noindex' }]),
]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { short, data } = await brought(ctx, request, params.exercise)
  return { short, data, at: openRoom(plcRoom, data, new URL(request.url), ctx.clock.now()) }
}

/** A program is too long for an address, so the page it is sent to shows what became of it. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = context.get(requestContext)
  const { data } = await brought(ctx, request, params.exercise)
  return { at: openSentRoom(plcRoom, data, await formOf(request), ctx.clock.now()) }
}

type Context = Parameters<typeof readCoach>[0]
type Brought = { readonly short: string; readonly data: PlcData }

async function brought(ctx: Context, request: Request, exercise: string): Promise<Brought> {
  const code = new URL(request.url).pathname.split('/')[2] ?? ''
  const { task: coached } = orNotFound(await readCoach(ctx, code), sayNoSuchTask)
  const task = (await plcShelf()).find(({ id, trains }) => id === exercise && trains.toLowerCase() === code)
  if (task === undefined) throw routeData('没有这道 PLC 题。回实操台，从列出的里面选。', { status: 404 })
  const minutes = coached.limits.find((limit) => limit.minutes !== undefined)?.minutes?.least
  const frame = await readExerciseFrame(ctx, { task: code, exercise: task.id, title: task.title, content: plcVersion(task) })
  return { short: coached.short, data: { frame, task, minutes } }
}

export default function PlcRoute({ loaderData: { short, data, at }, actionData }: Route.ComponentProps) {
  const { task } = data
  const coach = links.benchTask(task.trains.toLowerCase())
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.practice(), label: '练与考' },
          { href: links.bench(), label: '实操台' },
          { href: coach, label: short },
        ]}
        here={task.title}
      />
      <main id="main" className="wrap">
        <PageHead title={task.title} lede="编程序，接到对象上试，一个功能点一个功能点地过。" />
        <Island script="plc" name="plc" room={plcRoom} data={data} at={actionData?.at ?? at} />
      </main>
    </>
  )
}
