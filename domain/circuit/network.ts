/** Modified nodal analysis: the voltage of every wire as a phasor, and the current of every branch, from one matrix. */
import type { Compiled, CompiledCoupling } from './compile-circuit.ts'
import { COUPLING_OHMS, LEAK_SIEMENS } from './model.ts'
import { solveDense } from './solve-dense.ts'

/** Real and imaginary part of the voltage of each wire against earth. */
export type Voltages = { readonly re: Float64Array; readonly im: Float64Array }
export type Fixed = { readonly node: number; readonly re: number; readonly im: number }
/** What a meter adds: a conductance between two wires, or one ampere into a wire. */
export type Probe = { readonly a: number; readonly b: number; readonly siemens: number } | { readonly into: number }

/** `siemens` is the conductance of each branch, `fixed` the wires whose voltage is given. */
export function solveNetwork(
  compiled: Compiled,
  siemens: Float64Array,
  fixed: readonly Fixed[],
  couplings: readonly CompiledCoupling[] = compiled.couplings,
  probe?: Probe,
): Voltages {
  const sheet = writeSheet(compiled, siemens, fixed, couplings, probe)
  solveDense(sheet.matrix, sheet.size, sheet.rights)
  return voltagesFrom(sheet, sheet.rights)
}

/** As `solveNetwork`; and at each wire `ohms[a][b]`: the volts of b for one ampere put into a, all sources off. */
export function solveForProbes(
  compiled: Compiled,
  siemens: Float64Array,
  fixed: readonly Fixed[],
): Voltages & { readonly ohms: readonly Float64Array[] } {
  const sheet = writeSheet(compiled, siemens, fixed, compiled.couplings, undefined)
  const { row, size } = sheet
  const ampere = Array.from(row, (r) => {
    const right = new Float64Array(size)
    if (r >= 0) right[r] = 1
    return right
  })
  solveDense(sheet.matrix, size, [...sheet.rights, ...ampere])
  const ohms = ampere.map((solved) => Float64Array.from(row, (r) => (r < 0 ? 0 : (solved[r] as number))))
  return { ...voltagesFrom(sheet, sheet.rights), ohms }
}

function voltagesFrom({ row, re, im }: Sheet, rights: readonly [Float64Array, Float64Array]): Voltages {
  row.forEach((r, node) => {
    if (r < 0) return
    re[node] = rights[0][r] as number
    im[node] = rights[1][r] as number
  })
  return { re, im }
}

function writeSheet(
  compiled: Compiled,
  siemens: Float64Array,
  fixed: readonly Fixed[],
  couplings: readonly CompiledCoupling[],
  probe: Probe | undefined,
): Sheet {
  const { branches, nodes } = compiled
  const count = nodes.size
  const re = new Float64Array(count)
  const im = new Float64Array(count)
  const row = new Int32Array(count)
  for (const { node, re: x, im: y } of fixed) {
    row[node] = -1
    re[node] = x
    im[node] = y
  }
  let unknowns = 0
  for (let node = 0; node < count; node += 1) if (row[node] !== -1) row[node] = unknowns++
  const size = unknowns + couplings.length
  const matrix = new Float64Array(size * size)
  const rights = [new Float64Array(size), new Float64Array(size)] as const

  const add = (at: number, other: number, g: number): void => {
    const r = row[at] as number
    if (r < 0) return
    matrix[r * size + r] = (matrix[r * size + r] as number) + g
    const c = row[other] as number
    if (c >= 0) matrix[r * size + c] = (matrix[r * size + c] as number) - g
    else {
      rights[0][r] = (rights[0][r] as number) + g * (re[other] as number)
      rights[1][r] = (rights[1][r] as number) + g * (im[other] as number)
    }
  }
  const join = (a: number, b: number, g: number): void => {
    if (a === b) return
    add(a, b, g)
    add(b, a, g)
  }
  for (let nth = 0; nth < unknowns; nth += 1) matrix[nth * size + nth] = LEAK_SIEMENS
  branches.forEach(({ a, b }, nth) => {
    join(a, b, siemens[nth] as number)
  })
  if (probe !== undefined) {
    if ('into' in probe) {
      const r = row[probe.into] as number
      if (r >= 0) rights[0][r] = (rights[0][r] as number) + 1
    } else join(probe.a, probe.b, probe.siemens)
  }
  couplings.forEach((coupling, nth) => {
    stampCoupling(coupling, unknowns + nth, { row, size, matrix, rights, re, im })
  })

  return { row, size, matrix, rights, re, im }
}

/** The equations: the row of each wire, −1 where its voltage is given. */
type Sheet = {
  readonly size: number
  readonly row: Int32Array
  readonly matrix: Float64Array
  readonly rights: readonly [Float64Array, Float64Array]
  readonly re: Float64Array
  readonly im: Float64Array
}

/** The output current is one more unknown: output voltage = ratio × input voltage − its own drop, input current = ratio × output current. */
function stampCoupling({ primary, secondary, ratio }: CompiledCoupling, own: number, sheet: Sheet): void {
  const { row, size, matrix, rights, re, im } = sheet
  const ends = [
    [secondary[0], 1],
    [secondary[1], -1],
    [primary[0], -ratio],
    [primary[1], ratio],
  ] as const
  for (const [node, weight] of ends) {
    const r = row[node] as number
    if (r < 0) {
      rights[0][own] = (rights[0][own] as number) - weight * (re[node] as number)
      rights[1][own] = (rights[1][own] as number) - weight * (im[node] as number)
      continue
    }
    matrix[own * size + r] = (matrix[own * size + r] as number) + weight
    matrix[r * size + own] = (matrix[r * size + own] as number) - weight
  }
  matrix[own * size + own] = COUPLING_OHMS
}

/** Volts between two wires. */
export const voltsBetween = ({ re, im }: Voltages, a: number, b: number): number =>
  Math.hypot((re[a] as number) - (re[b] as number), (im[a] as number) - (im[b] as number))
