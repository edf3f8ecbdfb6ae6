/** Whether a route asks for scripts: `export const handle = { hydrate: true }`. Without it a page sends none. */
export const isHydrated = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true
