/** Goes on with a room on the device: what its page brought is drawn again after each act, and nothing is asked of the server. */
import { createElement, render } from 'preact'
import { type Room, tidy } from '#app/bench/room.ts'
import type { BenchResult } from '#domain/bench/result.ts'
import { keepResult } from './keep-result.ts'
import { forgetOpen, isOpenHere, offerToResume, rememberOpen } from './open-attempt.ts'
import { rememberPresses, sentBy } from './sent-by.ts'

/** Which form or link asked, and what is to be done for it. */
type Asked = readonly [HTMLElement, () => void]
type Rooms = Readonly<Record<string, Room<never, unknown>>>

/** `rooms` by their names in `data-room`. Where it fails, the page stays as it was sent and works by its forms. */
export function begin(rooms: Rooms): void {
  const place = document.querySelector<HTMLElement>('[data-room]')
  const room = rooms[place?.dataset['room'] ?? '']
  const brought = document.getElementById('room-data')?.textContent
  if (!place || !room || !brought) return
  const data = JSON.parse(brought) as never // written by our own server for this room
  goOn(place, room, data)
}

const keep = (result: BenchResult, at: URLSearchParams): void => void keepResult(result, at).then(() => forgetOpen(at.get('b')))

function goOn(place: HTMLElement, room: Room<never, unknown>, data: never): void {
  /** Where the attempt is; longer ones stand in the history only. */
  const here = () => new URLSearchParams(typeof history.state?.at === 'string' ? history.state.at : location.search)
  const show = (at: URLSearchParams): unknown => {
    const view = room.read(data, at)
    render(createElement(room.Show as never, { view } as never), place)
    return view
  }
  const act = (asked: URLSearchParams, isLong: boolean): void => {
    const at = room.take(data, tidy(asked), Math.trunc(Date.now() / 1000))
    history.pushState({ at: at.toString() }, '', isLong ? undefined : `${location.pathname}?${at}`)
    const result = room.resultOf?.(show(at))
    if (result === undefined) rememberOpen(at)
    else keep(result, at)
  }

  /** Whoever left so fast that the result was not kept yet comes back to it; an attempt of another person is not one's own. */
  const keepWhatWasLeft = (view: unknown): void => {
    const result = room.resultOf?.(view as never)
    const began = here().get('b')
    if (result !== undefined && began !== null && isOpenHere(began)) keep(result, here())
  }

  /** What was asked for while something was under way; each waits for its turn. */
  let waiting: Asked[] | undefined

  /** What takes long (`data-slow`) is shown to be under way before it begins. */
  const work = (asker: HTMLElement, does: () => void): void => {
    if (waiting !== undefined) {
      waiting.push([asker, does])
      return
    }
    if (asker.dataset['slow'] === undefined) {
      does()
      return
    }
    const next: Asked[] = []
    waiting = next
    place.setAttribute('aria-busy', 'true')
    requestAnimationFrame(() =>
      setTimeout(() => {
        place.removeAttribute('aria-busy')
        waiting = undefined
        does()
        // what the act took off the page can no longer be asked for
        for (const [later, doesLater] of next) if (later.isConnected) work(later, doesLater)
      }),
    )
  }

  rememberPresses()
  place.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !isHere(form.action)) return
    event.preventDefault()
    const sent = sentBy(form, event)
    work(form, () => act(sent(), form.method === 'post'))
  })
  place.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    if (!link || !isHere(link.href) || new URL(link.href).hash !== '' || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    work(link, () => act(new URL(link.href).searchParams, false))
  })
  addEventListener('popstate', () => void show(here()))
  keepWhatWasLeft(show(here()))
  if (location.search === '') offerToResume(place)
}

/** A form or a link of this very page. Others are followed as anywhere. */
const isHere = (href: string): boolean => {
  const url = new URL(href, location.href)
  return url.origin === location.origin && url.pathname === location.pathname
}
