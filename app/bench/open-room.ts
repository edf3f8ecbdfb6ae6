/** A room as a page: what a form asked for is done, then the page is shown at the address that says so. */
import { redirect } from 'react-router'
import { type Room, tidy } from './room.ts'

/** Throws a redirect where something was asked for: opened again or shared, the address does it not twice. `now` in s since 1970. */
export function openRoom<Data, View>(room: Room<Data, View>, data: Data, url: URL, now: number): View {
  return room.read(data, openAddress(room, data, url, now))
}

/** The same for a view that cannot travel as JSON: the page reads it from the address when it is drawn. */
export function openAddress<Data, View>(room: Room<Data, View>, data: Data, url: URL, now: number): URLSearchParams {
  const asked = tidy(url.searchParams)
  const at = room.take(data, asked, now)
  if (at.toString() !== asked.toString()) throw redirect(`${url.pathname}?${at}`, 303)
  return at
}

/** What is too long for an address is sent as a form, and shown where it was sent to. */
export function openSentRoom<Data, View>(room: Room<Data, View>, data: Data, sent: URLSearchParams, now: number): View {
  return room.read(data, room.take(data, tidy(sent), now))
}
