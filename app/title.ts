/** A page's title, as tabs, bookmarks and search results show it. */
export const sayTitle = (page?: string): string => (page === undefined ? '匠途：从取证到立业' : `${page} · 匠途`)
