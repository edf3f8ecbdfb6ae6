/** A body that is no JSON is told apart from one that does not fit, and both say what to send. */
import { createMiddleware } from 'hono/factory'
import { bodyError, problem } from './problem.ts'

export const jsonOnly = createMiddleware(async (c, next) => {
  if (c.req.method !== 'POST') return next()
  if (!/^application\/([\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? ''))
    return problem(c, 415, '请求体要是 JSON：加上 Content-Type: application/json 再发。')
  try {
    await c.req.json()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return problem(c, 400, '请求体不是完整的 JSON，检查括号、引号和逗号后再发。', [bodyError([], 'JSON 读不通。')])
  }
  return next()
})
