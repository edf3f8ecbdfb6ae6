/** A circuit as lists of its wires and its parts: the text equal of its drawing, for eyes, ears and keyboards. */
import type { Wire } from '#domain/circuit/circuit.ts'
import type { Netlist as Lists, Meeting, NodeLine } from '#domain/circuit/netlist/netlist.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'

type Props = {
  readonly netlist: Lists
  /** 控制电路: opens the captions. */
  readonly name: string
  wireHref?(wire: Wire): string
  partHref?(part: string): string
}

/** Two tables, wires first. */
export function Netlist({ netlist: { nodes, parts }, name, wireHref, partHref }: Props): React.JSX.Element {
  const wire = (number: Wire): React.ReactNode => <Linked href={wireHref?.(number)}>{number}</Linked>
  const part = (id: string): React.ReactNode => <Linked href={partHref?.(id)}>{id}</Linked>
  return (
    <>
      <DataTable
        caption={`${name}：每根线上接着什么`}
        showCaption
        columns={[{ label: '线号' }, { label: '接着' }]}
        rows={nodes.map((node) => ({ key: node.wire, head: wire(node.wire), cells: [<Met key="met" node={node} part={part} />] }))}
      />
      <DataTable
        caption={`${name}：每个零件从哪根线到哪根线`}
        showCaption
        columns={[{ label: '零件' }, { label: '是什么' }, { label: '从' }, { label: '到' }]}
        rows={parts.map(({ part: id, says, from, to, wires }) => ({
          key: id,
          head: part(id),
          cells: [says, wires.length === 2 ? wire(from) : from, wires.length === 2 ? wire(to) : to],
        }))}
      />
    </>
  )
}

type MetProps = { readonly node: NodeLine; part(id: string): React.ReactNode }

function Met({ node: { meets, isSupply, goesOn }, part }: MetProps): React.JSX.Element {
  return (
    <>
      {meets.map(({ part: id, says }: Meeting, nth) => (
        <span key={id}>
          {nth > 0 && '、'}
          {part(id)} {says}
        </span>
      ))}
      {isSupply && '；电源'}
      {goesOn && '；另一张图里也有'}
    </>
  )
}

function Linked({ href, children }: { readonly href: string | undefined; readonly children: React.ReactNode }): React.ReactNode {
  return href === undefined ? children : <a href={href}>{children}</a>
}
