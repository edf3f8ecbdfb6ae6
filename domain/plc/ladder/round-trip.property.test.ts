/** Text ↔ instruction list ↔ ladder: nothing is lost on the way, and the ladder means what the stack of the real list means. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Device, sayDevice } from '../program/device.ts'
import type { Instruction, Place, StackOperation } from '../program/instruction.ts'
import { parseProgram, readLines } from '../program/parse-program.ts'
import { printProgram } from '../program/print-program.ts'
import { Controller } from '../run/controller.ts'
import { anyLadder, plainLadder } from './ladder.fixture.ts'
import type { Ladder } from './ladder.ts'
import { toInstructions } from './to-instructions.ts'
import { toLadder } from './to-ladder.ts'

const withoutLines = (ladder: Ladder): Ladder => ladder.map((row) => ({ ...row, line: 0 }))

describe('round trips', () => {
  test('ladder → instruction list → ladder', () => {
    fc.assert(
      fc.property(anyLadder, (ladder) => {
        const again = toLadder(toInstructions(ladder))
        expect(again.ok ? withoutLines(again.value) : again.problem).toEqual(ladder)
      }),
      { numRuns: 1000 },
    )
  })

  test('instruction list → text → instruction list, with step numbers and remarks too', () => {
    fc.assert(
      fc.property(anyLadder, (ladder) => {
        const program = toInstructions(ladder)
        const text = printProgram(program)
        expect(parseProgram(text)).toEqual({ ok: true, value: program })
        const listed = text.replaceAll(/^(?=.)/gm, () => '12  ').replaceAll(/(?<=.)$/gm, ' ; 说明')
        const remarked = program.map((line) => ({ ...line, remark: '说明' }))
        expect(readLines(listed.toLowerCase())).toEqual({ ok: true, value: remarked })
      }),
    )
  })

  test('what people wrote beside a rung stays with it', () => {
    const text = '; 启动\nLD X0 // 按钮\n；\nOR Y0\nOUT Y0\nEND ; 完\n; 再见'
    const read = parseProgram(text)
    const ladder = read.ok ? toLadder(read.value) : read
    if (!ladder.ok) throw new Error('it is sound')
    const printed = printProgram(toInstructions(ladder.value))
    expect(printed).toBe('LD X0 ; 启动；按钮\nOR Y0\nOUT Y0\nEND ; 完；再见\n')
    const again = parseProgram(printed)
    expect(again.ok && toLadder(again.value)).toEqual({ ok: true, value: ladder.value.map((row, nth) => ({ ...row, line: [1, 4][nth] })) })
  })

  test('MPS written out in full or not, the program runs the same', () => {
    const [short, full] = ['LD X0\nOUT Y0\nAND X1\nOUT Y1\nEND', 'LD X0\nMPS\nOUT Y0\nMPP\nAND X1\nOUT Y1\nEND'].map(parseProgram)
    if (!short?.ok || !full?.ok) throw new Error('both are sound')
    const ladder = toLadder(short.value)
    expect(ladder.ok && toInstructions(ladder.value)).toEqual(full.value)
  })
})

/** The slow and obvious machine: a stack for LD, whose top is the accumulator, and a stack for MPS. Plain contacts and coils only. */
type StackMachine = { readonly blocks: boolean[]; readonly saved: boolean[]; hasDriven: boolean; readonly on: Set<string> }

const operations: Readonly<Record<StackOperation, (machine: StackMachine) => void>> = {
  ANB: ({ blocks }) => blocks.splice(-2, 2, blocks.at(-2) === true && blocks.at(-1) === true),
  ORB: ({ blocks }) => blocks.splice(-2, 2, blocks.at(-2) === true || blocks.at(-1) === true),
  MPS: ({ blocks, saved }) => saved.push(blocks.at(-1) === true),
  MRD: ({ blocks, saved }) => blocks.splice(0, blocks.length, saved.at(-1) === true),
  MPP: ({ blocks, saved }) => blocks.splice(0, blocks.length, saved.pop() === true),
}

function contact(machine: StackMachine, place: Place, isClosed: boolean): void {
  const { blocks, saved } = machine
  if (place === 'LD' && machine.hasDriven) blocks.length = saved.length = 0
  if (place === 'LD') blocks.push(isClosed)
  else blocks.push(place === 'AND' ? blocks.pop() === true && isClosed : blocks.pop() === true || isClosed)
  machine.hasDriven = false
}

function step(machine: StackMachine, instruction: Instruction, isOn: (device: Device) => boolean): void {
  if (instruction.kind === 'test' && instruction.test.kind === 'contact')
    contact(machine, instruction.place, isOn(instruction.test.device) === (instruction.test.mode === 'open'))
  if (instruction.kind === 'stack') {
    operations[instruction.operation](machine)
    machine.hasDriven = false
  }
  if (instruction.kind === 'act' && instruction.act.kind === 'out') {
    const name = sayDevice(instruction.act.device)
    if (machine.blocks.at(-1) === true) machine.on.add(name)
    else machine.on.delete(name)
    machine.hasDriven = true
  }
}

test('the compiled program does what the stacks of a real controller do', () => {
  fc.assert(
    fc.property(plainLadder, fc.nat(15), (ladder, inputs) => {
      const program = toInstructions(ladder)
      const controller = new Controller(program)
      controller.scan(
        Uint8Array.from({ length: 8 }, (_, no) => (inputs >> no) & 1),
        0,
      )
      const machine: StackMachine = { blocks: [], saved: [], hasDriven: true, on: new Set() }
      for (const { instruction } of program) step(machine, instruction, ({ no }) => ((inputs >> no) & 1) === 1)
      expect([0, 1, 2, 3].filter((no) => controller.outputs[no] === 1).map((no) => `Y${no}`)).toEqual([...machine.on].toSorted())
    }),
    { numRuns: 1000 },
  )
})
