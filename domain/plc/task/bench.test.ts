import { expect, test } from 'vitest'
import { parseProgram } from '../program/parse-program.ts'
import { Bench } from './bench.ts'
import type { PlcTask } from './plc-task.ts'

const task: Pick<PlcTask, 'inputs' | 'outputs' | 'plant'> = {
  plant: 'cart',
  inputs: [
    { device: { of: 'X', no: 0 }, from: 'button', name: 'start', contact: 'open', says: '启动按钮' },
    { device: { of: 'X', no: 1 }, from: 'button', name: 'stop', contact: 'closed', says: '停止按钮' },
    { device: { of: 'X', no: 2 }, from: 'sensor', name: 'left', contact: 'open', says: '左限位' },
  ],
  outputs: [{ device: { of: 'Y', no: 0 }, actuator: 'forward', says: '右行接触器' }],
}

function aBench(): Bench {
  const program = parseProgram('LD X0\nOR Y0\nAND X1\nOUT Y0\nEND')
  if (!program.ok) throw new Error('broken')
  return new Bench(task, program.value)
}

test('a broken wire opens a closed contact and silences an open one, until it is mended', () => {
  const bench = aBench()
  bench.press('start')
  bench.cutWire('stop')
  bench.tick()
  expect(bench.isOn('Y0')).toBe(false)
  bench.mendWire('stop')
  bench.cutWire('start')
  bench.tick()
  expect(bench.isOn('Y0')).toBe(false)
  bench.mendWire('start')
  bench.tick()
  expect([bench.isOn('Y0'), [...bench.driven]]).toEqual([true, ['forward']])
})

test('what the sensors show is what is forced; without power nothing is driven', () => {
  const bench = aBench()
  bench.tick()
  expect([...bench.sensors]).toEqual(['left'])
  bench.force('left', false)
  expect([...bench.sensors]).toEqual([])
  bench.press('start')
  bench.tick()
  bench.restart()
  expect([...bench.driven]).toEqual([])
})
