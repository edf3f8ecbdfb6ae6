/** What is measured in ohms before a new wiring sees power for the first time: phases against each other, and the control supply. */
import type { Circuit, DeviceId, Part } from '#domain/circuit/circuit.ts'
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { withFaults } from '#domain/circuit/fault.ts'
import type { Cabinet, TerminalId } from './cabinet.ts'
import { handsOf, mainSwitchesOf } from './try-outs.ts'
import type { WiredCircuit } from './wired-circuit.ts'

/** `held`: what is closed, pressed or pushed in while measuring between each pair. */
export type DeadCheck = {
  readonly says: string
  readonly held: readonly DeviceId[]
  readonly pairs: readonly (readonly [TerminalId, TerminalId])[]
}
/** Ohms, or open. */
export type DeadReading = { readonly pair: readonly [TerminalId, TerminalId]; readonly ohms: number | 'open' }

/** The order is part of the log: a check is named by its number. */
export function deadChecksOf({ circuit, terminals }: Cabinet): readonly DeadCheck[] {
  const main = mainSwitchesOf(circuit)
  const phases = circuit.supplies.flatMap(({ phases: [one, two, three] }) =>
    [
      [one, two],
      [two, three],
      [one, three],
    ].map(([a, b]) => [`XT:${a}`, `XT:${b}`] as const),
  )
  const control = controlEnds(circuit, terminals)
  const starts = handsOf(circuit).filter((id) => circuit.parts.some(({ device, is }) => device === id && is === 'no'))
  const contactors = circuit.devices.filter(({ kind }) => kind === 'contactor')
  return [
    { says: `合上 ${main.join('、')}，不按按钮，量相与相之间`, held: main, pairs: phases },
    ...contactors.map(({ id }) => ({ says: `合上 ${main.join('、')}，用手压住 ${id}，量相与相之间`, held: [...main, id], pairs: phases })),
    { says: '不按按钮，量控制电源两头', held: [], pairs: control },
    ...starts.map((id) => ({ says: `按住 ${id}，量控制电源两头`, held: [id], pairs: control })),
  ]
}

/** The two ends of the control circuit behind its fuses; where there is one fuse only, against the neutral. */
function controlEnds({ parts }: Circuit, terminals: Cabinet['terminals']): DeadCheck['pairs'] {
  const links = parts.filter(({ is, section }) => is === 'link' && section === 'control')
  const inner = (part: Part): TerminalId => {
    const isInner = (wire: string): boolean => terminals.every((each) => each.wire !== wire || each.section === 'control')
    const end = isInner(part.to) ? 'to' : 'from'
    return terminals.find(({ of }) => of.kind === 'part' && of.part === part.id && of.end === end)?.id ?? ''
  }
  return links.flatMap((part, nth) => {
    const partners = links.filter(({ device }) => device === part.device)
    if (partners.length === 1) return [[inner(part), 'XT:N'] as const]
    return partners[0] === part && partners[1] !== undefined && links.indexOf(part) === nth
      ? [[inner(part), inner(partners[1])] as const]
      : []
  })
}

/** The meter is an ideal one of several ranges. Nothing is under power. */
export function readDeadCheck(circuit: WiredCircuit, { held, pairs }: DeadCheck): readonly DeadReading[] {
  const run = new CircuitRun(
    withFaults(
      circuit,
      held.map((device) => ({ kind: 'stuck', device, where: 'in' })),
    ),
  )
  return pairs.map((pair) => {
    const [red, black] = pair.map((id) => circuit.wireAt.get(id) ?? '') as [string, string]
    for (const range of [200, 2000, 20_000] as const) {
      const { shows } = run.measure({ mode: 'ohms', red, black, range })
      if (typeof shows === 'number') return { pair, ohms: shows }
    }
    return { pair, ohms: 'open' }
  })
}

/** Below this a reading is a short circuit: no winding and no coil has so little. */
export const SHORT_OHMS = 1

/** Whether a meter would say the same of the drawing, as far as a person looks: short, something, nothing. */
export const isAsDrawn = (one: DeadReading, other: DeadReading): boolean => sizeOf(one) === sizeOf(other)

const sizeOf = ({ ohms }: DeadReading): number | 'open' | 'short' =>
  ohms === 'open' ? 'open' : ohms < SHORT_OHMS ? 'short' : Math.round(Math.log2(ohms) * 2)
