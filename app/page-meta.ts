/** What a page says of itself to tabs, bookmarks, search engines and the cards of shared links (text only: a card's picture would have to be a bitmap). */
import type { MetaDescriptor } from 'react-router'

const product = '答几道题，告诉你能领哪些补贴、多少钱、钱给谁、哪天截止，每一条都写明出处。'

export const sayTitle = (page?: string): string => (page === undefined ? '匠途：从取证到立业' : `${page} · 匠途`)

export const pageMeta = (page?: string, description: string = product): MetaDescriptor[] => [
  { title: sayTitle(page) },
  { name: 'description', content: description },
  { property: 'og:title', content: page ?? sayTitle() },
  { property: 'og:description', content: description },
  { property: 'og:type', content: 'website' },
  { property: 'og:site_name', content: '匠途' },
  { property: 'og:locale', content: 'zh_CN' },
]

/** An address with someone's answers is not the page that others should find: that is the same page without them. */
export const canonical = (href: string): MetaDescriptor => ({ tagName: 'link', rel: 'canonical', href })
