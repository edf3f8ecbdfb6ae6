/** A circuit to look at: both drawings, both lists, and what was asked for on them. */
import type { Circuit, Part, Wire } from '#domain/circuit/circuit.ts'
import type { Drawing, Section } from '#domain/circuit/drawing/drawing.ts'
import { layOut } from '#domain/circuit/drawing/lay-out.ts'
import { type Netlist, type NodeLine, netlistOf, type PartLine } from '#domain/circuit/netlist/netlist.ts'
import { sayDrawing } from '#domain/circuit/netlist/say-drawing.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { readCircuitShelf } from './circuit-shelf.ts'

/** One of the two drawings. */
export type Sheet = { readonly section: Section; readonly drawing: Drawing; readonly netlist: Netlist; readonly says: string }

/** What a person points at: a wire, a part, or something that is on neither sheet. */
export type Pointed =
  | { readonly kind: 'wire'; readonly wire: Wire; readonly lines: readonly NodeLine[] }
  | { readonly kind: 'part'; readonly line: PartLine; readonly ofSameDevice: readonly PartLine[] }
  | { readonly kind: 'nothing'; readonly given: string }

export type CircuitPage = { readonly circuit: Circuit; readonly sheets: readonly Sheet[]; readonly pointed?: Pointed | undefined }

export type NoSuchCircuit = { readonly kind: 'noSuchCircuit'; readonly given: string }
export const sayNoSuchCircuit = ({ given }: NoSuchCircuit): string =>
  `没有“${given.slice(0, 40)}”这张电路图。回电路图目录，从列出的里面选。`

/** `at` is as it stood in the address. Problem: no circuit of that name. */
export async function readCircuit(
  ctx: Pick<Context, 'log'>,
  id: string,
  at: { readonly wire?: string | undefined; readonly part?: string | undefined } = {},
): Promise<Result<CircuitPage, NoSuchCircuit>> {
  const circuit = (await readCircuitShelf(ctx)).find(id)
  if (circuit === undefined) return fail({ kind: 'noSuchCircuit', given: id })
  const sheets = (['control', 'main'] as const).map((section) => ({
    section,
    drawing: layOut(circuit, section),
    netlist: netlistOf(circuit, section),
    says: sayDrawing(circuit, section),
  }))
  return ok({ circuit, sheets, pointed: at.wire ? wireAt(sheets, at.wire) : at.part ? partAt(sheets, at.part) : undefined })
}

function wireAt(sheets: readonly Sheet[], wire: string): Pointed {
  const lines = sheets.flatMap(({ netlist }) => netlist.nodes.filter((node) => node.wire === wire))
  return lines.length === 0 ? { kind: 'nothing', given: wire } : { kind: 'wire', wire, lines }
}

function partAt(sheets: readonly Sheet[], part: Part['id']): Pointed {
  const lines = sheets.flatMap(({ netlist }) => netlist.parts)
  const line = lines.find((each) => each.part === part)
  return line === undefined
    ? { kind: 'nothing', given: part }
    : { kind: 'part', line, ofSameDevice: lines.filter(({ device }) => device === line.device) }
}
