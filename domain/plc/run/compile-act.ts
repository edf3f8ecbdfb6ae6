/** What rungs do, as closures that take the power at the end of the rung. */
import type { Device } from '../program/device.ts'
import type { Act } from '../program/instruction.ts'
import { compileWord, fallingEdge, type Power, risingEdge, type Workshop } from './compile-path.ts'
import { bitAt, type Memory, wordAt } from './memory.ts'
import { resetCounter, resetTimer, runCounter, runTimer } from './run-timer.ts'

export type Do = (memory: Memory, power: boolean) => void

/** Where an act stands: the steps that are left when it sets another, and the rows that jumps lead to. */
export type Surroundings = { readonly steps: readonly Device[]; readonly rowOf: ReadonlyMap<number, number> }

export function compileAct(act: Act, workshop: Workshop, around: Surroundings): Do {
  switch (act.kind) {
    case 'out':
      return act.device.of === 'S' ? whenOn(enterStep(act.device, around.steps)) : out(bitAt(act.device))
    case 'set':
      return act.device.of === 'S' ? whenOn(enterStep(act.device, around.steps)) : whenOn(put(bitAt(act.device), 1))
    case 'reset':
      return whenOn(resetOf(act.device))
    case 'rise':
      return pulse(risingEdge(workshop), bitAt(act.device))
    case 'fall':
      return pulse(fallingEdge(workshop), bitAt(act.device))
    case 'time': {
      const [no, setting] = [act.device.no, compileWord(act.preset)]
      return (memory, power) => runTimer(memory, no, Math.max(0, setting(memory)), power)
    }
    case 'count': {
      const [no, setting, rose] = [act.device.no, compileWord(act.preset), risingEdge(workshop)]
      return (memory, power) => runCounter(memory, no, setting(memory), rose(memory, power))
    }
    case 'master':
      return openMaster(act.level, bitAt(act.device))
    case 'move': {
      const [target, source] = [wordAt(act.target), compileWord(act.source)]
      return perhapsPulsed(act.isPulsed, workshop, (memory) => {
        memory.words[target] = toSigned(source(memory))
      })
    }
    case 'add': {
      const [target, by] = [wordAt(act.target), act.by]
      return perhapsPulsed(act.isPulsed, workshop, ({ words }) => {
        words[target] = toSigned((words[target] ?? 0) + by)
      })
    }
    case 'jump':
      return jump(around.rowOf.get(act.label))
  }
}

/** Registers hold 16 bits: after 32767 comes -32768. */
const toSigned = (number: number): number => (number << 16) >> 16

type Effect = (memory: Memory) => void

const whenOn =
  (effect: Effect): Do =>
  (memory, power) => {
    if (power) effect(memory)
  }

const out =
  (at: number): Do =>
  ({ bits }, power) => {
    bits[at] = power ? 1 : 0
  }

const put =
  (at: number, state: 0 | 1): Effect =>
  ({ bits }) => {
    bits[at] = state
  }

const pulse =
  (edge: Power, at: number): Do =>
  (memory, power) => {
    memory.bits[at] = edge(memory, power) ? 1 : 0
  }

function perhapsPulsed(isPulsed: boolean, workshop: Workshop, effect: Effect): Do {
  if (!isPulsed) return whenOn(effect)
  const rose = risingEdge(workshop)
  return (memory, power) => {
    if (rose(memory, power)) effect(memory)
  }
}

function resetOf(device: Device): Effect {
  switch (device.of) {
    case 'T':
      return (memory) => resetTimer(memory, device.no)
    case 'C':
      return (memory) => resetCounter(memory, device.no)
    case 'D': {
      const at = wordAt(device)
      return ({ words }) => {
        words[at] = 0
      }
    }
    default:
      return put(bitAt(device), 0)
  }
}

/** The new step is on at once; those it was set from end with this scan, so for one scan both are on. @source FX as generally taught, not checked */
function enterStep(step: Device, from: readonly Device[]): Effect {
  const at = bitAt(step)
  const left = from.filter(({ no }) => no !== step.no).map(({ no }) => no)
  return ({ bits, leaving }) => {
    bits[at] = 1
    leaving.delete(step.no)
    for (const no of left) leaving.add(no)
  }
}

function openMaster(level: number, at: number): Do {
  return (memory, power) => {
    memory.bits[at] = power ? 1 : 0
    memory.outer[level] = memory.bus
    memory.bus = power
  }
}

function jump(row: number | undefined): Do {
  if (row === undefined) throw new Error('a checked program has all its labels')
  return (memory, power) => {
    if (power) memory.next = row
  }
}
