/** /bench/t1/:circuit — a machine with one fault to be found, measured, mended and tried, scored as an examiner would. */
import { data as routeData } from 'react-router'
import { FAULT_ENGINE, type FaultData } from '#app/bench/fault/fault-data.ts'
import { faultRoom } from '#app/bench/fault-room.tsx'
import { Island } from '#app/bench/island.tsx'
import { openRoom } from '#app/bench/open-room.ts'
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { sheetPoints } from '#domain/bench/score-sheet.ts'
import { circuitCode } from '#domain/circuit/circuit-code.ts'
import { toldDrawings } from '#domain/circuit/drawing/told-drawing.ts'
import { readExerciseFrame } from '#features/bench/read-exercise-frame.ts'
import { readCircuitShelf } from '#features/circuit/circuit-shelf.ts'
import { readFaultBook } from '#features/circuit/fault-book-shelf.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/fault.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData && `排故：${loaderData.data.circuit.title}`, loaderData?.data.circuit.says),
  canonical(loaderData?.bare ?? '/'),
  ...(loaderData?.at ? [{ name: 'robots', content: 'noindex' }] : []),
]

/** The address holds an attempt. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export const handle = { room: true } satisfies RouteHandle

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const circuit = (await readCircuitShelf(ctx)).find(params.circuit)
  if (circuit === undefined) throw routeData('没有这张电路。回排故任务，从列出的里面选。', { status: 404 })
  const book = await readFaultBook(circuit)
  const { id: exercise, title } = circuit
  const frame = await readExerciseFrame(ctx, { task: 't1', exercise, title, content: [FAULT_ENGINE, circuit, book] })
  const data: FaultData = { frame, circuit, book, drawings: toldDrawings(circuit) }
  const at = openRoom(faultRoom, data, url, ctx.clock.now())
  return { data, at, bare: `${ctx.publicOrigin}${links.benchRoom('t1', circuit.id)}` }
}

export default function FaultRoute({ loaderData }: Route.ComponentProps) {
  const { data, at } = loaderData
  const { circuit, frame, book } = data
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.practice(), label: '练与考' },
          { href: links.bench(), label: '实操台' },
          { href: links.benchTask('t1'), label: '排故' },
        ]}
        here={circuit.title}
      />
      <main id="main" className="wrap">
        <PageHead
          title={`排故：${circuit.title}`}
          lede={`${circuitCode(circuit.id)}，预置 ${book.presets.length} 个故障，抽 1 个。${sheetPoints(frame.sheet)} 分，${frame.sheet.minutes} 分钟，评分表自拟。`}
        >
          <a href={links.benchTask('t1')}>时间和分值的出处、要点讲解</a>
        </PageHead>
        <Island script="circuit" name="fault" room={faultRoom} data={data} at={at} />
      </main>
    </>
  )
}
