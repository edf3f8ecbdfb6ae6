import type { HttpBindings } from '@hono/node-server'
import type { Context } from '#platform/context.ts'

/** What Hono handlers find on a request. */
export type RequestEnv = { Bindings: Partial<HttpBindings>; Variables: { context: Context } }
