/** The circuits of the product at the bench: power on, hands on the buttons, and random acts. For tests only. */
import { join } from 'node:path'
import fc from 'fast-check'
import type { Circuit } from '#domain/circuit/circuit.ts'
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { type Fault, withFaults } from '#domain/circuit/fault.ts'
import type { Happening, Operation } from '#domain/circuit/happening.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { readCircuits } from './read-circuits.ts'

const read = await readCircuits(join(projectRoot, 'content/circuits'))
if (!read.ok) throw new Error(read.problem.map(sayContentProblem).join('\n'))

export const circuits: readonly Circuit[] = read.value

/** `circuit(2)` is CIR-2. */
export function circuit(number: number): Circuit {
  const found = circuits.find(({ id }) => id === `cir-${String(number).padStart(2, '0')}`)
  if (found === undefined) throw new Error(`no circuit ${number}`)
  return found
}

/** With every supply on and every switch closed. */
export function energised(of: Circuit, faults: readonly Fault[] = []): CircuitRun {
  const run = new CircuitRun(withFaults(of, faults))
  for (const { id } of of.supplies) run.operate({ kind: 'power', supply: id, isOn: true })
  for (const { id, kind } of of.devices) if (kind === 'switch') run.operate({ kind: 'press', device: id })
  return run
}

/** `do: '+SB2 -SB2 500 !FR ~FR'`: press, release, wait so many ms, trip, reset; `off` and `on` are the supply. */
export function act(run: CircuitRun, acts: string): CircuitRun {
  const supply = run.circuit.supplies[0]?.id ?? ''
  for (const word of acts.split(' ')) run.operate(operationOf(word, supply))
  return run
}

function operationOf(word: string, supply: string): Operation {
  const device = word.slice(1)
  if (word === 'off' || word === 'on') return { kind: 'power', supply, isOn: word === 'on' }
  if (/^\d+$/.test(word)) return { kind: 'wait', ms: Number(word) }
  const kinds = { '+': 'press', '-': 'release', '!': 'trip', '~': 'reset' } as const
  return { kind: kinds[word[0] as keyof typeof kinds], device }
}

/** Random acts of hands, time and supply; two hands press in any order, and a release may be forgotten. */
export function anyActs({ devices, supplies }: Circuit, atMost = 25): fc.Arbitrary<readonly Operation[]> {
  const hands = devices.filter(({ id, kind }) => kind === 'button' || id === 'SA').map(({ id }) => id)
  const thermals = devices.filter(({ kind }) => kind === 'thermal').map(({ id }) => id)
  const hand = hands.length === 0 ? [] : [hands]
  const each: fc.Arbitrary<Operation>[] = [
    ...hand.map((ids) => fc.record({ kind: fc.constantFrom('press', 'press', 'release'), device: fc.constantFrom(...ids) })),
    ...hand.map((ids) => fc.record({ kind: fc.constantFrom('press', 'release'), device: fc.constantFrom(...ids) })),
    fc.record({ kind: fc.constant('wait'), ms: fc.constantFrom(0, 1, 50, 400, 1500, 3000, 7000) }),
    fc.record({ kind: fc.constant('power'), supply: fc.constantFrom(...supplies.map(({ id }) => id)), isOn: fc.boolean() }),
    ...(thermals.length === 0 ? [] : [fc.record({ kind: fc.constantFrom('trip', 'reset'), device: fc.constantFrom(...thermals) })]),
  ]
  return fc.array(fc.oneof(...each), { maxLength: atMost })
}

export function afterActs(of: Circuit, acts: readonly Operation[], faults: readonly Fault[] = []): CircuitRun {
  const run = energised(of, faults)
  for (const each of acts) run.operate(each)
  return run
}

/** Whether two armatures were in at the same moment anywhere in a log. */
export function wereBothIn(log: readonly Happening[], one: string, other: string): boolean {
  const isIn = new Set<string>()
  return log.some((happening) => {
    if (happening.kind === 'pulledIn') isIn.add(happening.device)
    if (happening.kind === 'letGo') isIn.delete(happening.device)
    return isIn.has(one) && isIn.has(other)
  })
}

export const kindsIn = (log: readonly Happening[]): ReadonlySet<string> => new Set(log.map(({ kind }) => kind))

/** Circuit, its stop button, and the contactors that must be out while it is pressed. */
export const stopButtons = [
  [1, 'SB1', ['KM']],
  [2, 'SB1', ['KM1', 'KM2']],
  [3, 'SB1', ['KM', 'KMY', 'KMD']],
  [5, 'SB1', ['KM1']],
  [6, 'SB1', ['KM1']],
  [7, 'SB1', ['KM1', 'KM2', 'KM3']],
  [8, 'SB11', ['KM']],
  [8, 'SB12', ['KM']],
  [9, 'SB1', ['KM1', 'KM2']],
  [10, 'SB1', ['KM1', 'KM2']],
  [11, 'SB1', ['KM']],
  [13, 'SB1', ['KA1', 'KA2', 'KM3', 'KM5']],
] as const
