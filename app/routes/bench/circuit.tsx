/** /bench/circuits/:circuit — the drawings of a circuit, what is joined to what, what its devices are and what it must do. */
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { circuitCode } from '#domain/circuit/circuit-code.ts'
import { readCircuit, sayNoSuchCircuit } from '#features/circuit/read-circuit.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Netlist } from '#ui/netlist/netlist.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/circuit.ts'
import { CircuitSheets, sheetNames } from './circuit-sheets.tsx'
import { DeviceTable } from './device-table.tsx'
import { PointedNote } from './pointed-note.tsx'
import { WiringNote } from './wiring-note.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData && `${circuitCode(loaderData.page.circuit.id)} ${loaderData.page.circuit.title}`, loaderData?.page.circuit.says),
  canonical(loaderData?.bare ?? '/'),
]

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const at = { wire: url.searchParams.get('wire') ?? undefined, part: url.searchParams.get('part') ?? undefined }
  const page = orNotFound(await readCircuit(ctx, params.circuit, at), sayNoSuchCircuit)
  return { page, isPrint: url.searchParams.get('print') === '1', bare: `${ctx.publicOrigin}${links.circuit(page.circuit.id)}` }
}

export default function CircuitRoute({ loaderData: { page, isPrint } }: Route.ComponentProps) {
  const { circuit, sheets, pointed } = page
  const { id, title, says, acceptance } = circuit
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.bench(), label: '实操台' },
          { href: links.circuits(), label: '电路图' },
        ]}
        here={circuitCode(id)}
      />
      <main id="main" className="wrap">
        <PageHead title={`${circuitCode(id)} ${title}`} lede={says} />
        <ButtonRow full>
          <LinkButton kind="go" href={links.benchRoom('t1', id)} after="arrow">
            用这张图练排故
          </LinkButton>
          <LinkButton href={links.benchRoom('t2', id)}>用这张图练接线</LinkButton>
        </ButtonRow>
        <PointedNote circuit={circuit} pointed={pointed} />
        <CircuitSheets page={page} />
        {acceptance && (
          <Section id="acceptance" title="通电试车，这些都要对">
            <ul className="stack">
              {acceptance.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        )}
        <Section id="devices" title="图上的元件">
          <DeviceTable circuit={circuit} />
        </Section>
        <Section id="lists" title="照线号、照零件查">
          {sheets.map(({ section, netlist }) => (
            <Details key={section} summary={`${sheetNames[section]}：线号表和零件表`} panel open={isPrint || undefined}>
              <Netlist
                netlist={netlist}
                name={sheetNames[section]}
                wireHref={(wire) => links.circuit(id, { wire }, 'here')}
                partHref={(part) => links.circuit(id, { part }, 'here')}
              />
            </Details>
          ))}
        </Section>
        <WiringNote wiring={circuit.wiring} />
        {!isPrint && (
          <p className="s mt-4 no-print">
            <a href={links.circuit(id, { print: '1' })}>全部展开，好打印</a>
          </p>
        )}
      </main>
    </>
  )
}
