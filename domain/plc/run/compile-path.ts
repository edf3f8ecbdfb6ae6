/** The conditions of rungs as closures: power comes in from the left, and what is left of it goes on. */

import type { Element, Inline, Path } from '../ladder/ladder.ts'
import { type Block, type Compare, type Contact, isConstant, type Relation, type Word } from '../program/instruction.ts'
import { bitAt, type Memory, wordAt } from './memory.ts'
import { runBistable, runCounterBlock, runTimerBlock } from './run-block.ts'

export type Power = (memory: Memory, power: boolean) => boolean

/** Hands out places for what edges saw. */
export type Workshop = { edge(): number }

export function compilePath(path: Path, workshop: Workshop): Power {
  const [first, second, ...others] = path.map((part) => compilePart(part, workshop))
  if (first === undefined) return (_, power) => power
  if (second === undefined) return first
  if (others.length === 0) return (memory, power) => second(memory, first(memory, power))
  const parts = [first, second, ...others]
  return (memory, power) => {
    let left = power
    for (const part of parts) left = part(memory, left)
    return left
  }
}

function compilePart(part: Element | Inline, workshop: Workshop): Power {
  switch (part.kind) {
    case 'contact':
      return compileContact(part, workshop)
    case 'compare':
      return compileCompare(part)
    case 'parallel':
      return side(part.branches.map((branch) => compilePath(branch, workshop)))
    case 'invert':
      return ({ bus }, power) => bus && !power // without power on the bus there is nothing to invert
    case 'block':
      return compileBlock(part.block, workshop)
  }
}

/** Every branch is looked at, since edges in it must see each scan. */
function side(branches: readonly Power[]): Power {
  return (memory, power) => {
    let any = false
    for (const branch of branches) any = branch(memory, power) || any
    return any
  }
}

function compileContact({ mode, device }: Contact, workshop: Workshop): Power {
  const at = bitAt(device)
  switch (mode) {
    case 'open':
      return ({ bits }, power) => power && bits[at] === 1
    case 'closed':
      return ({ bits }, power) => power && bits[at] === 0
    case 'rising': {
      const rose = risingEdge(workshop)
      return (memory, power) => rose(memory, memory.bits[at] === 1) && power
    }
    case 'falling': {
      const fell = fallingEdge(workshop)
      return (memory, power) => fell(memory, memory.bits[at] === 1) && power
    }
  }
}

/** True in the one scan in which `isOn` came; a signal that is on when the controller starts counts as having come. */
export function risingEdge(workshop: Workshop): Power {
  const edge = workshop.edge()
  return ({ edges }, isOn) => {
    const rose = isOn && edges[edge] === 0
    edges[edge] = isOn ? 1 : 0
    return rose
  }
}

/** True in the one scan in which `isOn` went; a signal that never came does not go. */
export function fallingEdge(workshop: Workshop): Power {
  const edge = workshop.edge()
  return ({ edges }, isOn) => {
    const fell = !isOn && edges[edge] === 1
    edges[edge] = isOn ? 1 : 0
    return fell
  }
}

/** The number a word stands for. */
export function compileWord(word: Word): (memory: Memory) => number {
  if (isConstant(word)) return () => word.constant
  const at = wordAt(word)
  return ({ words }) => words[at] ?? 0
}

function compileCompare({ relation, left, right }: Compare): Power {
  const [one, other, holds] = [compileWord(left), compileWord(right), relations[relation]]
  return (memory, power) => power && holds(one(memory), other(memory))
}

const relations: Readonly<Record<Relation, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
}

function compileBlock(block: Block, workshop: Workshop): Power {
  const q = bitAt(block.instance)
  const run = blockRunner(block, workshop)
  return (memory, power) => {
    const isOn = run(memory, power)
    memory.bits[q] = isOn ? 1 : 0
    return isOn && memory.bus
  }
}

function blockRunner(block: Block, workshop: Workshop): Power {
  switch (block.kind) {
    case 'timer':
      return (memory, power) => runTimerBlock(memory, block, power)
    case 'counter': {
      const rose = risingEdge(workshop)
      return (memory, power) => runCounterBlock(memory, block, rose(memory, power))
    }
    case 'edge':
      return block.type === 'R_TRIG' ? risingEdge(workshop) : fallingEdge(workshop)
    case 'bistable':
      return (memory, power) => runBistable(memory, block, power)
  }
}
