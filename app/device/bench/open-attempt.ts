/** An attempt that was begun and not ended stays on the device, so that it can be gone on with. One for each page. */
import { element } from '../element.ts'

const name = () => `bench:${location.pathname}`

export function rememberOpen(at: URLSearchParams): void {
  try {
    localStorage.setItem(name(), at.toString())
  } catch {} // a private window, or no room left: the address still has it
}

export function forgetOpen(): void {
  try {
    localStorage.removeItem(name())
  } catch {}
}

export function offerToResume(place: HTMLElement): void {
  let kept: string | null = null
  try {
    kept = localStorage.getItem(name())
  } catch {}
  if (kept === null || kept === '') return
  const go = element('a', { class: 'btn', href: `${location.pathname}?${kept}` }, '接着上次做')
  const note = element('p', { class: 'btn-row' }, go)
  place.before(note)
  go.onclick = (event) => {
    event.preventDefault()
    note.remove()
    history.pushState({ at: kept }, '', kept.length < 7000 ? `${location.pathname}?${kept}` : undefined)
    dispatchEvent(new PopStateEvent('popstate'))
  }
}
