/** What a page says of itself to tabs, bookmarks and search engines. */
import type { MetaDescriptor } from 'react-router'

const product = '答几道题，告诉你能领哪些补贴、多少钱、钱给谁、哪天截止，每一条都写明出处。'

export const sayTitle = (page?: string): string => (page === undefined ? '匠途：从取证到立业' : `${page} · 匠途`)

export const pageMeta = (page?: string, description: string = product): MetaDescriptor[] => [
  { title: sayTitle(page) },
  { name: 'description', content: description },
]

/** An address with someone's answers is not the page that others should find: that is the same page without them. */
export const canonical = (href: string): MetaDescriptor => ({ tagName: 'link', rel: 'canonical', href })
