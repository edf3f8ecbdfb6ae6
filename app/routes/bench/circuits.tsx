/** /bench/circuits — the relay circuits of the bench, each with its drawings. */
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { circuitCode } from '#domain/circuit/circuit-code.ts'
import { readCircuitShelf } from '#features/circuit/circuit-shelf.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import type { Route } from './+types/circuits.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta('电路图', '继电控制电路图：控制电路、主电路，线号和零件一条一条列着。'),
  canonical(loaderData?.bare ?? '/'),
]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { circuits } = await readCircuitShelf(ctx)
  const rows = circuits.map(({ id, title, says }) => ({ href: links.circuit(id), title: `${circuitCode(id)} ${title}`, text: says }))
  return { rows, bare: `${ctx.publicOrigin}${links.circuits()}` }
}

export default function CircuitsRoute({ loaderData: { rows } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.practice(), label: '练与考' },
          { href: links.bench(), label: '实操台' },
        ]}
        here="电路图"
      />
      <main id="main" className="wrap">
        <PageHead
          title="电路图"
          lede={`${rows.length} 张。每张有控制电路和主电路，点线号、点元件，看它接着什么。每张都能练排故，也能练接线。`}
        />
        <Rows rows={rows} />
      </main>
    </>
  )
}
