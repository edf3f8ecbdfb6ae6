/** What is measured in ohms before a new wiring sees power for the first time: phases against each other, and the control supply. */
import type { Circuit, DeviceId, Part, PartId, Wire } from '#domain/circuit/circuit.ts'
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { type Fault, withFaults } from '#domain/circuit/fault.ts'
import { type Cabinet, SUPPLY_STRIP, type TerminalId } from './cabinet.ts'
import { handsOf, mainSwitchesOf } from './try-outs.ts'
import type { WiredCircuit } from './wired-circuit.ts'

/** `held`: what is closed, pressed or pushed in while measuring between each pair; `out`: a link that is taken out before. */
export type DeadCheck = {
  readonly says: string
  readonly out?: PartId | undefined
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
    ].map(([a, b]) => [`${SUPPLY_STRIP}:${a}`, `${SUPPLY_STRIP}:${b}`] as const),
  )
  const { pairs: control, out } = controlEnds(circuit, terminals)
  const first = out === undefined ? '' : `取下 ${out.split('.')[0]} 的熔体，`
  const starts = handsOf(circuit).filter((id) => circuit.parts.some(({ device, is }) => device === id && is === 'no'))
  const contactors = circuit.devices.filter(({ kind }) => kind === 'contactor')
  return [
    { says: `合上 ${main.join('、')}，不按按钮，量相与相之间`, held: main, pairs: phases },
    ...contactors.map(({ id }) => ({ says: `合上 ${main.join('、')}，用手压住 ${id}，量相与相之间`, held: [...main, id], pairs: phases })),
    { says: `${first}不按按钮，量控制电源两头`, out, held: [], pairs: control },
    ...starts.map((id) => ({ says: `${first}按住 ${id}，量控制电源两头`, out, held: [id], pairs: control })),
  ]
}

type Ends = { readonly pairs: DeadCheck['pairs']; readonly out?: PartId | undefined }

/**
 * The two ends of the control circuit behind its fuses. Behind one fuse only, the other end is the neutral, or the other end of the
 * transformer that feeds it: then the link is taken out, or the meter would show the winding.
 */
function controlEnds({ parts, couplings }: Circuit, terminals: Cabinet['terminals']): Ends {
  const links = parts.filter(({ is, section }) => is === 'link' && section === 'control')
  const isInner = (wire: Wire): boolean => terminals.every((each) => each.wire !== wire || each.section === 'control')
  const inner = (part: Part): TerminalId => {
    const end = isInner(part.to) ? 'to' : 'from'
    return terminals.find(({ of }) => of.kind === 'part' && of.part === part.id && of.end === end)?.id ?? ''
  }
  const fed = couplings.findIndex(({ secondary }) => links.some(({ from, to }) => secondary.includes(from) || secondary.includes(to)))
  const [only] = links
  if (fed >= 0 && only !== undefined) {
    const end = couplings[fed]?.secondary.findIndex((wire) => wire !== only.from && wire !== only.to)
    const far = terminals.find(({ of }) => of.kind === 'coupling' && of.nth === fed && of.side === 'secondary' && of.end === end)
    return { pairs: far === undefined ? [] : [[inner(only), far.id]], out: only.id }
  }
  const pairs = links.flatMap((part): DeadCheck['pairs'] => {
    const [one, other] = links.filter(({ device }) => device === part.device)
    if (other === undefined) return [[inner(part), `${SUPPLY_STRIP}:N`]]
    return one === part ? [[inner(one), inner(other)]] : []
  })
  return { pairs }
}

/** The meter is an ideal one of several ranges. Nothing is under power. */
export function readDeadCheck(circuit: WiredCircuit, { held, pairs, out }: DeadCheck): readonly DeadReading[] {
  const closed = held.map((device): Fault => ({ kind: 'stuck', device, where: 'in' }))
  const run = new CircuitRun(withFaults(circuit, out === undefined ? closed : [...closed, { kind: 'open', part: out }]))
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
