/** Reading answers one after another (背题), also on pages that were taken along: those were made for whoever asked for the answer alone. */

export const isReading = (): boolean => new URLSearchParams(location.search).has('read')

/** Makes such a page one of reading: its bar leads to the next and the previous answer. `previous` is known of those pages alone. */
export function readOn(previous: string | undefined): void {
  const main = document.querySelector('main')
  const [back, next] = [barLink('quiet'), barLink('go')]
  if (main === null || main.hasAttribute('data-reading')) return
  main.setAttribute('data-reading', '')
  if (next !== undefined && next.pathname.split('/').length > 3) next.search = `${next.search}${next.search === '' ? '?' : '&'}read=1`
  if (back === undefined || previous === undefined) return
  back.href = previous
  back.textContent = '上一题'
}

/** By keyboard: left and right, unless whatever has the focus wants the arrows for itself. */
export function turnPage(key: string, target: HTMLElement): boolean {
  const way = key === 'ArrowRight' ? 'go' : key === 'ArrowLeft' ? 'quiet' : undefined
  if (way === undefined || document.querySelector('main[data-reading]') === null) return false
  if (target.closest('input, select, textarea, .fx')) return false
  const link = barLink(way)
  link?.click()
  return link !== undefined
}

const barLink = (kind: 'quiet' | 'go'): HTMLAnchorElement | undefined =>
  document.querySelector<HTMLAnchorElement>(`.act-bar a.btn--${kind}`) ?? undefined
