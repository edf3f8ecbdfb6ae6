/** A fault of the coach that can be shown on a drawing: which part is open, what is done, and what a meter then reads. */
import type { Circuit, PartId, Wire } from '#domain/circuit/circuit.ts'
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { withFaults } from '#domain/circuit/fault.ts'
import type { Operation } from '#domain/circuit/happening.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'

/** Volts between two wires, as the range of 500 V shows them. */
export type ShownReading = { readonly red: Wire; readonly black: Wire; readonly volts: number }

export type ShownFault = {
  /** The id of a drawing: `cir-02`. */
  readonly circuit: string
  readonly part: PartId
  /** With every supply on and every switch closed. */
  readonly acts: readonly Operation[]
  readonly reads: NonEmpty<ShownReading>
}

const RANGE = 500

/** What the meter of the rooms shows where the coach names a reading, in that order: volts, or `OL`. */
export function readShown(circuit: Circuit, { part, acts, reads }: ShownFault): readonly (number | string)[] {
  const run = new CircuitRun(withFaults(circuit, [{ kind: 'open', part }]))
  for (const { id } of circuit.supplies) run.operate({ kind: 'power', supply: id, isOn: true })
  for (const { id, kind } of circuit.devices) if (kind === 'switch') run.operate({ kind: 'press', device: id })
  for (const act of acts) run.operate(act)
  return reads.map(({ red, black }) => run.measure({ mode: 'volts', red, black, range: RANGE }).shows)
}

/** 按住 SB2，松开 SB2，等 5 秒. Empty where nothing is done. */
export const sayActs = (acts: readonly Operation[]): string => acts.map(sayAct).join('，')

function sayAct(act: Operation): string {
  switch (act.kind) {
    case 'press':
      return `按住 ${act.device}`
    case 'release':
      return `松开 ${act.device}`
    case 'trip':
      return `让 ${act.device} 动作`
    case 'reset':
      return `复位 ${act.device}`
    case 'mend':
      return `换好 ${act.part}`
    case 'power':
      return act.isOn ? '合电源' : '断电源'
    case 'wait':
      return `等 ${act.ms / 1000} 秒`
  }
}
