/** Whether a route asks for the small module that reads aloud and keeps visited pages: `export const handle = { assist: true }`. */
export const isAssisted = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'assist' in handle && handle.assist === true

/** Its address; the page works wholly without it. */
export const ASSISTANT = '/reading.js'
