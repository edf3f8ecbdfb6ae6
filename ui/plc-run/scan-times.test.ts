import { expect, test } from 'vitest'
import { parseProgram } from '#domain/plc/program/parse-program.ts'
import { Bench } from '#domain/plc/task/bench.ts'
import { type Attended, scanTimes } from './scan-times.ts'

function attended(text: string): Attended {
  const program = parseProgram(`${text}\nEND`)
  if (!program.ok) throw new Error(program.problem[0]?.says)
  const wiring = {
    plant: 'cart',
    inputs: [{ device: { of: 'X', no: 0 }, from: 'button', name: 'start', contact: 'open', says: '启动' }],
    outputs: [{ device: { of: 'Y', no: 0 }, actuator: 'forward', says: '右行' }],
  } as const
  return { bench: new Bench(wiring, program.value), unseen: new Map() }
}

test('a button that was let go before the scan is seen by one scan, and by no second one', () => {
  const hands = attended('LD X0\nINC D0\nLDI M8000\nOUT Y0')
  hands.bench.press('start')
  hands.unseen.set('start', true)
  scanTimes(hands, 5)
  expect(hands.bench.numberIn({ of: 'D', no: 0 })).toBe(1)
  expect(hands.unseen.size).toBe(0)
})

test('a button that is still held stays held', () => {
  const hands = attended('LD X0\nINC D0\nLDI M8000\nOUT Y0')
  hands.bench.press('start')
  hands.unseen.set('start', false)
  scanTimes(hands, 5)
  expect(hands.bench.numberIn({ of: 'D', no: 0 })).toBe(5)
})

test('it ends in the scan that does harm, and may go on after that', () => {
  const hands = attended('LD M8000\nOUT Y0')
  expect(scanTimes(hands, 1000)).toBe(false)
  expect(hands.bench.nowMs).toBe(4760)
  expect(scanTimes(hands, 10)).toBe(true)
})

test('it ends where the controller stops itself', () => {
  const hands = attended('P0\nLD M8000\nCJ P0')
  expect(scanTimes(hands, 3)).toBe(false)
  expect(hands.bench.nowMs).toBe(10)
})
