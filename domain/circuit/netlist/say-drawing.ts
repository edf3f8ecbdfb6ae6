/** A drawing told in reading order, for those who do not see it. */
import type { Circuit, Part } from '../circuit.ts'
import type { Section } from '../drawing/drawing.ts'
import { phaseOf } from '../drawing/phase-of.ts'
import { seriesParallel, type Tree } from '../drawing/series-parallel.ts'
import { deviceOf } from '../drawing/shape-of.ts'
import { netlistOf } from './netlist.ts'
import { sayPart } from './say-part.ts'

/** Control circuits branch by branch, main circuits device by device. */
export function sayDrawing(circuit: Circuit, section: Section): string {
  return section === 'control' ? sayControl(circuit) : sayMain(circuit)
}

function sayControl(circuit: Circuit): string {
  const parts = circuit.parts.filter(({ section }) => section === 'control')
  const branches = branchesOf(seriesParallel(parts))
  return `${circuit.title}，控制电路。${branches.map((branch) => `从${sayStart(circuit, branch)}起：${sayTree(circuit, branch)}。`).join('')}`
}

/** Branches that come from different wires are told one after the other. */
function branchesOf(tree: Tree): readonly Tree[] {
  const isTorn = tree.kind === 'parallel' && new Set(tree.branches.map((branch) => firstOf(branch)?.from)).size > 1
  return isTorn ? tree.branches : [tree]
}

const firstOf = (tree: Tree): Part | undefined =>
  tree.kind === 'part' ? tree.part : tree.branches[0] === undefined ? undefined : firstOf(tree.branches[0])

function sayStart(circuit: Circuit, tree: Tree): string {
  const wire = firstOf(tree)?.from ?? ''
  const phase = phaseOf(circuit, wire)
  return phase === undefined || phase === wire ? ` ${wire} 号线` : ` ${wire} 号线（${phase}）`
}

function sayTree(circuit: Circuit, tree: Tree): string {
  switch (tree.kind) {
    case 'part':
      return `${sayName(circuit, tree.part)}到 ${tree.part.to}`
    case 'series':
      return tree.branches.map((branch) => sayTree(circuit, branch)).join('，')
    case 'parallel':
      return `分 ${tree.branches.length} 路：${tree.branches.map((branch, nth) => `第 ${nth + 1} 路 ${sayTree(circuit, branch)}`).join('；')}；合起来`
  }
}

const sayName = (circuit: Circuit, part: Part): string => `${part.device} ${sayPart(part, deviceOf(circuit, part.device))}`

function sayMain(circuit: Circuit): string {
  const lines = Map.groupBy(netlistOf(circuit, 'main').parts, ({ device }) => device)
  const told = [...lines].map(([device, parts]) => {
    const [first] = parts
    const ways = parts.map(({ from, to }) => (to === '' ? from : `${from} 到 ${to}`)).join('，')
    return `${device} ${first?.says ?? ''}：${ways}。`
  })
  return `${circuit.title}，主电路。${told.join('')}`
}
