import { expect, test } from 'vitest'
import { aFrame } from '#domain/bench/exercise-frame.fixture.ts'
import { circuit } from '#features/circuit/content/bench.fixture.ts'
import { bookOf, sheetA } from '#features/circuit/content/fault-finding.fixture.ts'
import { readAddress } from './address.ts'
import type { FaultData } from './fault-data.ts'
import { replayLog } from './replay-log.ts'

const data: FaultData = {
  circuit: circuit(2),
  book: bookOf(2),
  drawings: [],
  frame: aFrame({ sheet: sheetA, version: '1' }),
}
const stepsOf = (log: string, more = '') => {
  const played = replayLog(data, readAddress(new URLSearchParams(`b=1&seed=3&v=1&log=${log}${more}`)))
  return [played?.attempt.steps.map(({ act, reading, isOn }) => [act.kind, reading?.shows, isOn]), played?.unread]
}

test('going on from what was played before gives the same as playing all of it, also after another attempt or a step back', () => {
  const logs = [
    'ask_1',
    'ask_1*on_mains_2',
    'ask_1*on_mains_2*oops_3*press_SB3_3*volts_500_4_L3_4',
    'ask_1*on_mains_2',
    'ask_2*on_mains_2',
    '',
  ]
  for (const log of logs) {
    const goneOn = stepsOf(log)
    stepsOf('ask_9*try_1_9', '&mode=exam')
    expect(stepsOf(log)).toEqual(goneOn)
  }
  expect(stepsOf(logs[2] ?? '')[1]).toBe(1)
})
