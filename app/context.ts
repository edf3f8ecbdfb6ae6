/** What the page handler is given with each request. */
import { createContext } from 'react-router'
import type { Context } from '#platform/context.ts'

export const requestContext = createContext<Context>()
