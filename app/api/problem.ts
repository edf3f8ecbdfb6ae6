/** Refusals of the API, as RFC 9457 problems that name the field. */
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const FieldErrorOnWire = z.object({
  field: z.string().openapi({ description: 'The parameter, or the path in the body', example: 'facts.cert.level' }),
  says: z.string().openapi({ description: 'What is wrong and what to write instead, in Chinese' }),
  pointer: z
    .string()
    .optional()
    .openapi({ description: 'JSON pointer (RFC 6901) into the body, as a fragment; absent for parameters', example: '#/facts/cert.level' }),
})

export const Problem = z
  .object({
    title: z.string().openapi({ description: 'What is wrong, in Chinese, with what to do about it' }),
    status: z.int(),
    errors: z.array(FieldErrorOnWire).optional(),
  })
  .openapi('Problem', { description: 'RFC 9457; without `type`, which is then about:blank' })

export type FieldError = { readonly field: string; readonly says: string; readonly pointer?: string }

const headers = { 'content-type': 'application/problem+json' }

export const problem = <S extends ContentfulStatusCode>(c: Context, status: S, title: string, errors?: readonly FieldError[]) =>
  c.json({ title, status, ...(errors && { errors: [...errors] }) }, status, headers)

/** One thing wrong with the body of a request, at this path in it. */
export const bodyError = (path: readonly string[], says: string): FieldError => ({
  field: path.join('.') || 'body',
  says,
  pointer: toPointer(path),
})

/** RFC 6901, as the fragment of an address. */
const toPointer = (path: readonly string[]): string =>
  `#${path.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~')}`).join('')}`

type Checked = { readonly success: boolean; readonly target?: string; readonly error?: z.core.$ZodError }

/** For zod-openapi's `defaultHook`: a request that does not fit its schema. */
export function refuseBadRequest({ success, target, error }: Checked, c: Context) {
  if (success || error === undefined) return undefined
  const isBody = target === 'json'
  const errors = error.issues.map(({ path, message }): FieldError => {
    const names = path.map(String)
    return isBody ? bodyError(names, message) : { field: names.join('.'), says: message }
  })
  return problem(c, 400, isBody ? '请求体里有看不懂的内容，见 errors。' : '请求里有看不懂的参数，见 errors。', errors)
}

export const refusals = {
  400: { description: 'Something cannot be read; `errors` names it', content: { 'application/problem+json': { schema: Problem } } },
  413: { description: 'More than 1,000,000 bytes', content: { 'application/problem+json': { schema: Problem } } },
  415: { description: 'The body is not JSON by its Content-Type', content: { 'application/problem+json': { schema: Problem } } },
  429: {
    description: 'Too many requests from one place; `Retry-After` says when the next may come',
    content: { 'application/problem+json': { schema: Problem } },
  },
}
