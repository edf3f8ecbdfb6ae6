/** On the page of an answered item: the answer goes into the log, and one may say how sure it was. */

import { links } from '#app/links.ts'
import { daysBetween } from '#domain/calendar/civil-date.ts'
import { entryOf } from '#domain/item/entry-of.ts'
import { toItemId, toPointId } from '#domain/item/item.ts'
import { favouritesIn } from '#domain/memory/answers.ts'
import { type PracticeEvent, type Sureness, surenesses, type Verdict } from '#domain/memory/event.ts'
import { DAYS_TO_LEAVE, wrongBook } from '#domain/memory/wrong-book.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { button, element, fill } from './element.ts'
import type { LogStore } from './log-store.ts'
import { eventOf, now, type Room, roomOf, today } from './room.ts'
import { fetchIndexHere } from './take-along.ts'
import { hrefToday, isOfToday, leadOnToday } from './today-round.ts'

const words: Readonly<Record<Sureness, string>> = { sure: '有把握', hesitant: '犹豫过', guessed: '猜的' }

export type ShownAnswer = {
  readonly bank: string
  readonly item: string
  readonly points: readonly string[]
  readonly seed: number
  readonly verdict?: Verdict | undefined
  /** What a wrong answer shows that is believed. */
  readonly shows?: string | undefined
  /** Only read: nothing was asked, so nothing goes into the log. */
  readonly isReading: boolean
  /** 不会: asked for the answer without giving one. */
  readonly gaveUp: boolean
}

/** `occasion` was made when the question was shown, so that a page loaded again is not a second answer. */
export async function showAnswer(place: HTMLElement, shown: ShownAnswer, occasion: string | null, store: LogStore): Promise<void> {
  const verdict = shown.verdict ?? (shown.gaveUp ? 'wrong' : undefined) // what one could not begin with is not known
  const isKept = verdict !== undefined && occasion !== null && (await keep(shown, verdict, occasion, store))
  const index = await fetchIndexHere(shown.bank).catch(() => ({ bank: shown.bank, points: [], stems: {}, drawn: [], misconceptions: [] })) // the answer is kept all the same
  const show = async (): Promise<void> => {
    const log = await store.all()
    const room = roomOf(index, log)
    const add = (event: PracticeEvent) => store.add([event]).then(show)
    fill(
      place,
      ...(isKept && shown.verdict !== undefined ? [surenessForm(room, shown.bank, occasion, add)] : []),
      element('p', { class: 's mt-3', role: 'status' }, sayNext(room, shown, isKept)),
      element('p', { class: 'btn-row mt-3' }, favourite(room, shown, add), !shown.isReading && !isOfToday() && onward(room, shown)),
    )
    if (index.points.length > 0) leadOnToday(room, shown.item)
    place.hidden = false
  }
  await show()
}

async function keep({ bank, item, points, seed, shows }: ShownAnswer, verdict: Verdict, id: string, store: LogStore): Promise<boolean> {
  const own = points.map(toPointId)
  if (!/^[0-9a-f]{24}$/.test(id) || !isNonEmpty(own)) return false
  const isKnown = (await store.all()).some((event) => event.id === id)
  const told = verdict === 'wrong' && shows !== undefined ? { shows } : {}
  if (!isKnown) await store.add([{ kind: 'answer', id, at: now(), bank, item: toItemId(item), points: own, verdict, seed, ...told }])
  return true
}

function surenessForm({ answers }: Room, bank: string, answer: string, add: (event: PracticeEvent) => Promise<void>): HTMLElement {
  const said = answers.find(({ id }) => id === answer)?.sureness
  const choices = surenesses.flatMap((sureness) => {
    const radio = element('input', { type: 'radio', name: 'sureness', id: `sure-${sureness}`, checked: sureness === said })
    radio.onchange = () =>
      void add(eventOf({ kind: 'sureness', bank, answer, sureness })).then(() => document.getElementById(radio.id)?.focus())
    return [radio, element('label', { for: radio.id }, words[sureness])]
  })
  return element(
    'fieldset',
    {},
    element('legend', {}, '刚才答的时候，你心里'),
    element('p', { class: 'hint' }, '猜的不算会，也不算忘，会早点再出一次。'),
    element('div', { class: 'pick pick--3' }, ...choices),
  )
}

function sayNext({ memory, answers, plan }: Room, { points, item, verdict, gaveUp }: ShownAnswer, isKept: boolean): string {
  const dueOn = points.flatMap((point) => memory.get(point)?.dueOn ?? []).sort()[0]
  const days = dueOn === undefined ? undefined : daysBetween(today(), dueOn)
  const again = days === undefined ? '这个点还没练过。' : days <= 0 ? '这个点今天到期。' : `这个点 ${days} 天后再出。`
  const wrong = wrongBook(answers).find((entry) => entryOf(entry.item) === entryOf(item))
  const book = wrong ? `在错题本里，隔天连对 ${wrong.streak} / ${DAYS_TO_LEAVE}。` : ''
  const kept = verdict === undefined && gaveUp ? '记成不会了。' : '记在这台机器上了。'
  return `${isKept ? kept : ''}${again}${book}${isOfToday() ? sayLeft(plan) : ''}`
}

function sayLeft({ due, freshItems, wrong }: Room['plan']): string {
  const left = due.length + freshItems + wrong.length
  return left === 0 ? '今天的做完了。' : `今天还剩 ${left} 题。`
}

function favourite({ log }: Room, { bank, item }: ShownAnswer, add: (event: PracticeEvent) => Promise<void>): HTMLElement {
  const isKept = favouritesIn(log, bank).some((each) => each === item)
  const press = () => void add(eventOf({ kind: 'favourite', bank, item: toItemId(item), isKept: !isKept }))
  return button(isKept ? '不再收藏' : '收藏这题', press, 'btn')
}

function onward(room: Room, { bank, item }: ShownAnswer): HTMLElement {
  const next = hrefToday(room, item)
  return next === undefined
    ? element('a', { class: 'btn', href: links.practiceMine(bank) }, '看错题本')
    : element('a', { class: 'btn', href: next }, '今天安排的下一题')
}
