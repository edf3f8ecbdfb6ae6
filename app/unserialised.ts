/** Pages without scripts need no copy of their data for a browser. React Router would write one for every page, and throw it away. */
import type { ServerBuild } from 'react-router'
import { asksFor } from './route-handle.ts'

/**
 * The same build, but what the loaders of script-free pages return is hidden from serialisation: its properties are there to be read,
 * and not to be listed. So such data may be taken apart by name, never spread. It halves the work of a page.
 */
export function unserialised(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const load = route?.module.loader
    if (route === undefined || load === undefined || asksFor(route.module.handle, 'hydrate')) return [id, route] as const
    const loader: typeof load = async (args) => hidden(await load(args))
    return [id, { ...route, module: { ...route.module, loader } }] as const
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

/** Answers and redirects pass as they are. */
function hidden(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || data instanceof Response || 'init' in data) return data
  const properties = Object.entries(data).map(([name, value]) => [name, { value, enumerable: false }] as const)
  return Object.defineProperties({}, Object.fromEntries(properties))
}
