/** On the page of what is one's own: the wrong book, favourites, the log as a file, and how to delete it. */
import { links } from '#app/links.ts'
import { entryOf } from '#domain/item/entry-of.ts'
import { favouritesIn } from '#domain/memory/answers.ts'
import { readBackup, sayBadBackup, writeBackup } from '#domain/memory/backup.ts'
import { attemptsAtBench } from './attempts-at-bench.ts'
import { button, element, fill, rows } from './element.ts'
import { leaveBehind } from './kept-pages.ts'
import { areKeysOn, turnKeys } from './keyboard.ts'
import type { LogStore } from './log-store.ts'
import { fetchIndex, type Room, roomOf, today } from './room.ts'
import { wrongItems } from './show-wrong-book.ts'

export async function showMine(place: HTMLElement, bank: string, store: LogStore): Promise<void> {
  const index = await fetchIndex(bank)
  const show = async (said = ''): Promise<void> => {
    const room = roomOf(index, await store.all())
    fill(
      place,
      wrongItems(room),
      favouriteItems(room),
      attemptsAtBench(room.log, bank),
      backup(room, store, show),
      keys(),
      deletion(store, show),
    )
    const status = place.querySelector('[role=status]')
    if (status) status.textContent = said
    place.hidden = false
  }
  await show()
}

const section = (id: string, title: string, ...children: readonly (Node | string)[]): HTMLElement =>
  element(
    'section',
    { class: 'sec', 'aria-labelledby': id },
    element('div', { class: 'sec-h' }, element('h2', { id }, title)),
    element('div', { class: 'panel bleed' }, ...children),
  )

function favouriteItems({ index, log }: Room): HTMLElement {
  const kept = favouritesIn(log, index.bank)
  if (kept.length === 0) return section('kept', '收藏：空的', '看答案那一页，点“收藏这题”。')
  return section(
    'kept',
    `收藏：${kept.length} 题`,
    rows(
      kept.map((item) => ({
        href: links.practiceItem(index.bank, item),
        title: index.stems[entryOf(item)] ?? `题 ${item}（已撤下）`,
        says: undefined,
      })),
    ),
  )
}

function backup({ log }: Room, store: LogStore, show: (said: string) => Promise<void>): HTMLElement {
  const file = element('input', { type: 'file', id: 'backup-file', accept: 'application/json,.json', class: 'dev-in' })
  file.onchange = async () => {
    const [given] = file.files ?? []
    if (given === undefined) return
    const read = readBackup(await new Response(given).text())
    if (!read.ok) return show(sayBadBackup(read.problem))
    await store.add(read.value)
    const added = (await store.all()).length - log.length
    return show(`并进来了：新添 ${added} 条，重复的 ${read.value.length - added} 条没再记。`)
  }
  const download = () => {
    const href = URL.createObjectURL(new Blob([writeBackup(log)], { type: 'application/json' }))
    element('a', { href, download: `匠途练题记录-${today()}.json` }).click()
    setTimeout(() => URL.revokeObjectURL(href), 10_000)
  }
  return section(
    'backup',
    `备份：${log.length} 条记录`,
    element('p', {}, '换手机前存一份。在新手机上读进来，两边的记录并在一起，不丢也不重。'),
    element('p', { class: 'mt-3' }, button('存成文件', download, 'btn')),
    element('p', { class: 'mt-4' }, element('label', { for: 'backup-file' }, '从文件读进来'), file),
    element('p', { class: 's mt-2', role: 'status' }),
  )
}

function keys(): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: areKeysOn() })
  box.onchange = () => turnKeys(box.checked)
  return section(
    'keys',
    '键盘',
    element('label', { class: 'dev-check' }, box, '按 1–9 或 A–H 选答案，回车看答案、下一题；背题时按左右箭头翻'),
  )
}

function deletion(store: LogStore, show: (said: string) => Promise<void>): HTMLElement {
  const tick = element('input', { type: 'checkbox' })
  const press = button('全部删掉', () => void Promise.all([store.clear(), leaveBehind()]).then(() => show('都删掉了。')), 'btn btn--danger')
  press.disabled = true
  tick.onchange = () => {
    press.disabled = !tick.checked
  }
  return section(
    'delete',
    '删掉记录',
    element('p', {}, '这台机器上练题的记录、带下来的题全删，记录找不回来。别的机器、存好的文件不动。'),
    element('label', { class: 'dev-check mt-3' }, tick, '我知道删了找不回来'),
    element('p', { class: 'mt-3' }, press),
  )
}
