/** The value, or the 404 page with the problem's own sentence. */
import { data } from 'react-router'
import type { Result } from '#domain/prelude/result.ts'

export function orNotFound<T, P>(result: Result<T, P>, say: (problem: P) => string): T {
  if (result.ok) return result.value
  throw data(say(result.problem), { status: 404 })
}
