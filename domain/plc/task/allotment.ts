/** I/O 分配: which terminal a person gives to each signal, and the task wired that way. */
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { parseDevice, sayDevice } from '../program/device.ts'
import type { FunctionPoint, PlcTask, Step, TaskInput, TaskOutput, Wanted } from './plc-task.ts'

/** Terminals by the key of the signal, as typed. */
export type Allotment = ReadonlyMap<string, string>

/** A button or sensor `in-start`, an actuator `out-valveA`. */
export const inputKey = ({ name }: TaskInput): string => `in-${name}`
export const outputKey = ({ actuator }: TaskOutput): string => `out-${actuator}`

/** What is wrong with the terminal of a signal. */
export type AllotmentProblem = { readonly key: string; readonly says: string }

export function checkAllotment({ inputs, outputs }: PlcTask, allotment: Allotment): readonly AllotmentProblem[] {
  const wanted = [
    ...inputs.map((input) => ({ key: inputKey(input), says: input.says, of: 'X' })),
    ...outputs.map((output) => ({ key: outputKey(output), says: output.says, of: 'Y' })),
  ]
  const taken = new Map<string, string>()
  return wanted.flatMap(({ key, says, of }) => {
    const typed = allotment.get(key) ?? ''
    if (typed === '') return [{ key, says: `${says}：漏了，没有分配` }]
    const device = parseDevice(typed)
    if (!device.ok) return [{ key, says: `${says}：${device.problem}` }]
    const name = sayDevice(device.value)
    if (device.value.of !== of) return [{ key, says: `${says}：${of === 'X' ? '输入用 X' : '输出用 Y'}，写的是 ${name}` }]
    const before = taken.get(name)
    taken.set(name, says)
    return before === undefined ? [] : [{ key, says: `${says}：${name} 已经给了${before}` }]
  })
}

/** The task with its signals on these terminals. A signal without a sound terminal is wired to none. Undefined where all inputs or outputs are so. */
export function allotted(task: PlcTask, allotment: Allotment): PlcTask | undefined {
  const unsound = new Set(checkAllotment(task, allotment).map(({ key }) => key))
  const deviceFor = (key: string) => {
    const device = parseDevice(allotment.get(key) ?? '')
    return device.ok && !unsound.has(key) ? device.value : undefined
  }
  const inputs = task.inputs.flatMap((input) => {
    const device = deviceFor(inputKey(input))
    return device === undefined ? [] : [{ ...input, device }]
  })
  const outputs = task.outputs.flatMap((output) => {
    const device = deviceFor(outputKey(output))
    return device === undefined ? [] : [{ ...output, device }]
  })
  if (!isNonEmpty(inputs) || !isNonEmpty(outputs)) return undefined
  const names = new Map(
    task.outputs.map((output) => {
      const device = deviceFor(outputKey(output))
      return [sayDevice(output.device), device === undefined ? `没有接线的${output.says}` : sayDevice(device)]
    }),
  )
  const points = mapAll(task.points, (point) => renamed(point, names))
  return { ...task, inputs, outputs, points }
}

function renamed(point: FunctionPoint, names: ReadonlyMap<string, string>): FunctionPoint {
  const all = (wanted: NonEmpty<Wanted>) => mapAll(wanted, (each) => ({ ...each, signal: names.get(each.signal) ?? each.signal }))
  const step = (each: Step): Step => ('wanted' in each ? { ...each, wanted: all(each.wanted) } : each)
  return { ...point, never: point.never.map(all), steps: mapAll(point.steps, step) }
}

const mapAll = <T, U>([first, ...others]: NonEmpty<T>, to: (each: T) => U): NonEmpty<U> => [to(first), ...others.map(to)]
