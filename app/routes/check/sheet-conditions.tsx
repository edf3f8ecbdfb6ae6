/** Each condition of the leading version: what the person declares, by what it is proved, which clause says it, and whether it is met. */
import { links } from '#app/links.ts'
import type { SheetPage } from '#features/eligibility/read-sheet.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import type { CircuitNode } from '#ui/circuit/circuit.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import { circuitOf } from './circuit-of.ts'

const marks = { yes: '✓ 满足', no: '／ 不满足', check: '☎ 待核实', unk: '? 待核实' } as const

export function SheetConditions({ page }: { readonly page: SheetPage }): React.JSX.Element {
  const nodes = circuitOf(page.entitlement, page)
  if (nodes.length === 0)
    return (
      <p>
        条件 <Unknown />
      </p>
    )
  return (
    <table className="a4-t">
      <caption className="sr">每项条件、申请人的情况、凭据、条款和结果</caption>
      <thead>
        <tr>
          <th scope="col">条件</th>
          <th scope="col">我的情况</th>
          <th scope="col">凭据</th>
          <th scope="col">条款（转述）</th>
          <th scope="col">结果</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <tr key={node.id}>
            <th scope="row">
              <KeepDates text={node.question} />
            </th>
            <td data-l="我的">
              <KeepDates text={declared(node)} />
            </td>
            <td data-l="凭据">{proofOf(node, page)}</td>
            <td data-l="条款">
              {refsOf(node).map(({ href, text, confidence }) => (
                <span key={href}>
                  <Cite href={href} text={text} /> {confidence && <ConfidenceMark level={confidence} />}{' '}
                </span>
              ))}
              {refsOf(node).length === 0 && <Unknown />}
            </td>
            <td className="mk" data-l="结果">
              {marks[node.state]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const leavesIn = (node: CircuitNode) => (node.kind === 'leaf' ? [node] : node.kind === 'any' ? node.branches : node.nodes)

/** Of alternatives those that hold are told; where none does, all. */
function bearing(node: CircuitNode) {
  const leaves = leavesIn(node)
  const met = leaves.filter(({ state }) => state === 'yes')
  return node.kind === 'any' && met.length > 0 ? met : leaves
}

const declared = (node: CircuitNode): string => [...new Set(bearing(node).map(({ you }) => you.replace(/^你：/, '')))].join('；')

function refsOf(node: CircuitNode) {
  const refs = leavesIn(node).flatMap((leaf) => leaf.refs)
  return refs.filter(({ href }, nth) => refs.findIndex((each) => each.href === href) === nth)
}

/** The papers that prove the clause; what nobody named is the person's word. */
function proofOf(node: CircuitNode, { checklist, entitlement }: SheetPage): string {
  const version = entitlement.lead?.version
  const hrefs = new Set(refsOf(node).map(({ href }) => href))
  const papers = [...checklist.bring, ...checklist.prove].filter(({ proves }) =>
    proves.some(({ clause }) => version !== undefined && hrefs.has(links.clause(entitlement.policy.id, version.id, clause))),
  )
  if (node.id.startsWith('open-')) return '请经办人答'
  return papers.map(({ paper }) => (paper.handling === 'officeChecks' ? `${paper.name}（机构比对）` : paper.name)).join('；') || '本人说明'
}
