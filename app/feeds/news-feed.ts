/** The change log as RSS 2.0, Atom 1.0 and JSON Feed 1.1. The same content gives the same bytes. */
import { Feed } from 'feed'
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { type Instant, startOfDay } from '#domain/calendar/instant.ts'
import type { CitedEntry } from '#features/policies/change-log.ts'
import { disclaimer, htmlOf, pathOf, sayBriefly, sayTitle } from './entry-text.ts'
import { escapeHtml, legal } from './text.ts'

type Query = Readonly<Record<string, string | undefined>>
export type FeedKind = 'rss' | 'atom' | 'json'

export type FeedInput = {
  readonly origin: string
  /** The filter, as in the page's address. */
  readonly query: Query
  /** What of the address could not be used. */
  readonly notes: readonly string[]
  readonly items: readonly (CitedEntry & { readonly announcedOn: CivilDate })[]
  readonly recordedAt: Instant
}

export function writeFeed(kind: FeedKind, { origin, query, notes, items, recordedAt }: FeedInput): string {
  const own = (as?: FeedKind): string => origin + links.changes(query, as)
  const feed = new Feed({
    id: own(),
    title: isFiltered(query) ? '匠途：政策变化（按你选的条件）' : '匠途：政策变化',
    description: legal([disclaimer, ...notes].join('')),
    link: own(),
    feed: own(kind),
    feedLinks: { [kind]: own(kind) },
    language: 'zh-CN',
    updated: new Date(recordedAt),
    generator: false,
    favicon: `${origin}/favicon.svg`,
    author: { name: '匠途', link: origin },
  })
  for (const item of items) {
    const date = new Date(startOfDay(item.announcedOn))
    const link = origin + pathOf(item.entry)
    const [title, description] =
      kind === 'json' ? [sayTitle(item.entry), sayBriefly(item)].map(legal) : [sayTitle(item.entry), sayBriefly(item)].map(escapeHtml)
    feed.addItem({
      title: title ?? '',
      id: item.entry.urn,
      link,
      date,
      published: date,
      description: description ?? '',
      content: htmlOf(item),
    })
  }
  switch (kind) {
    case 'rss':
      return feed.rss2()
    case 'atom':
      return feed.atom1()
    case 'json':
      return asVersion11(feed.json1())
  }
}

const isFiltered = (query: Query): boolean => Object.values(query).some((value) => value !== undefined)

/** The package writes version 1; 1.1 differs in three names. */
function asVersion11(text: string): string {
  const { author, ...feed }: { readonly author?: unknown } = JSON.parse(text)
  return JSON.stringify({ ...feed, version: 'https://jsonfeed.org/version/1.1', language: 'zh-CN', authors: [author] }, null, 2)
}
