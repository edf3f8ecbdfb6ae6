/** /bench/t2/:circuit — a cabinet to wire as drawn, to measure, and to put under power in stages. */

import { data as routeData } from 'react-router'
import { Island } from '#app/bench/island.tsx'
import { openRoom } from '#app/bench/open-room.ts'
import { WIRING_ENGINE, type WiringData } from '#app/bench/wiring/wiring-data.ts'
import { wiringRoom } from '#app/bench/wiring-room.tsx'
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { sheetPoints } from '#domain/bench/score-sheet.ts'
import { toldDrawings } from '#domain/circuit/drawing/told-drawing.ts'
import type { WiringItem } from '#domain/circuit/wiring/score-wiring.ts'
import { readExerciseFrame } from '#features/bench/read-exercise-frame.ts'
import { readCircuitShelf } from '#features/circuit/circuit-shelf.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/wiring.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData && `接线：${loaderData.data.circuit.title}`, loaderData?.data.circuit.says),
  canonical(loaderData?.bare ?? '/'),
  ...(!loaderData?.at.includes('b=') ? [] : [{ name: 'robots', content: 'noindex' }]),
]

export const handle = { room: true } satisfies RouteHandle

/** The address holds an attempt. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

/** The coach names weak points by the items of the whole task, the sheet of the room has items of its own. */
const weakAs = {
  wiring: 'wiring',
  numbers: 'craft',
  powering: 'debugging',
  function: 'debugging',
  deadCheck: 'conduct',
  closeOut: 'conduct',
} as const satisfies Record<WiringItem, string>

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const circuit = (await readCircuitShelf(ctx)).find(params.circuit)
  if (circuit === undefined) throw routeData('没有这张电路。回接线任务，从列出的里面选。', { status: 404 })
  const frame = await readExerciseFrame(ctx, {
    task: 't2',
    exercise: circuit.id,
    title: `${circuit.title}，接线`,
    content: [WIRING_ENGINE, circuit],
    own: { sheet: 'W', weakAs },
  })
  const data: WiringData = { frame, circuit, drawings: toldDrawings(circuit) }
  const at = openRoom(wiringRoom, data, url, ctx.clock.now())
  return { data, at, bare: `${ctx.publicOrigin}${links.benchRoom('t2', circuit.id)}` }
}

export default function WiringRoute({ loaderData: { data, at } }: Route.ComponentProps) {
  const { frame, circuit } = data
  const { title, says } = circuit
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
          lede={`${says}照图接好，断电查过，再分三步通电。时限 ${frame.sheet.minutes} 分钟，${sheetPoints(frame.sheet)} 分，评分表自拟。`}
        >
          <a href={links.benchTask('t2')}>时间和分值的出处、要点讲解</a>
        </PageHead>
        <Island script="circuit" name="wiring" room={wiringRoom} data={data} at={at} />
      </main>
    </>
  )
}
