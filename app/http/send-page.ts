/** The last step of a page: its ETag, its compression and its caching, each once, on the finished text. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compressed = promisify(gzip)
/** Below this a page is not worth compressing. */
const LEAST_BYTES = 1024
/** More effort saves next to nothing on pages of this size, and costs twice. */
const LEVEL = 5

/** Kept by browsers but asked for anew each time, by ETag; it depends on the cookie of size and theme. */
export async function sendPage(request: Request, page: Response): Promise<Response> {
  const { headers, status } = page
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'public, no-cache')
  headers.append('Vary', 'Cookie, Accept-Encoding')
  if (page.body === null || !headers.get('Content-Type')?.startsWith('text/html')) return page
  const html = Buffer.from(await page.arrayBuffer())
  if (status === 200) {
    const tag = `W/"${createHash('sha1').update(html).digest('base64url')}"`
    headers.set('ETag', tag)
    if (matches(request.headers.get('If-None-Match'), tag)) return new Response(null, { status: 304, headers })
  }
  if (html.length < LEAST_BYTES || !/\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? ''))
    return new Response(html, { status, headers })
  headers.set('Content-Encoding', 'gzip')
  return new Response(await compressed(html, { level: LEVEL }), { status, headers })
}

const matches = (known: string | null, tag: string): boolean =>
  known?.split(',').some((each) => each.trim() === tag || each.trim() === '*') ?? false
