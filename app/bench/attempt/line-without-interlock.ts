/** The red line that nobody can cross on a circuit without interlocks. */
import type { RedLineId } from '#domain/bench/red-line.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import { interlocksIn } from '#domain/circuit/interlock.ts'

export const lineWithoutInterlock = (circuit: Circuit): readonly RedLineId[] =>
  interlocksIn(circuit).length > 0 ? [] : ['defeatedInterlock']
