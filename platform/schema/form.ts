/** A form as a browser sends it, parsed once at the edge. */
import './chinese.ts'
import { z } from 'zod'
import type { Brand } from '#domain/prelude/brand.ts'
import type { FieldProblems } from '#domain/prelude/field-problems.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'

/** The key a page carries so that sending it twice writes once. */
export type IdempotencyKey = Brand<string, 'IdempotencyKey'>

/** 16–64 letters, digits, `-` or `_`: what `Context.newKey` makes, and nothing that could bloat a table. */
export const zIdempotencyKey = z
  .string()
  .regex(/^[\w-]{16,64}$/, '页面已经过期，请刷新后再提交')
  .transform((key) => key as IdempotencyKey)

/** Reads the fields; a name that occurs more than once gives a list. Of several problems of a field the first is told. */
export function parseForm<T>(schema: z.ZodType<T>, form: FormData): Result<T, FieldProblems> {
  const parsed = schema.safeParse(toObject(form))
  if (parsed.success) return ok(parsed.data)
  const problems: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) problems[path.join('.')] ??= message
  return fail(problems)
}

function toObject(form: FormData): Readonly<Record<string, FormDataEntryValue | readonly FormDataEntryValue[]>> {
  const names = [...new Set(form.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const [first, ...others] = form.getAll(name)
      return [name, first !== undefined && others.length === 0 ? first : [first, ...others].filter((value) => value !== undefined)]
    }),
  )
}
