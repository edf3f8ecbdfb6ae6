/** What the page handler is given with each request. */
import { createContext } from 'react-router'
import type { Context } from '#platform/context.ts'

export const requestContext = createContext<Context>()
/** Why this request is not served at all, in a sentence: it came too often. Undefined: it is. */
export const refusalContext = createContext<string | undefined>(undefined)
