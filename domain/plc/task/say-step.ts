/** What the examiner does and looks for, in words. */
import { sayDevice } from '../program/device.ts'
import type { PlcTask, Step, Wanted } from './plc-task.ts'

type Wired = Pick<PlcTask, 'inputs' | 'outputs'>

/** `按住启动按钮`, `1.8～2.3 秒里要看到：Y2（出料阀）断开`. */
export function sayStep(task: Wired, step: Step): string {
  switch (step.kind) {
    case 'press':
      return `按住${nameOf(task, step.button)}`
    case 'release':
      return `松开${nameOf(task, step.button)}`
    case 'force':
      return `让${nameOf(task, step.sensor)}${step.isOn ? '动作' : '不动作'}`
    case 'free':
      return `${nameOf(task, step.sensor)}恢复正常`
    case 'restart':
      return 'PLC 断电，再来电'
    case 'wait':
      return `等 ${sayMs(step.ms)}`
    case 'expect':
      return `这时要看到：${sayAll(task, step.wanted)}`
    case 'until':
      return `${step.fromMs / 1000}～${sayMs(step.toMs)}里要看到：${sayAll(task, step.wanted)}`
  }
}

export const sayMs = (ms: number): string => `${ms / 1000} 秒`

export const sayAll = (task: Wired, wanted: readonly Wanted[]): string =>
  wanted.map(({ signal, isOn }) => `${nameOf(task, signal)}${isOn ? '接通' : '断开'}`).join('、')

/** An output with its terminal, an input by its name. */
function nameOf({ inputs, outputs }: Wired, signal: string): string {
  const output = outputs.find(({ device }) => sayDevice(device) === signal)
  const input = inputs.find(({ name }) => name === signal)
  return output === undefined ? (input?.says ?? signal) : `${signal}（${output.says}）`
}
