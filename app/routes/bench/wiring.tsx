/** /bench/t2/:circuit — a cabinet to wire as drawn, to measure, and to put under power in stages. */

import { data as routeData } from 'react-router'
import { Island } from '#app/bench/island.tsx'
import { openRoom } from '#app/bench/open-room.ts'
import { wiringRoom } from '#app/bench/wiring-room.tsx'
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { sheetPoints } from '#domain/bench/score-sheet.ts'
import { benchShelf } from '#features/bench/bench-shelf.ts'
import { readCoach, sayNoSuchTask } from '#features/bench/read-coach.ts'
import { readCircuitShelf } from '#features/circuit/circuit-shelf.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/wiring.ts'
import { wiringDataOf } from './wiring-data-of.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData && `接线：${loaderData.data.circuit.title}`, loaderData?.data.circuit.says),
  canonical(loaderData?.bare ?? '/'),
  ...(!loaderData?.at.includes('b=') ? [] : [{ name: 'robots', content: 'noindex' }]),
]

export const handle = { room: true } satisfies RouteHandle

/** The address holds an attempt. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const [shelf, { sheets }] = await Promise.all([readCircuitShelf(ctx), benchShelf()])
  const circuit = shelf.find(params.circuit)
  const sheet = sheets.find(({ id }) => id === 'W')
  if (circuit === undefined || sheet === undefined) throw routeData('没有这张电路。回接线任务，从列出的里面选。', { status: 404 })
  const data = wiringDataOf(circuit, orNotFound(await readCoach(ctx, 't2'), sayNoSuchTask), sheet)
  const at = openRoom(wiringRoom, data, url, ctx.clock.now())
  return { data, at, bare: `${ctx.publicOrigin}${links.benchRoom('t2', circuit.id)}` }
}

export default function WiringRoute({ loaderData: { data, at } }: Route.ComponentProps) {
  const { title, says } = data.circuit
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.practice(), label: '练与考' },
          { href: links.bench(), label: '实操台' },
          { href: links.benchTask('t2'), label: '接线' },
        ]}
        here={title}
      />
      <main id="main" className="wrap">
        <PageHead
          title={`接线：${title}`}
          lede={`${says}照图接好，断电查过，再分三步通电。时限 ${data.sheet.minutes} 分钟，${sheetPoints(data.sheet)} 分，评分表自拟。`}
        >
          <a href={links.benchTask('t2')}>时间和分值的出处、要点讲解</a>
        </PageHead>
        <Island script="circuit" name="wiring" room={wiringRoom} data={data} at={at} />
      </main>
    </>
  )
}
