/** The feeds of the view, so that readers find them by the page's address. */
import type { MetaDescriptor } from 'react-router'
import { links } from '#app/links.ts'

const types = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json', ics: 'text/calendar' } as const

export const feedLinks = (query: Readonly<Record<string, string | undefined>>): MetaDescriptor[] =>
  (['rss', 'atom', 'json', 'ics'] as const).map((as) => ({
    tagName: 'link',
    rel: 'alternate',
    type: types[as],
    title: as === 'ics' ? '匠途：到期日' : `匠途：政策变化（${as.toUpperCase()}）`,
    href: links.changes(query, as),
  }))
