/** Whether power goes on through a part of a rung, as one looking at the running controller would see it. */
import type { Inline } from '../ladder/ladder.ts'
import type { Device } from '../program/device.ts'
import { type Compare, isConstant, type Test, type Word } from '../program/instruction.ts'

/** The controller after its last scan. */
export type Watch = { isOn(device: Device): boolean; numberIn(device: Device): number }

/** An edge lasts one scan, too short to be seen: it is shown without power. */
export function passes(part: Test | Inline, isLive: boolean, watch: Watch): boolean {
  switch (part.kind) {
    case 'contact':
      if (part.mode === 'rising' || part.mode === 'falling') return false
      return isLive && watch.isOn(part.device) === (part.mode === 'open')
    case 'compare':
      return isLive && holds(part, watch)
    case 'invert':
      return !isLive
    case 'block':
      return watch.isOn(part.block.instance)
  }
}

function holds({ relation, left, right }: Compare, watch: Watch): boolean {
  const [a, b] = [numberOf(left, watch), numberOf(right, watch)]
  switch (relation) {
    case '=':
      return a === b
    case '<>':
      return a !== b
    case '>':
      return a > b
    case '>=':
      return a >= b
    case '<':
      return a < b
    case '<=':
      return a <= b
  }
}

const numberOf = (word: Word, watch: Watch): number => (isConstant(word) ? word.constant : watch.numberIn(word))
