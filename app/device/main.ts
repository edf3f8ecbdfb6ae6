/** The practice room on this device: each page says by `data-device` what it wants. Where it fails, the page stays as it was sent. */
import type { Item } from '#domain/item/item.ts'
import { type Verdict, verdicts } from '#domain/memory/event.ts'
import { askWhatIsOpen } from './ask-what-is-open.ts'
import { judge, verdictBar } from './judge.ts'
import { keepInSync } from './keep-in-sync.ts'
import { listenToKeys } from './keyboard.ts'
import { openLogStore } from './log-store.ts'
import { moveInPlace } from './move-in-place.ts'
import { isReading, readOn } from './read-on.ts'
import { newId } from './room.ts'
import { showAnswer } from './show-answer.ts'
import { showMine } from './show-mine.ts'
import { showPoints, showRoom } from './show-room.ts'
import { showSat } from './show-sat.ts'
import { showSync } from './show-sync.ts'
import { offerBench } from './take-bench.ts'
import { askOfToday } from './today-round.ts'

const place = document.querySelector<HTMLElement>('[data-device]')

listenToKeys()
letScroll()
moveInPlace()
askWhatIsOpen()
askOfToday()
markOccasion()
addEventListener('pageshow', ({ persisted }) => persisted && markOccasion())
if (place) void start(place).catch(() => sayBroken(place))

/** Each time a question is shown is an occasion of its own; its name goes with the form. */
function markOccasion(): void {
  const field = document.querySelector<HTMLInputElement>('input[name=n][data-occasion]')
  if (field === null) return
  field.value = newId()
  field.disabled = false
}

/** A formula wider than the screen can be scrolled by keyboard too. */
function letScroll(): void {
  for (const formula of document.querySelectorAll<HTMLElement>('.fx')) if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0
}

async function start(where: HTMLElement): Promise<void> {
  const { device, bank = '', pages, item = '', points = '', verdict, seed, key, shows, previous } = where.dataset
  if (device === 'bench') return offerBench(where, pages?.split(' ') ?? [])
  if (isReading()) readOn(previous)
  const syncing = await keepInSync(await openLogStore())
  const { store } = syncing
  if (device !== 'answer') await syncing.meetBriefly()
  if (device === 'room') return showRoom(where, bank, store)
  if (device === 'sat') return showSat(where, bank, store)
  if (device === 'points') return showPoints(bank, store)
  if (device === 'mine') {
    const show = () => showMine(where, bank, store)
    await show()
    const own = document.querySelector<HTMLElement>('[data-sync]')
    if (own) await showSync(own, bank, syncing, show)
    for (const said of document.querySelectorAll<HTMLElement>('[data-without]')) said.hidden = true
    return
  }
  const shown = {
    bank,
    item,
    points: points.split(' '),
    seed: Number(seed),
    isReading: isReading(),
    gaveUp: !isReading() && new URLSearchParams(location.search).has('skip'),
    ...(key === undefined ? { verdict: verdicts.find((each) => each === verdict), shows } : judgeHere(key, Number(seed))),
  }
  return showAnswer(where, shown, new URLSearchParams(location.search).get('n'), store)
}

/** A page that was taken along shows the answer but does not know what was chosen; the address does. */
function judgeHere(key: string, seed: number): { readonly verdict?: Verdict; readonly shows?: string } {
  const item = JSON.parse(key) as Item // written by our own server
  const search = new URLSearchParams(location.search)
  const judged = judge(item, seed, search)
  if (judged === undefined) return {}
  document.querySelector('.ig-q')?.prepend(verdictBar(item, judged))
  return judged
}

function sayBroken(where: HTMLElement): void {
  where.textContent = '这个浏览器现在存不了练题记录（可能是无痕窗口，或者没网）。做题、看解析不受影响。'
  where.hidden = false
}
