/** On the report of a mock exam: its answers go into the log of this device, when somebody says that they are theirs. */
import { links } from '#app/links.ts'
import { toInstant } from '#domain/calendar/instant.ts'
import type { AnswerEvent } from '#domain/memory/event.ts'
import { button, element, fill } from './element.ts'
import type { LogStore } from './log-store.ts'

export async function showSat(place: HTMLElement, bank: string, store: LogStore): Promise<void> {
  const { answers = '[]', at, seed } = place.dataset
  const given = JSON.parse(answers) as readonly Pick<AnswerEvent, 'id' | 'item' | 'points' | 'verdict' | 'shows'>[] // by our own server
  const events = given.map((answer): AnswerEvent => ({ kind: 'answer', at: toInstant(Number(at)), bank, seed: Number(seed), ...answer }))
  if (events.length === 0) return
  const show = async (): Promise<void> => {
    const known = new Set((await store.all()).map(({ id }) => id))
    const isKept = events.every(({ id }) => known.has(id))
    fill(
      place,
      element(
        'p',
        { role: 'status' },
        isKept
          ? `这次答过的 ${events.length} 题记进来了，错的在错题本里。`
          : '是你自己考的，就把这次也记进练题：错的进错题本，会的少出，忘的早出。没答的不记。',
      ),
      element(
        'p',
        { class: 'mt-3' },
        isKept
          ? element('a', { class: 'btn', href: links.practiceMine(bank) }, '看错题本')
          : button(`把答过的 ${events.length} 题记进来`, () => void store.add(events).then(show), 'btn'),
      ),
    )
    place.hidden = false
  }
  await show()
}
