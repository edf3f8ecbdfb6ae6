/** Refusals of the API, as RFC 9457 problems that name the field. */
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

export const Problem = z
  .object({
    title: z.string().openapi({ description: 'What is wrong, in Chinese, with what to do about it' }),
    status: z.int(),
    errors: z.array(z.object({ field: z.string(), says: z.string() })).optional(),
  })
  .openapi('Problem')

export type FieldError = { readonly field: string; readonly says: string }

const headers = { 'content-type': 'application/problem+json' } as const

export const problem = <S extends ContentfulStatusCode>(c: Context, status: S, title: string, errors?: readonly FieldError[]) =>
  c.json({ title, status, ...(errors && { errors: [...errors] }) }, status, headers)

/** For zod-openapi's `defaultHook`: a request that does not fit its schema. */
export function refuseBadRequest(result: { readonly success: boolean; readonly error?: z.core.$ZodError }, c: Context) {
  if (result.success || result.error === undefined) return undefined
  const errors = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), says: message }))
  return problem(c, 400, '请求里有看不懂的参数，见 errors。', errors)
}
