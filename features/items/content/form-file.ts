/** Forms of paper as editors write them; absent files mean no mock exam. */
import { z } from 'zod'
import { type FormContent, type PaperForm, paperKinds, toFormId } from '#domain/exam/form.ts'
import { multipleRules } from '#domain/item/score/scoring-rules.ts'
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
    passMark: z.strictObject({ value: zWhole, ...support }),
    multiple: z.strictObject({ value: z.enum(rules), ...support }),
    notes: z.array(z.strictObject({ says: zText, ...support })).default([]),
    sections: zNonEmpty(zSection).optional(),
    unknown: zText.optional(),
    otherExam: zText.optional(),
  })
  .transform(({ id, default: isDefault = false, sections, unknown, otherExam, ...form }, issues): PaperForm => {
    const contents: readonly (FormContent | undefined)[] = [
      sections && { kind: 'sections', sections: mapped(sections) },
      unknown === undefined ? undefined : { kind: 'unknown', why: unknown },
      otherExam === undefined ? undefined : { kind: 'otherExam', why: otherExam },
    ]
    const [content, ...others] = contents.filter((each) => each !== undefined)
    if (content !== undefined && others.length === 0) return { ...form, id: toFormId(id), isDefault, content }
    issues.addIssue({ code: 'custom', message: 'sections、unknown、otherExam 三样写一样' })
    return z.NEVER
  })

const mapped = ([first, ...rest]: readonly [z.infer<typeof zSection>, ...z.infer<typeof zSection>[]]) =>
  [sectionOf(first), ...rest.map(sectionOf)] as const
const sectionOf = ({ kind, marks, ...section }: z.infer<typeof zSection>) => ({ ...section, itemKind: kind, marksEach: marks })

export const zFormFile: z.ZodType<FormFile> = z.strictObject({ forms: z.array(zForm) })
