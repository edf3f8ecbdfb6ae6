/** What is tried on a circuit to know how it behaves: from each state it can come to, every single and every two operations. */
import { type Circuit, type DeviceId, hasCoil } from '#domain/circuit/circuit.ts'
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import type { Operation } from '#domain/circuit/happening.ts'
import { drawBelow, randomFrom } from '#domain/prelude/random.ts'

/** A list of operations, from rest; the first ones switch everything on. */
export type TryOut = readonly Operation[]
/** `ways`: the shortest way to each state. `all`: those, and what is tried from there. */
export type TryOuts = { readonly ways: readonly TryOut[]; readonly all: readonly TryOut[] }

type Effort = { readonly states: number; readonly pairsFrom: number; readonly walks: number }
const thorough: Effort = { states: 24, pairsFrom: 6, walks: 12 }
/** A whole machine: a page must not take seconds to answer. */
const brief: Effort = { states: 6, pairsFrom: 1, walks: 3 }
const MANY_PARTS = 50
const LONGEST_WAY = 5
const WALK_LENGTH = 16

/** Finding the states takes longest, and a drawing is compared with many wirings. */
const known = new WeakMap<Circuit, TryOuts>()

/** Of a circuit that works: the drawing. The same circuit is always tried the same way. */
export function tryOutsOf(circuit: Circuit): TryOuts {
  const found = known.get(circuit) ?? findTryOuts(circuit)
  known.set(circuit, found)
  return found
}

function findTryOuts(circuit: Circuit): TryOuts {
  const effort = circuit.parts.length > MANY_PARTS ? brief : thorough
  const hands = handsOf(circuit)
  const begin = switchOn(circuit)
  const ms = longestDelay(circuit) + 1000
  const moves = movesOf(circuit, hands, ms)
  const ways = waysToStates(circuit, begin, moves, effort.states)
  const all = ways.flatMap((way, nth) => [
    ...hands.map((device) => [...way, press(device), wait(ms), release(device), wait(ms)]),
    ...thermalsOf(circuit).map((device): TryOut => [...way, { kind: 'trip', device }, { kind: 'reset', device }]),
    [...way, ...circuit.supplies.flatMap(({ id }): TryOut => [{ kind: 'power', supply: id, isOn: false }]), wait(ms), ...begin],
    ...(nth < effort.pairsFrom ? pairsOf(hands).map((pair) => [...way, ...pair]) : []),
  ])
  return {
    ways: ways.filter((way, nth) => !ways.some((other, at) => at !== nth && startsWith(other, way))),
    all: [...all, ...walks(begin, moves, effort.walks)],
  }
}

/** Everything a hand moves: buttons, limit switches, switches other than the main one. */
export const handsOf = (circuit: Circuit): readonly DeviceId[] =>
  circuit.devices
    .filter(({ id, kind }) => kind === 'button' || kind === 'limit' || (kind === 'switch' && !mainSwitchesOf(circuit).includes(id)))
    .map(({ id }) => id)

/** Switches of the main circuit: they are closed first and opened last. */
export const mainSwitchesOf = ({ devices, parts }: Circuit): readonly DeviceId[] =>
  devices
    .filter(({ id, kind }) => kind === 'switch' && parts.some(({ device, section, held }) => device === id && section === 'main' && !held))
    .map(({ id }) => id)

export const thermalsOf = ({ devices }: Circuit): readonly DeviceId[] =>
  devices.filter(({ kind }) => kind === 'thermal').map(({ id }) => id)

const longestDelay = ({ devices }: Circuit): number => Math.max(0, ...devices.map((device) => (device.kind === 'timer' ? device.ms : 0)))

const press = (device: DeviceId): Operation => ({ kind: 'press', device })
const release = (device: DeviceId): Operation => ({ kind: 'release', device })
const wait = (ms: number): Operation => ({ kind: 'wait', ms })

const switchOn = (circuit: Circuit): TryOut => [
  ...circuit.supplies.map(({ id }): Operation => ({ kind: 'power', supply: id, isOn: true })),
  ...mainSwitchesOf(circuit).map(press),
]

function movesOf(circuit: Circuit, hands: readonly DeviceId[], ms: number): readonly TryOut[] {
  const isSwitch = (device: DeviceId): boolean => circuit.devices.some(({ id, kind }) => id === device && kind === 'switch')
  const clicks = hands.map((device) => (isSwitch(device) ? [press(device)] : [press(device), release(device)]))
  const opened = [...hands.filter(isSwitch), ...mainSwitchesOf(circuit)].map((device) => [release(device)])
  const closed = mainSwitchesOf(circuit).length > 1 ? mainSwitchesOf(circuit).map((device) => [press(device)]) : []
  return [...clicks, [wait(ms)], ...opened, ...closed]
}

/** Breadth first over the states of the armatures and motors. */
function waysToStates(circuit: Circuit, begin: TryOut, moves: readonly TryOut[], most: number): readonly TryOut[] {
  const seen = new Set([stateAfter(circuit, begin)])
  const ways: TryOut[] = [begin]
  for (const way of ways) {
    if (way.length > begin.length + 2 * LONGEST_WAY) continue
    for (const move of moves) {
      if (ways.length >= most) return ways
      const longer = [...way, ...move]
      const state = stateAfter(circuit, longer)
      if (seen.has(state)) continue
      seen.add(state)
      ways.push(longer)
    }
  }
  return ways
}

function stateAfter(circuit: Circuit, operations: TryOut): string {
  const run = new CircuitRun(circuit)
  for (const each of operations) run.operate(each)
  return circuit.devices
    .map((device) => {
      if (device.kind === 'motor') return `${JSON.stringify(run.driveOf(device.id))}${Math.sign(Math.round(run.speedOf(device.id) / 200))}`
      return hasCoil(device) || device.kind === 'switch' ? String(run.isIn(device.id)) : ''
    })
    .join()
}

const pairsOf = (hands: readonly DeviceId[]): readonly TryOut[] =>
  hands.flatMap((one) => hands.flatMap((other) => (one === other ? [] : [[press(one), press(other), release(one), release(other)]])))

function walks(begin: TryOut, moves: readonly TryOut[], count: number): readonly TryOut[] {
  const next = randomFrom(1)
  const one = (): TryOut => moves[drawBelow(next, moves.length)] ?? []
  return Array.from({ length: count }, () => [...begin, ...Array.from({ length: WALK_LENGTH }, one).flat()])
}

const startsWith = (longer: TryOut, way: TryOut): boolean => longer.length > way.length && way.every((each, nth) => each === longer[nth])
