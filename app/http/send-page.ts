/** The last step of a page: kept or made anew, with its ETag, its compression and its caching, each once. */
import { type FinishedPage, finish, type PageCache } from './page-cache.ts'
import { readPreferences } from './preferences.ts'

/** What public pages are made from, beside their address and the look a visitor chose: the state of the content and the day. */
export type MadeFrom = { readonly content: string | undefined; readonly today: string }

export const PUBLIC = 'public, no-cache'

/** Kept by browsers but asked for anew each time, by ETag; it depends on the cookie of size and theme. */
export async function sendPage(
  request: Request,
  cache: PageCache,
  madeFrom: () => Promise<MadeFrom>,
  make: () => Promise<Response>,
): Promise<Response> {
  const key = request.method === 'GET' || request.method === 'HEAD' ? await keyOf(request, madeFrom) : undefined
  const kept = key === undefined ? undefined : cache.find(key)
  if (kept !== undefined) return answer(request, kept, 200)
  const page = await make()
  const { headers, status } = page
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', PUBLIC)
  headers.append('Vary', 'Cookie, Accept-Encoding')
  if (page.body === null || !headers.get('Content-Type')?.startsWith('text/html')) return page
  const finished = await finish(page)
  const isPublic = headers.get('Cache-Control') === PUBLIC && !headers.has('Set-Cookie')
  if (key !== undefined && status === 200 && isPublic && request.method === 'GET') cache.keep(key, finished)
  return answer(request, finished, status)
}

/** Undefined before anything was published, and while the database does not answer: a page that needs none of it still opens. */
async function keyOf(request: Request, madeFrom: () => Promise<MadeFrom>): Promise<string | undefined> {
  const from = await madeFrom().catch(() => undefined)
  if (from?.content === undefined) return undefined
  const { pathname, search } = new URL(request.url)
  const { size, theme } = readPreferences(request.headers.get('cookie'))
  return [from.content, from.today, size, theme, pathname + search].join(' ')
}

function answer(request: Request, { html, gzip, etag, headers: made }: FinishedPage, status: number): Response {
  const headers = new Headers(made.map(([name, value]): [string, string] => [name, value]))
  if (status === 200) headers.set('ETag', etag)
  if (status === 200 && matches(request.headers.get('If-None-Match'), etag)) return new Response(null, { status: 304, headers })
  const isSmall = gzip === undefined || !/\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '')
  if (!isSmall) headers.set('Content-Encoding', 'gzip')
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  return new Response(new Uint8Array(isSmall ? html : gzip), { status, headers })
}

const matches = (known: string | null, tag: string): boolean =>
  known?.split(',').some((each) => each.trim() === tag || each.trim() === '*') ?? false
