/**
 * Finished public pages, kept in memory. A page is what the content, the day, the address and the look make of it, so those four are its
 * key: another state of the content is another key, and nothing has to be thrown away by hand. Pages that depend on a person, that set
 * a cookie or that failed are never kept.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** `gzip` is missing where a page is not worth compressing. */
export type FinishedPage = {
  readonly html: Buffer
  readonly gzip?: Buffer
  readonly etag: string
  readonly headers: readonly (readonly [string, string])[]
}

export type PageCache = {
  find(key: string): FinishedPage | undefined
  keep(key: string, page: FinishedPage): void
}

const compressed = promisify(gzip)
/** Below this a page is not worth compressing. */
const LEAST_BYTES = 1024
/** More effort saves next to nothing on pages of this size, and costs twice. */
const LEVEL = 5

export async function finish(page: Response): Promise<FinishedPage> {
  const html = Buffer.from(await page.arrayBuffer())
  const etag = `W/"${createHash('sha1').update(html).digest('base64url')}"`
  const isWorthIt = html.length >= LEAST_BYTES
  return { html, etag, headers: [...page.headers], ...(isWorthIt && { gzip: await compressed(html, { level: LEVEL }) }) }
}

/** Those looked at least recently go first when `mostBytes` are exceeded. 0 keeps nothing. */
export function makePageCache(mostBytes: number): PageCache {
  const pages = new Map<string, FinishedPage>()
  let bytes = 0
  return {
    find: (key) => {
      const page = pages.get(key)
      if (page === undefined) return undefined
      pages.delete(key)
      pages.set(key, page)
      return page
    },
    keep: (key, page) => {
      const size = sizeOf(key, page)
      if (size > mostBytes || pages.has(key)) return
      pages.set(key, page)
      bytes += size
      for (const [oldest, dropped] of pages) {
        if (bytes <= mostBytes) break
        pages.delete(oldest)
        bytes -= sizeOf(oldest, dropped)
      }
    },
  }
}

const sizeOf = (key: string, { html, gzip: small }: FinishedPage): number => key.length * 2 + html.length + (small?.length ?? 0)
