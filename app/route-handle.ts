/** What a route asks of the document around it: `export const handle = { assist: true } satisfies RouteHandle`. */
export type RouteHandle = {
  /** The small module that reads aloud and keeps visited pages; the page works wholly without it. */
  readonly assist?: true
  /** The module that keeps what was practised on the device; the room is walked and its items are answered without it. */
  readonly onDevice?: true
  /** Brings the module of its room (`app/bench/island.tsx`); the room works wholly without it. */
  readonly room?: true
  /** The scripts of the page itself; without it a page sends none. */
  readonly hydrate?: true
  /** Stands alone, without header and footer, and any site may frame it. */
  readonly embed?: true
  /** Shows a page of ours inside itself. */
  readonly frames?: true
  /** Has a bar of its own at the foot: one way on, so the tab bar stays away. */
  readonly ownBar?: true
}

/** `handle` comes from the router, which does not know its type. */
export const asksFor = (handle: unknown, what: keyof RouteHandle): boolean =>
  typeof handle === 'object' && handle !== null && (handle as RouteHandle)[what] === true

/** Where the modules are, by what asks for them. */
export const modules = { assist: '/reading.js', onDevice: '/practice.js' } as const satisfies Partial<Record<keyof RouteHandle, string>>
