/** The drawings of a circuit, each with all it shows in words. */
import type { Circuit } from '#domain/circuit/circuit.ts'
import { sayDrawing } from '#domain/circuit/netlist/say-drawing.ts'
import type { Drawing } from './drawing.ts'
import { layOut } from './lay-out.ts'

export type ToldDrawing = Drawing & { readonly says: string }

/** The control circuit first. */
export const toldDrawings = (circuit: Circuit): readonly ToldDrawing[] =>
  (['control', 'main'] as const).map((section) => ({ ...layOut(circuit, section), says: sayDrawing(circuit, section) }))
