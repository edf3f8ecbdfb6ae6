/** Forms of paper as editors write them; absent files mean no mock exam. */
import { z } from 'zod'
import { type PaperForm, paperKinds, toFormId } from '#domain/exam/form.ts'
import { multipleRules, stepRules } from '#domain/item/score/scoring-rules.ts'
import { confidences } from '#domain/source/source.ts'
import { zNonEmpty, zText, zWhole, zYesNo } from '#platform/yaml/scalars.ts'

export type FormFile = { readonly forms: readonly PaperForm[] }

const support = {
  confidence: z.enum([...confidences, 'ours'], '可信度写题库里用的词；本站自己定的写 ours'),
  source: zText,
}
const zMarks = z
  .string()
  .regex(/^\d{1,2}(\.5)?$/, '分值写成 1、2 或 0.5')
  .transform(Number)
const rules = Object.keys(multipleRules) as (keyof typeof multipleRules)[]

const zSection = z.strictObject({ kind: z.enum(paperKinds), count: zWhole, marks: zMarks, says: zText.optional(), ...support })
const zForm = z
  .strictObject({
    id: z.string().regex(/^[PS]\d{1,2}$/, '卷型号写成 P8'),
    title: zText,
    default: zYesNo.optional(),
    minutes: z.strictObject({ value: zWhole, ...support }),
    passMark: z.strictObject({ value: zWhole, ...support }).optional(),
    multiple: z.strictObject({ value: z.enum(rules), ...support }).optional(),
    steps: z.strictObject({ value: z.enum(stepRules), ...support }).optional(),
    notes: z.array(z.strictObject({ says: zText, ...support })).default([]),
    sections: zNonEmpty(zSection).optional(),
    unknown: zText.optional(),
    otherExam: zText.optional(),
  })
  .transform(({ id, default: isDefault = false, sections, unknown, otherExam, passMark, multiple, steps, ...rest }, issues): PaperForm => {
    const head = { ...rest, id: toFormId(id), isDefault }
    const refuse = (message: string): never => {
      issues.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    const reasons = [
      ...(unknown === undefined ? [] : [{ kind: 'unknown', why: unknown } as const]),
      ...(otherExam === undefined ? [] : [{ kind: 'otherExam', why: otherExam } as const]),
    ]
    const [reason, another] = reasons
    if (another !== undefined || (sections === undefined) === (reason === undefined))
      return refuse('sections、unknown、otherExam 三样写一样')
    if (reason !== undefined) {
      if (passMark?.confidence === 'unknown' || passMark?.confidence === 'ours') return refuse('不能选的卷，合格线没有出处就不写')
      return multiple === undefined && steps === undefined
        ? { ...head, ...(passMark && { passMark }), content: reason }
        : refuse('不能选的卷不写多选规则和步骤分')
    }
    if (sections === undefined || passMark === undefined) return refuse('能选的卷要写合格线')
    if (sections.some(({ kind }) => kind === 'multiple') !== (multiple !== undefined)) return refuse('有多选的卷写多选规则，没有的不写')
    if (sections.some(({ kind }) => kind === 'number') !== (steps !== undefined)) return refuse('有计算题的卷写步骤分，没有的不写')
    return {
      ...head,
      passMark,
      ...(multiple && { multiple }),
      ...(steps && { steps }),
      content: { kind: 'sections', sections: mapped(sections) },
    }
  })

const mapped = ([first, ...rest]: readonly [z.infer<typeof zSection>, ...z.infer<typeof zSection>[]]) =>
  [sectionOf(first), ...rest.map(sectionOf)] as const
const sectionOf = ({ kind, marks, ...section }: z.infer<typeof zSection>) => ({ ...section, itemKind: kind, marksEach: marks })

export const zFormFile: z.ZodType<FormFile> = z.strictObject({ forms: z.array(zForm) })
