import { expect, test } from 'vitest'
import { aCircuit } from '../circuit.fixture.ts'
import { beginAttempt, takeAct } from './attempt.ts'
import type { Attempt } from './attempt-state.ts'
import { adviserFor } from './best-measurement.ts'
import { faultBookOf } from './fault-book.ts'
import { followHypotheses } from './hypotheses.ts'

/** Five breaks in a row: whichever it is, the coil does nothing. */
const circuit = aCircuit('FU.a link L2-1', 'FR.1 nc 1-2', 'SB1.1 nc 2-3', 'SB2.3 no 3-4', 'KM.A1 coil 4-L3')
const book = faultBookOf(circuit)
const nthOf = (part: string) => book.faults.findIndex(({ fault }) => fault.kind === 'open' && fault.part === part)
const breaks = ['FU.a', 'FR.1', 'SB1.1', 'SB2.3', 'KM.A1'].map(nthOf)

function after(part: string): { attempt: Attempt; open: () => readonly number[] } {
  const attempt = beginAttempt(circuit, book, { kind: 'open', part }, 'exam')
  takeAct(attempt, { kind: 'ask' }, 0)
  takeAct(attempt, { kind: 'on', supply: 'mains' }, 1)
  return { attempt, open: () => followHypotheses(attempt)[attempt.steps.length - 1] ?? [] }
}

test('before anything is seen every fault is possible; what is seen and measured leaves those that would show the same', () => {
  const { attempt, open } = after('SB1.1')
  takeAct(attempt, { kind: 'press', device: 'SB2' }, 2)
  expect(open()).toEqual(expect.arrayContaining(breaks))
  takeAct(attempt, { kind: 'measure', measurement: { mode: 'volts', red: '2', black: 'L3', range: 500 } }, 3)
  expect(open()).not.toContain(nthOf('FU.a'))
  expect(open()).toContain(nthOf('SB1.1'))
  takeAct(attempt, { kind: 'measure', measurement: { mode: 'volts', red: '3', black: 'L3', range: 500 } }, 4)
  expect(open().every((nth) => !breaks.includes(nth) || nth === nthOf('SB1.1'))).toBe(true)
})

test('of five breaks in a row the middle is measured first', () => {
  const proposal = adviserFor(circuit, book).propose(breaks)
  expect(proposal?.situation).toEqual({ hands: ['mains'], holds: 'SB2' })
  expect(proposal?.measurement).toMatchObject({ mode: 'volts', black: 'L3' })
  expect(['2', '3']).toContain(proposal?.measurement.mode === 'volts' ? proposal.measurement.red : '')
  expect(proposal?.left).toBeCloseTo((2 * 2 + 3 * 3) / 5)
})

test('where nothing tells two faults apart, nothing is proposed', () => {
  expect(adviserFor(circuit, book).propose([nthOf('FR.1')])).toBeUndefined()
})
