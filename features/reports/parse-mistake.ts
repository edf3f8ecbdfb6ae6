/** The forms of reports as a browser sends them: what was written, and what it is about. */
import { z } from 'zod'
import { type PolicyId, toClauseAnchor, toVersionId } from '#domain/policy/ids.ts'
import { hasPersonalNumber, type ReportedItem } from '#domain/policy/mistake-report.ts'
import type { FieldProblems } from '#domain/prelude/field-problems.ts'
import { ok, type Result } from '#domain/prelude/result.ts'
import { parseForm, zIdempotencyKey } from '#platform/schema/form.ts'
import { zCivilDate } from '#platform/schema/scalars.ts'
import type { MistakeDraft } from './report-mistake.ts'

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
const blankIsNone = (value: unknown): unknown => (value === '' ? undefined : value)

/** One kind of line end, and no other control characters: the database takes no NUL. */
const asText = (given: string): string =>
  given
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()

const written = {
  shownFor: zCivilDate,
  text: z
    .string()
    .transform(asText)
    .refine((text) => [...text].length >= 5, '写清哪里不对，至少 5 个字')
    .refine((text) => [...text].length <= 2000, '写得太长了，最多 2000 字')
    .refine((text) => !hasPersonalNumber(text), '里面像是有手机号或身份证号。删掉再交，本站不收个人信息'),
  /** A field that people cannot see; programs fill it. */
  website: z.string().max(0, '这一格是给程序设的陷阱，要留空').optional(),
  key: zIdempotencyKey,
  stamp: z.string().max(80),
}
const itemForm = z.object(written)
const policyForm = z.object({
  ...written,
  version: z.preprocess(blankIsNone, slug.transform(toVersionId).optional()),
  clause: z.preprocess(blankIsNone, slug.transform(toClauseAnchor).optional()),
})

/** A problem names its field; the page shows it there and keeps what was typed. */
export function parseMistakeForm(form: FormData, policy: PolicyId): Result<MistakeDraft, FieldProblems> {
  const parsed = parseForm(policyForm, form)
  if (!parsed.ok) return parsed
  const { website: _, version, clause, ...draft } = parsed.value
  return ok({ ...draft, about: { kind: 'policy', policy, version, clause } })
}

/** The same of an item, which was found before. */
export function parseItemMistake(form: FormData, about: ReportedItem): Result<MistakeDraft, FieldProblems> {
  const parsed = parseForm(itemForm, form)
  if (!parsed.ok) return parsed
  const { website: _, ...draft } = parsed.value
  return ok({ ...draft, about })
}
