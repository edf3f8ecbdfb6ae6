/** Random acts at the bench from a seed, and whether a law was broken by them. */
import type { Circuit } from '#domain/circuit/circuit.ts'
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import type { Happening, Operation } from '#domain/circuit/happening.ts'
import { drawBelow, randomFrom } from '#domain/prelude/random.ts'

const WAITS = [1, 50, 400, 1500, 3000, 7000]

/** `count` acts of hands, time and supply. */
export function drawActs({ devices, supplies }: Circuit, seed: number, count: number): readonly Operation[] {
  const next = randomFrom(seed)
  const oneOf = <T>(list: readonly T[]): T => list[drawBelow(next, list.length)] as T
  const hands = devices.filter(({ kind }) => kind === 'button').map(({ id }) => id)
  return Array.from({ length: count }, (): Operation => {
    const which = drawBelow(next, 10)
    if (which < 4 && hands.length > 0) return { kind: 'press', device: oneOf(hands) }
    if (which < 7 && hands.length > 0) return { kind: 'release', device: oneOf(hands) }
    if (which === 9) return { kind: 'power', supply: oneOf(supplies).id, isOn: drawBelow(next, 3) > 0 }
    return { kind: 'wait', ms: oneOf(WAITS) }
  })
}

/** Power on, switches closed. */
export function energised(circuit: Circuit): CircuitRun {
  const run = new CircuitRun(circuit)
  for (const { id } of circuit.supplies) run.operate({ kind: 'power', supply: id, isOn: true })
  for (const { id, kind } of circuit.devices) if (kind === 'switch') run.operate({ kind: 'press', device: id })
  return run
}

/** What must never be in the log of a sound circuit. */
export const isBad = ({ kind }: Happening): boolean => kind === 'shorted' || kind === 'racing' || kind === 'blew' || kind === 'hitStop'
