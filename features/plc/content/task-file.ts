/** A task for the controller as editors write it: `content/plc/<task>.yaml`. Times are written in seconds. */
import { z } from 'zod'
import { type Device, parseDevice } from '#domain/plc/program/device.ts'
import type { FunctionPoint, PlcTask, Step, TaskInput, TaskOutput, Wanted } from '#domain/plc/task/plc-task.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { zNonEmpty, zSlug, zText } from '#platform/yaml/scalars.ts'

const zName = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, '名字用小写字母开头，后面只用字母和数字')
const zState = z.enum(['on', 'off'], '写 on（接通）或 off（断开）').transform((word) => word === 'on')

const LONGEST_SECONDS = 120
/** A whole number of milliseconds; the bench runs in steps of 10. */
const zSeconds = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/, '时间写成秒，例如 5 或 4.8，最多两位小数')
  .transform((seconds) => Math.round(Number(seconds) * 1000))
  .refine((ms) => ms <= LONGEST_SECONDS * 1000, `一次最多等 ${LONGEST_SECONDS} 秒`)

const zWanted = z.record(z.string(), zState).transform((record, issues): NonEmpty<Wanted> => {
  const wanted = Object.entries(record).map(([signal, isOn]): Wanted => ({ signal, isOn }))
  if (isNonEmpty(wanted)) return wanted
  issues.addIssue({ code: 'custom', message: '至少写一个信号' })
  return z.NEVER
})

const zStep = z.union([
  z.strictObject({ press: zName }).transform(({ press }): Step => ({ kind: 'press', button: press })),
  z.strictObject({ release: zName }).transform(({ release }): Step => ({ kind: 'release', button: release })),
  z.strictObject({ force: zName, to: zState }).transform(({ force, to }): Step => ({ kind: 'force', sensor: force, isOn: to })),
  z.strictObject({ free: zName }).transform(({ free }): Step => ({ kind: 'free', sensor: free })),
  z.strictObject({ wait: zSeconds }).transform(({ wait }): Step => ({ kind: 'wait', ms: wait })),
  z.strictObject({ restart: z.literal('controller', '写 controller') }).transform((): Step => ({ kind: 'restart' })),
  z.strictObject({ expect: zWanted }).transform(({ expect }): Step => ({ kind: 'expect', wanted: expect })),
  z
    .strictObject({ until: zWanted, from: zSeconds, to: zSeconds })
    .refine(({ from, to }) => from < to, 'from 要比 to 小')
    .transform(({ until, from, to }): Step => ({ kind: 'until', wanted: until, fromMs: from, toMs: to })),
])

const zPoint = z
  .strictObject({ id: zSlug, says: zText, never: z.array(zWanted).default([]), steps: zNonEmpty(zStep) })
  .transform((point): FunctionPoint => point)

const zContact = z.enum(['open', 'closed'], '写 open（常开）或 closed（常闭）')
const zInput = z.union([
  z.strictObject({ button: zName, contact: zContact, says: zText }),
  z.strictObject({ sensor: zName, contact: zContact, says: zText }),
])

/** The terminals of one class by their device. */
const zTerminals = <T>(of: 'X' | 'Y', terminal: z.ZodType<T>) =>
  z.record(z.string(), terminal).transform((record, issues): NonEmpty<readonly [Device, T]> => {
    const wired: (readonly [Device, T])[] = []
    for (const [text, each] of Object.entries(record)) {
      const device = parseDevice(text)
      if (!device.ok) issues.addIssue({ code: 'custom', path: [text], message: device.problem })
      else if (device.value.of !== of) issues.addIssue({ code: 'custom', path: [text], message: `这里只写 ${of} 的端子` })
      else wired.push([device.value, each])
    }
    if (isNonEmpty(wired)) return wired
    issues.addIssue({ code: 'custom', message: '至少写一个端子' })
    return z.NEVER
  })

const zInputs = zTerminals('X', zInput).transform((all): NonEmpty<TaskInput> => mapNonEmpty(all, toInput))
const zOutputs = zTerminals('Y', z.strictObject({ actuator: zName, says: zText })).transform(
  (all): NonEmpty<TaskOutput> => mapNonEmpty(all, ([device, { actuator, says }]) => ({ device, actuator, says })),
)

function toInput([device, wired]: readonly [Device, z.infer<typeof zInput>]): TaskInput {
  const { contact, says } = wired
  if ('button' in wired) return { device, from: 'button', name: wired.button, contact, says }
  return { device, from: 'sensor', name: wired.sensor, contact, says }
}

function mapNonEmpty<T, U>([first, ...others]: NonEmpty<T>, to: (each: T) => U): NonEmpty<U> {
  return [to(first), ...others.map(to)]
}

export const zTaskFile: z.ZodType<PlcTask> = z.strictObject({
  id: zSlug,
  title: zText,
  trains: z.enum(['T3', 'T4'], '写 T3 或 T4'),
  plant: zSlug,
  says: zNonEmpty(zText),
  inputs: zInputs,
  outputs: zOutputs,
  points: zNonEmpty(zPoint),
  reference: zText,
  spoilt: zNonEmpty(z.strictObject({ says: zText, replace: zText, by: z.string() })),
})
