/** A room as a page: what a form asked for is done, then the page is shown where the attempt stands. */
import { redirect } from 'react-router'
import type { Instant } from '#domain/calendar/instant.ts'
import { type Room, tidy } from './room.ts'

/** Where the attempt stands, as a query. Throws a redirect where something was asked for: opened again or shared, the address does it not twice. */
export function openRoom<Data, View>(room: Room<Data, View>, data: Data, url: URL, now: Instant): string {
  const asked = tidy(url.searchParams)
  const at = room.take(data, asked, secondsOf(now)).toString()
  if (at !== asked.toString()) throw redirect(`${url.pathname}?${at}`, 303)
  return at
}

/** The same for what is too long for an address: it is sent as a form, and shown where it was sent to. */
export function openSentRoom<Data, View>(room: Room<Data, View>, data: Data, form: FormData, now: Instant): string {
  const sent = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string') sent.append(name, value)
  return room.take(data, tidy(sent), secondsOf(now)).toString()
}

const secondsOf = (now: Instant): number => Math.trunc(now / 1000)
