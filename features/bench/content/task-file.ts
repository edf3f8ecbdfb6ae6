/** A task of the practical exam as editors write it: `content/bench/tasks/<task>.yaml`. */
import { z } from 'zod'
import { type BenchTask, reaches, type Span, simLevels, type TaskLimit, toBenchTaskId } from '#domain/bench/bench-task.ts'
import { redLineIds } from '#domain/bench/red-line.ts'
import type { ShownReading } from '#domain/bench/shown-fault.ts'
import type { Operation } from '#domain/circuit/happening.ts'
import type { PointId } from '#domain/item/item.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { zNonEmpty, zSlug, zText, zWhole } from '#platform/yaml/scalars.ts'
import { zCount, zName, zPointId, zSupport } from './support.ts'

/** `60`, or `120-150` where the source leaves it open. */
const zSpan = z
  .string()
  .regex(/^\d{1,4}(-\d{1,4})?$/, '写 60，或 120-150')
  .transform((text, issues): Span => {
    const [least = 0, most = least] = text.split('-').map(Number)
    if (least <= most && most > 0) return { least, most }
    issues.addIssue({ code: 'custom', message: '小的写前面，要大于 0' })
    return z.NEVER
  })

const zLimit: z.ZodType<TaskLimit> = z
  .strictObject({ of: zText, minutes: zSpan.optional(), points: zSpan.optional(), ...zSupport })
  .refine(({ minutes, points }) => minutes !== undefined || points !== undefined, '时间、分数至少写一样；都没查到就别写这一条')

const zReach = z
  .strictObject({
    here: z.enum(reaches),
    simulable: z.enum(simLevels).optional(),
    can: z.array(zText).default([]),
    cannot: zNonEmpty(zText),
  })
  .refine(({ here, can }) => (here === 'none') === (can.length === 0), '能做的写进 can；here 是 none 的，can 空着')

const zQuestion = z.strictObject({
  ask: zText,
  answer: zText,
  points: z.array(zPointId).default([]),
  documents: z.array(zSlug).default([]),
})

const zPartId = z.string().regex(/^[A-Z]{1,3}\d{0,3}\.[A-Za-z0-9]{1,3}$/, '零件写成 KM1.13 这样')

/** `+SB2 -SB2 5000`: press, release, wait so many ms. */
const zActs = z
  .string()
  .regex(/^([+-][A-Z]{1,3}\d{0,3}|\d{1,6})( ([+-][A-Z]{1,3}\d{0,3}|\d{1,6}))*$/, '操作写成 +SB2 -SB2 5000：按住、松开、等多少毫秒')
  .transform((text): readonly Operation[] => text.split(' ').map(actOf))
  .default([])

function actOf(word: string): Operation {
  if (/^\d/.test(word)) return { kind: 'wait', ms: Number(word) }
  return { kind: word.startsWith('+') ? 'press' : 'release', device: word.slice(1) }
}

/** `5-L3: 380`: volts between wires 5 and L3. */
const zReads = z
  .record(z.string().regex(/^[A-Z]{0,3}\d{0,3}-[A-Z]{0,3}\d{0,3}$/, '两根线写成 5-L3'), zWhole)
  .transform((record, issues): NonEmpty<ShownReading> => {
    const reads = Object.entries(record).map(([wires, volts]): ShownReading => {
      const [red = '', black = ''] = wires.split('-')
      return { red, black, volts }
    })
    if (isNonEmpty(reads)) return reads
    issues.addIssue({ code: 'custom', message: '至少写一个读数' })
    return z.NEVER
  })

const zFault = z.strictObject({
  phenomenon: zText,
  signature: zText,
  cause: zText,
  mend: zText,
  shown: z.strictObject({ circuit: zSlug, part: zPartId, acts: zActs, reads: zReads }).optional(),
})

const zDrawing = z
  .strictObject({ circuits: z.array(zSlug).default([]), plcTasks: z.array(zSlug).default([]), remark: zText.optional() })
  .refine(
    ({ circuits, plcTasks, remark }) => circuits.length + plcTasks.length > 0 || remark !== undefined,
    '没有图，就在 remark 里写为什么',
  )

export const zTaskFile: z.ZodType<BenchTask> = z
  .strictObject({
    task: zSlug.transform(toBenchTaskId),
    code: z.string().regex(/^(T\d{1,2}|扩展)$/, '代码写成 T1，或者写“扩展”'),
    title: zText,
    short: zText,
    says: zNonEmpty(zText),
    scopes: z.array(z.string().regex(/^[A-Z]-[A-Z]-[A-Z]$/, '鉴定范围写成 B-A-B')),
    limits: z.array(zLimit),
    notes: z.array(z.strictObject({ says: zText, ...zSupport })).default([]),
    plannedMinutes: zCount.optional(),
    reach: zReach,
    next: zText,
    also: z.array(zSlug.transform(toBenchTaskId)).default([]),
    goals: zNonEmpty(zText),
    sheet: z
      .string()
      .regex(/^[A-Z]$/, '评分表写成 A')
      .optional(),
    sheetRemark: zText.optional(),
    materials: zNonEmpty(z.strictObject({ item: zText, count: zText, check: zText })),
    steps: zNonEmpty(z.strictObject({ does: zText, minutes: zCount, how: zNonEmpty(zText) })),
    drawing: zDrawing,
    faults: zNonEmpty(zFault),
    redLines: zNonEmpty(z.enum(redLineIds, `红线只能是 ${redLineIds.join('、')}`)),
    questions: zNonEmpty(zQuestion),
    selfCheck: zNonEmpty(zText),
    weak: z.record(zName, zNonEmpty(zPointId)).default({}),
  })
  .transform(({ task, weak, ...rest }) => ({ ...rest, id: task, weak: new Map<string, NonEmpty<PointId>>(Object.entries(weak)) }))
