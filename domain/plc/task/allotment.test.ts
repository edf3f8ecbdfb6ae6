import { expect, test } from 'vitest'
import { parseProgram } from '../program/parse-program.ts'
import { type Allotment, allotted, checkAllotment } from './allotment.ts'
import { judgeTask } from './judge-task.ts'
import type { PlcTask } from './plc-task.ts'

const task: PlcTask = {
  id: 'motor',
  title: '电动机',
  trains: 'T3',
  plant: 'cart',
  says: ['按启动就走。'],
  inputs: [
    { device: { of: 'X', no: 0 }, from: 'button', name: 'start', contact: 'open', says: '启动按钮' },
    { device: { of: 'X', no: 1 }, from: 'button', name: 'stop', contact: 'closed', says: '停止按钮' },
  ],
  outputs: [{ device: { of: 'Y', no: 0 }, actuator: 'forward', says: '右行接触器' }],
  points: [
    {
      id: 'go',
      says: '会走。',
      never: [],
      steps: [
        { kind: 'press', button: 'start' },
        { kind: 'expect', wanted: [{ signal: 'Y0', isOn: true }] },
      ],
    },
  ],
  reference: '',
  spoilt: [{ says: '', replace: '', by: '' }],
}
const allot = (start: string, stop: string, forward: string): Allotment =>
  new Map([
    ['in-start', start],
    ['in-stop', stop],
    ['out-forward', forward],
  ])
const says = (allotment: Allotment) => checkAllotment(task, allotment).map((problem) => problem.says)

test('each signal needs a terminal of its own, of the right kind', () => {
  expect(says(allot('X3', 'x10', 'Y1'))).toEqual([])
  expect(says(allot('', 'X8', 'X0'))).toEqual([
    '启动按钮：漏了，没有分配',
    '停止按钮：没有 X8。X 和 Y 用八进制编号，没有 8 和 9，X7 后面是 X10',
    '右行接触器：输出用 Y，写的是 X0',
  ])
  expect(says(allot('X1', 'X1', 'Y0'))).toEqual(['停止按钮：X1 已经给了启动按钮'])
})

test('a program is judged on the terminals its author chose', () => {
  const judged = (text: string, allotment: Allotment) => {
    const program = parseProgram(text)
    const wired = allotted(task, allotment)
    if (!program.ok || wired === undefined) return undefined
    return judgeTask(wired, program.value).map((judgement) => (judgement.kind === 'failed' ? judgement.says : 'passed'))
  }
  const text = 'LD X3\nAND X10\nOUT Y5\nEND'
  expect(judged(text, allot('X3', 'X10', 'Y5'))).toEqual(['passed'])
  expect(judged(text, allot('X3', 'X10', 'Y4'))).toEqual(['应该是：Y4（右行接触器）接通。'])
  expect(judged(text, allot('X3', '', 'Y5'))).toEqual(['应该是：Y5（右行接触器）接通。'])
  expect(judged(text, allot('', '', 'Y5'))).toBeUndefined()
})
