/** Integer programmes solved by HiGHS, a WebAssembly build that needs no network and no native part. */
import loadHighs from 'highs'
import type { Programme, Row, Solution, Solve } from '#domain/exam/programme.ts'

/**
 * Loads the solver once. Solving blocks, so whoever takes one says for how many seconds in all: when they are over, every further call
 * gives up at once. `now` counts in milliseconds.
 */
export async function openSolver(now: () => number = () => performance.now()): Promise<(seconds: number) => Solve> {
  const highs = await loadHighs()
  return (seconds) => {
    let leftMs = seconds * 1000
    return (programme) => {
      if (leftMs <= 0) return { kind: 'gaveUp' }
      const began = now()
      const solution = solveOne(highs, programme, leftMs / 1000)
      leftMs -= now() - began
      return solution
    }
  }
}

function solveOne(highs: Awaited<ReturnType<typeof loadHighs>>, programme: Programme, seconds: number): Solution {
  if (programme.worth.size === 0) return solutionOfNothing(programme.rows)
  const names = new Map([...programme.worth.keys()].map((id, nth) => [id, `x${nth}`]))
  const solved = highs.solve(toLp(programme, names), { time_limit: seconds, mip_rel_gap: 0.01, output_flag: false })
  return toSolution(solved.Status, (name) => primalOf(solved.Columns[name]), names)
}

/** Statuses of a run that ended with a usable answer, and of one that proved there is none. */
const FOUND = new Set(['Optimal', 'Target for objective reached', 'Solution limit reached'])
const IMPOSSIBLE = new Set(['Infeasible', 'Primal infeasible or unbounded'])

function toSolution(status: string, amountOf: (name: string) => number, names: ReadonlyMap<string, string>): Solution {
  if (IMPOSSIBLE.has(status)) return { kind: 'impossible' }
  if (!FOUND.has(status)) return { kind: 'gaveUp' }
  return { kind: 'found', taken: new Set([...names].filter(([, name]) => amountOf(name) > 0.5).map(([id]) => id)) }
}

/** A model without variables cannot be written down: it holds where every sum may be nothing. */
const solutionOfNothing = (rows: readonly Row[]): Solution =>
  rows.every(({ least = 0, most = 0 }) => least <= 0 && most >= 0) ? { kind: 'found', taken: new Set() } : { kind: 'impossible' }

const primalOf = (column: object | undefined): number =>
  column !== undefined && 'Primal' in column && typeof column.Primal === 'number' ? column.Primal : 0

/** The CPLEX LP format: one line an entry, since HiGHS limits the length of lines. */
function toLp({ worth, rows }: Programme, names: ReadonlyMap<string, string>): string {
  const variables = [...names.values()]
  return [
    'Maximize',
    ...sumOf(worth, names),
    'Subject To',
    ...rows.flatMap((row, nth) => rowLines(row, `r${nth}`, names)),
    'Binary',
    ...variables,
    'End',
    '',
  ].join('\n')
}

function rowLines({ terms, least, most }: Row, label: string, names: ReadonlyMap<string, string>): readonly string[] {
  const sum = sumOf(terms, names)
  if (least !== undefined && least === most) return [`${label}:`, ...sum, `= ${least}`]
  return [
    ...(least === undefined ? [] : [`${label}a:`, ...sum, `>= ${least}`]),
    ...(most === undefined ? [] : [`${label}b:`, ...sum, `<= ${most}`]),
  ]
}

/** Nothing to sum is still a sum: of nothing times any variable. */
function sumOf(terms: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>): readonly string[] {
  const lines = [...terms].flatMap(([id, factor]) => {
    const name = names.get(id)
    return name === undefined || factor === 0 ? [] : [`${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`]
  })
  const [first] = names.values()
  return lines.length > 0 || first === undefined ? lines : [`+ 0 ${first}`]
}
