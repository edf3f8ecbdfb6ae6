/** On the page of the practice room: today's plan, the day of the exam, and how well each point sits. */
import { parseCivilDate } from '#domain/calendar/civil-date.ts'
import { toPointId } from '#domain/item/item.ts'
import { answersIn } from '#domain/memory/answers.ts'
import { type Mastery, masteries, recordPoints } from '#domain/memory/mastery.ts'
import type { BankIndex } from '#features/practice/read-bank-index.ts'
import { isFromStore } from './ask-what-is-open.ts'
import { element, fill } from './element.ts'
import { canTakeAlong } from './kept-pages.ts'
import type { LogStore } from './log-store.ts'
import { masteryMark } from './mastery-mark.ts'
import { offerToTake, scopeOf } from './offer-to-take.ts'
import { eventOf, type Room, roomOf, today } from './room.ts'
import { fetchIndexHere } from './take-along.ts'
import { hrefToday } from './today-round.ts'
import { whenInstalled } from './when-installed.ts'

export async function showRoom(place: HTMLElement, bank: string, store: LogStore): Promise<void> {
  const index = await fetchIndexHere(bank)
  const show = async (): Promise<void> => {
    const room = roomOf(index, await store.all())
    fill(
      place,
      ...planned(room),
      examForm(room, (event) => store.add([event]).then(show)),
      counts(room),
    )
    place.hidden = false
    if (hrefToday(room)) document.querySelector('.page-head .btn--go')?.classList.remove('btn--go') // one way on: today's
  }
  await show()
  markTree(roomOf(index, await store.all()))
  if (canTakeAlong() && !isFromStore()) await offerToTake(index)
  await whenInstalled(bank)
}

function planned(room: Room): readonly HTMLElement[] {
  const { plan, index } = room
  const minutes = plan.minutes.due + plan.minutes.fresh + plan.minutes.wrong
  const names = plan.fresh.map((id) => (index.points.find((point) => point.id === id)?.says ?? '').replace(/。$/, '')).join('；')
  const first = hrefToday(room)
  const line = (title: string, mins: number, says: string) =>
    element('li', {}, element('b', {}, title), element('span', { class: 'min' }, `${mins} 分钟`), element('span', { class: 'm' }, says))
  const { due, fresh, wrong } = plan
  return [
    element('div', { class: 'sec-h' }, element('h2', { id: 'today-h' }, first ? `今天大约 ${minutes} 分钟` : '今天的做完了')),
    element(
      'ol',
      { class: 'plan' },
      due.length > 0 && line(`到期复习 ${due.length} 个点`, plan.minutes.due, '再拖几天就要忘的，分值大的排在前面'),
      fresh.length > 0 && line(`新学 ${fresh.length} 个点`, plan.minutes.fresh, names),
      wrong.length > 0 && line(`错题重做 ${wrong.length} 题`, plan.minutes.wrong, '今天还没重做过的'),
    ),
    element(
      'p',
      { class: 'mt-3' },
      first
        ? element('a', { class: 'btn btn--go', href: first }, '按今天的安排练')
        : '到期的、新学的、错的都过了一遍，明天再来。还想练，从下面挑一块。',
    ),
  ]
}

function examForm({ index, examDay, plan }: Room, save: (event: ReturnType<typeof eventOf>) => Promise<void>): HTMLElement {
  const field = element('input', { type: 'date', id: 'exam-day', min: today(), value: examDay })
  const said =
    examDay === undefined
      ? '填了以后，按那天能多拿几分来排先后。'
      : plan.daysLeft === undefined
        ? '这一天已经过了。下次考试定了再改。'
        : `还有 ${plan.daysLeft} 天。按那天能多拿几分来排先后。`
  const form = element(
    'form',
    { class: 'dev-exam mt-4' },
    element('label', { for: 'exam-day' }, '考试那天'),
    field,
    element('button', { class: 'btn', type: 'submit' }, '保存'),
    element('p', { class: 's mute', role: 'status' }, said),
  )
  form.onsubmit = (event) => {
    event.preventDefault()
    const day = parseCivilDate(field.value)
    if (field.value !== '' && !day.ok) return
    void save(eventOf({ kind: 'examDay', bank: index.bank, on: day.ok ? day.value : null }))
  }
  return form
}

function counts({ index, answers }: Room): HTMLElement {
  const records = recordPoints(answers)
  const count = (mastery: Mastery) => index.points.filter(({ id }) => (records.get(id)?.mastery ?? 'few') === mastery).length
  return element(
    'div',
    { class: 'mt-4' },
    element('ul', { class: 'mkeys' }, ...masteries.map((mastery) => element('li', {}, masteryMark(mastery, count(mastery))))),
    element('p', { class: 's mute mt-2' }, '最近 5 次都对是稳了；最近 5 次错 3 次以上是老错；做不到 3 题，还说不准。'),
  )
}

/** How the points stand of which something is known, as marks; empty where none is. */
function marksOf(points: BankIndex['points'], records: ReturnType<typeof recordPoints>): readonly HTMLElement[] {
  return masteries.flatMap((mastery) => {
    const count = points.filter(({ id }) => records.get(id)?.mastery === mastery).length
    return count === 0 ? [] : [masteryMark(mastery, count)]
  })
}

function markTree({ answers, index }: Room): void {
  const records = recordPoints(answers)
  for (const leaf of document.querySelectorAll('.tree .leaf > li')) {
    const marks = marksOf(
      index.points.filter(({ scope }) => scope === scopeOf(leaf)),
      records,
    )
    if (marks.length > 0) leaf.append(element('span', { class: 'w' }, ...marks))
  }
}

/** On the page of a scope: how each of its points stands. */
export async function showPoints(bank: string, store: LogStore): Promise<void> {
  const records = recordPoints(answersIn(await store.all(), bank))
  for (const row of document.querySelectorAll<HTMLAnchorElement>('main a.row-a')) {
    const record = records.get(toPointId(new URL(row.href).searchParams.get('of') ?? ''))
    if (record === undefined) continue
    row.append(element('span', { class: 'm' }, masteryMark(record.mastery), `　练了 ${record.answered} 题，错 ${record.wrong}`))
  }
}
