/** An attempt that was begun and not ended stays on the device, so that it can be gone on with. One for each page. */
import { element } from '../element.ts'

const name = () => `bench:${location.pathname}`

export function rememberOpen(at: URLSearchParams): void {
  try {
    localStorage.setItem(name(), at.toString())
  } catch {} // a private window, or no room left: the address still has it
}

/** `began`: as its address says; another attempt that was begun meanwhile stays remembered. */
export function forgetOpen(began: string | null): void {
  if (!isOpenHere(began)) return
  try {
    localStorage.removeItem(name())
  } catch {}
}

/** Whether the attempt that began at that second is the one that was begun here and not ended, as far as is known. */
export function isOpenHere(began: string | null): boolean {
  const kept = rememberedOpen()
  return kept !== undefined && new URLSearchParams(kept).get('b') === began
}

function rememberedOpen(): string | undefined {
  try {
    return localStorage.getItem(name()) || undefined
  } catch {
    return undefined
  }
}

export function offerToResume(place: HTMLElement): void {
  const kept = rememberedOpen()
  if (kept === undefined) return
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
