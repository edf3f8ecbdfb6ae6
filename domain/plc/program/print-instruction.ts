/** An instruction as one line of text, as parseInstruction reads it. */
import { sayDevice } from './device.ts'
import {
  type Act,
  type Block,
  type ContactMode,
  type Instruction,
  isConstant,
  type Mark,
  type Place,
  type Test,
  type Word,
} from './instruction.ts'

export function printInstruction(instruction: Instruction): string {
  switch (instruction.kind) {
    case 'test':
      return printTest(instruction.place, instruction.test)
    case 'stack':
      return instruction.operation
    case 'invert':
      return 'INV'
    case 'block':
      return printBlock(instruction.block)
    case 'act':
      return printAct(instruction.act)
    case 'mark':
      return printMark(instruction.mark)
  }
}

/** FX writes LDI but ANI and ORI. */
const contactNames: Readonly<Record<Place, Readonly<Record<ContactMode, string>>>> = {
  LD: { open: 'LD', closed: 'LDI', rising: 'LDP', falling: 'LDF' },
  AND: { open: 'AND', closed: 'ANI', rising: 'ANDP', falling: 'ANDF' },
  OR: { open: 'OR', closed: 'ORI', rising: 'ORP', falling: 'ORF' },
}

function printTest(place: Place, test: Test): string {
  if (test.kind === 'contact') return `${contactNames[place][test.mode]} ${sayDevice(test.device)}`
  return `${place}${test.relation} ${sayWord(test.left)} ${sayWord(test.right)}`
}

const sayWord = (word: Word): string => (isConstant(word) ? `K${word.constant}` : sayDevice(word))

function printBlock(block: Block): string {
  const head = `${block.type} ${sayDevice(block.instance)}`
  switch (block.kind) {
    case 'timer':
      return `${head} K${block.presetMs}`
    case 'counter':
      return `${head} K${block.preset} ${sayDevice(block.other)}`
    case 'edge':
      return head
    case 'bistable':
      return `${head} ${sayDevice(block.other)}`
  }
}

const bitActs = { out: 'OUT', set: 'SET', reset: 'RST', rise: 'PLS', fall: 'PLF' } as const

function printAct(act: Act): string {
  switch (act.kind) {
    case 'out':
    case 'set':
    case 'reset':
    case 'rise':
    case 'fall':
      return `${bitActs[act.kind]} ${sayDevice(act.device)}`
    case 'time':
    case 'count':
      return `OUT ${sayDevice(act.device)} ${sayWord(act.preset)}`
    case 'master':
      return `MC N${act.level} ${sayDevice(act.device)}`
    case 'move':
      return `MOV${act.isPulsed ? 'P' : ''} ${sayWord(act.source)} ${sayDevice(act.target)}`
    case 'add':
      return `${act.by === 1 ? 'INC' : 'DEC'}${act.isPulsed ? 'P' : ''} ${sayDevice(act.target)}`
    case 'jump':
      return `CJ P${act.label}`
  }
}

function printMark(mark: Mark): string {
  switch (mark.kind) {
    case 'masterEnd':
      return `MCR N${mark.level}`
    case 'step':
      return `STL ${sayDevice(mark.device)}`
    case 'label':
      return `P${mark.label}`
    case 'stepEnd':
      return 'RET'
    case 'end':
      return 'END'
  }
}
