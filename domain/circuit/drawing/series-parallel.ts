/** What stands in series and what side by side between two ends: the reading order of a control circuit. */
import type { Part, Wire } from '../circuit.ts'

export type Tree =
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'series' | 'parallel'; readonly branches: readonly Tree[] }

type Branch = { readonly tree: Tree; readonly nth: number }
/** Between two ends, one way or several side by side; `nth` is the place of its first part in the file. */
type Edge = { readonly from: Wire; readonly to: Wire; readonly ways: readonly Branch[]; readonly nth: number }

/** Stands for every wire that comes in from outside, and every one that goes out. */
const TOP = '\u0000top'
const END = '\u0000end'

/**
 * The order of the parts is kept. What is neither in series nor in parallel (a bridge) stands side by side: its places have to be
 * written in the file.
 */
export function seriesParallel(parts: readonly Part[]): Tree {
  const comesIn = new Set(parts.map(({ to }) => to))
  const goesOut = new Set(parts.map(({ from }) => from))
  let edges: readonly Edge[] = parts.map((part, nth) => ({
    from: comesIn.has(part.from) ? part.from : TOP,
    to: goesOut.has(part.to) ? part.to : END,
    ways: [{ tree: { kind: 'part', part }, nth }],
    nth,
  }))
  for (;;) {
    const fewer = inSeries(sideBySide(edges))
    if (fewer.length === edges.length) break
    edges = fewer
  }
  return treeOf(edges.flatMap(({ ways }) => ways))
}

function sideBySide(edges: readonly Edge[]): readonly Edge[] {
  return [...Map.groupBy(edges, ({ from, to }) => `${from} ${to}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [{ ...first, ways: group.flatMap(({ ways }) => ways), nth: Math.min(...group.map(({ nth }) => nth)) }]
  })
}

/** One pair at a time: what is joined may be joined again. */
function inSeries(edges: readonly Edge[]): readonly Edge[] {
  for (const upper of edges) {
    const [lower, ...others] = edges.filter(({ from }) => from === upper.to)
    const isOnlyOne = edges.filter(({ to }) => to === upper.to).length === 1 && others.length === 0
    if (lower === undefined || !isOnlyOne) continue
    const nth = Math.min(upper.nth, lower.nth)
    const tree = chained(treeOf(upper.ways), treeOf(lower.ways))
    return [...edges.filter((edge) => edge !== upper && edge !== lower), { from: upper.from, to: lower.to, ways: [{ tree, nth }], nth }]
  }
  return edges
}

function chained(...trees: readonly Tree[]): Tree {
  return { kind: 'series', branches: trees.flatMap((tree) => (tree.kind === 'series' ? tree.branches : [tree])) }
}

function treeOf(ways: readonly Branch[]): Tree {
  const [only, ...others] = ways
  if (only !== undefined && others.length === 0) return only.tree
  return { kind: 'parallel', branches: ways.toSorted((a, b) => a.nth - b.nth).map(({ tree }) => tree) }
}
