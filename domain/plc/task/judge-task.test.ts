import { describe, expect, test } from 'vitest'
import { parseProgram } from '../program/parse-program.ts'
import { judgeTask } from './judge-task.ts'
import type { PlcTask, Step, Wanted } from './plc-task.ts'

const on = (...signals: readonly [string, ...string[]]): readonly [Wanted, ...Wanted[]] => {
  const [first, ...others] = signals.map((signal): Wanted => ({ signal, isOn: true }))
  if (first === undefined) throw new Error('at least one')
  return [first, ...others]
}
const off = (signal: string): readonly [Wanted] => [{ signal, isOn: false }]
const press = (button: string): Step => ({ kind: 'press', button })

/** A motor with a start button, a normally closed stop button and the right limit, on the cart. */
function judged(steps: readonly [Step, ...Step[]], text: string, never: PlcTask['points'][0]['never'] = []): string {
  const task: PlcTask = {
    id: 'motor',
    title: '电动机',
    trains: 'T3',
    plant: 'cart',
    says: ['按启动就走。'],
    inputs: [
      { device: { of: 'X', no: 0 }, from: 'button', name: 'start', contact: 'open', says: '启动按钮' },
      { device: { of: 'X', no: 1 }, from: 'button', name: 'stop', contact: 'closed', says: '停止按钮' },
      { device: { of: 'X', no: 8 }, from: 'sensor', name: 'right', contact: 'open', says: '右限位' },
    ],
    outputs: [
      { device: { of: 'Y', no: 0 }, actuator: 'forward', says: '右行接触器' },
      { device: { of: 'Y', no: 8 }, actuator: 'backward', says: '左行接触器' },
    ],
    points: [{ id: 'point', says: '。', never, steps }],
    reference: '',
    spoilt: [{ says: '', replace: '', by: '' }],
  }
  const program = parseProgram(`${text.replaceAll(';', '\n')}\nEND`)
  if (!program.ok) throw new Error(program.problem[0]?.says)
  const [judgement] = judgeTask(task, program.value)
  return judgement?.kind === 'failed' ? `${judgement.step} ${judgement.atMs} ${judgement.says}` : 'passed'
}

const motor = 'LD X0; OR Y0; AND X1; ANI X10; OUT Y0'

describe('what a step looks at', () => {
  test('expect: an output, a sensor, a button', () => {
    expect(judged([press('start'), { kind: 'expect', wanted: on('Y0', 'start') }], motor)).toBe('passed')
    expect(judged([press('start'), { kind: 'expect', wanted: off('Y0') }], motor)).toBe('1 100 应该是：Y0（右行接触器）断开。')
    expect(judged([press('start'), { kind: 'expect', wanted: on('right') }], motor)).toBe('1 100 应该是：右限位接通。')
  })

  test('until: too early, in time, too late; counted from the last act', () => {
    const until = (fromMs: number, toMs: number): Step => ({ kind: 'until', wanted: on('right'), fromMs, toMs })
    expect(judged([press('start'), until(4500, 4600)], motor)).toBe('passed')
    expect(judged([press('start'), { kind: 'wait', ms: 2000 }, until(4500, 4600)], motor)).toBe('passed')
    expect(judged([press('start'), until(4600, 9000)], motor)).toMatch(/来得太早：4.5 秒，应在 4.6 秒以后。$/)
    expect(judged([press('start'), until(0, 4400)], motor)).toMatch(/等了 4.4 秒，还没有：右限位接通。$/)
  })

  test('never is looked at in every scan', () => {
    const flicker = 'LDP X0; OUT Y0'
    expect(judged([press('start'), { kind: 'expect', wanted: off('Y0') }], flicker)).toBe('passed')
    expect(judged([press('start')], flicker, [on('Y0')])).toBe('0 60 不允许出现：Y0（右行接触器）接通。')
  })

  test('harm to the process and an endless program fail where they happen', () => {
    expect(judged([press('start'), { kind: 'wait', ms: 9000 }], 'LD X0; OUT Y0')).toMatch(/^1 4810 小车冲过限位/)
    expect(judged([press('start')], 'P0; LD X0; CJ P0')).toMatch(/^0 60 程序转不完一圈/)
  })

  test('a program that jumps back ever so often is not run for ever', () => {
    const slow = 'LD X0; RST D0; P0; LD M8000; INC D0; LD< D0 K4000; CJ P0; LD M8000; MOV K0 D0'
    expect(judged([{ kind: 'wait', ms: 60_000 }], slow)).toMatch(/^0 \d+ 程序一圈跑的行太多/)
  })

  test('a normally closed button, a forced sensor, a controller that starts anew', () => {
    const runs: Step = { kind: 'expect', wanted: on('Y0') }
    const stands: Step = { kind: 'expect', wanted: off('Y0') }
    expect(judged([press('stop'), press('start'), stands, { kind: 'release', button: 'stop' }, runs], motor)).toBe('passed')
    const forced: Step = { kind: 'force', sensor: 'right', isOn: true }
    expect(judged([press('start'), forced, stands, { kind: 'free', sensor: 'right' }, runs], motor)).toBe('passed')
    expect(judged([press('start'), { kind: 'release', button: 'start' }, runs, { kind: 'restart' }, stands], motor)).toBe('passed')
  })
})
