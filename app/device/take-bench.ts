/** The rooms of the bench taken along: a room works wholly from its page, so keeping its page is all it takes. */
import { isFromStore } from './ask-what-is-open.ts'
import { button, element } from './element.ts'
import { canTakeAlong, keptPaths, openKept } from './kept-pages.ts'

/** At a time: the server is no place to hurry at. */
const TOGETHER = 4

/** `pages`: the addresses of all rooms and what leads to them. */
export async function offerBench(place: HTMLElement, pages: readonly string[]): Promise<void> {
  if (!canTakeAlong() || isFromStore()) return
  const kept = await keptPaths()
  const isWhole = pages.every((page) => kept.has(page))
  const status = element('span', { class: 's mute', role: 'status' }, isWhole ? '都带着，没网也能练。' : '')
  const press = button(isWhole ? '换成最新的' : '把实操台带下去，没网也能练', () => {
    press.disabled = true
    takeBench(pages, (done) => {
      status.textContent = `带了 ${done} 页，共 ${pages.length} 页`
    }).then(
      () => {
        status.textContent = '都带着，没网也能练。'
      },
      () => {
        status.textContent = '没带完：网断了，或者这台机器存满了。再按一次接着带。'
        press.disabled = false
      },
    )
  })
  place.append(element('p', { class: 'dev-take' }, press, status))
  place.hidden = false
}

async function takeBench(pages: readonly string[], tell: (done: number) => void): Promise<void> {
  const { keep, keepFiles } = await openKept('/bench')
  await navigator.storage?.persist?.() // or a browser short of room throws it away first
  for (let from = 0; from < pages.length; from += TOGETHER) {
    await Promise.all(pages.slice(from, from + TOGETHER).map((page) => keep(page, page)))
    tell(Math.min(from + TOGETHER, pages.length))
  }
  await keepFiles()
}
