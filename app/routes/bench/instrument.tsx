/** /bench/t14/:exercise — a measuring instrument. What was done stands in the address. */

import type { InstrumentData } from '#app/bench/instrument/instrument-view.ts'
import { instrumentRoom } from '#app/bench/instrument-room.tsx'
import { Island } from '#app/bench/island.tsx'
import { openRoom } from '#app/bench/open-room.ts'
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { findInstrument, INSTRUMENTS_VERSION, instruments } from '#domain/instrument/instruments.ts'
import { fail, ok } from '#domain/prelude/result.ts'
import { readExerciseFrame } from '#features/bench/read-exercise-frame.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { Details } from '#ui/details/details.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/instrument.ts'

const TASK = 't14'

export const handle = { room: true } satisfies RouteHandle
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })
export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData?.title, '在网页上选表、检查、接线、读数、判断，按评分表打分，读错了说错在哪。'),
  { name: 'robots', content: 'noindex' },
  canonical(loaderData?.bare ?? '/'),
]

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const found = findInstrument(params.exercise)
  const { id, title } = orNotFound(
    found === undefined ? fail(params.exercise) : ok(found),
    (given) => `仪表没有“${given.slice(0, 40)}”这个练习。回仪表使用那一页，从列出的里面选。`,
  )
  const frame = await readExerciseFrame(ctx, { task: TASK, exercise: id, title, content: [INSTRUMENTS_VERSION, id] })
  const data: InstrumentData = { frame }
  const at = openRoom(instrumentRoom, data, url, ctx.clock.now())
  return { data, title, at, bare: ctx.publicOrigin + links.benchRoom(TASK, id) }
}

export default function InstrumentRoute({ loaderData: { data, title, at } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.practice(), label: '练与考' },
          { href: links.bench(), label: '实操台' },
          { href: links.benchTask(TASK), label: '仪表使用' },
        ]}
        here={title}
      />
      <main id="main" className="wrap">
        <PageHead title={title} lede="选表选挡，用前检查，接线测量，读数判断，收尾。" />
        <Details summary={`别的练习（一共 ${instruments.length} 个）`} bare>
          <Chips
            label="仪表的练习"
            chips={instruments.map((each) => ({
              href: links.benchRoom(TASK, each.id),
              label: each.title,
              isCurrent: each.id === data.frame.exercise,
            }))}
          />
        </Details>
        <Island script="drive" name="instrument" room={instrumentRoom} data={data} at={at} />
      </main>
    </>
  )
}
