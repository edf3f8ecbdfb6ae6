/** Items taken along, for where there is no network: the pages in which each is asked and solved. */
import { links } from '#app/links.ts'
import type { ItemId } from '#domain/item/item.ts'
import { ALONG_SEED } from '#features/practice/along-seed.ts'
import type { BankIndex } from '#features/practice/read-bank-index.ts'
import { isFromStore } from './ask-what-is-open.ts'
import { keptPaths, openKept } from './kept-pages.ts'
import { fetchIndex } from './room.ts'

/** At a time: the server is no place to hurry at. */
const TOGETHER = 4

export type Taken = { readonly item: ItemId; readonly scope: string }

/** Of these items, those whose two pages are kept. */
export async function takenAmong(bank: string, items: readonly ItemId[]): Promise<readonly ItemId[]> {
  const kept = await keptPaths()
  return items.filter((item) => kept.has(links.practiceItem(bank, item)) && kept.has(solvedKey(bank, item)))
}

/** The index; on a page that came without a network only what can be opened there, so that a plan leads nowhere else. */
export async function fetchIndexHere(bank: string): Promise<BankIndex> {
  const index = await fetchIndex(bank)
  if (!isFromStore()) return index
  const kept = new Set(
    await takenAmong(
      bank,
      index.points.flatMap(({ items }) => items),
    ),
  )
  return { ...index, points: index.points.map((point) => ({ ...point, items: point.items.filter((item) => kept.has(item)) })) }
}

/** The room itself, without items: what the icon on the home screen opens. */
export async function takeRoom(bank: string): Promise<void> {
  const { keep, keepFiles } = await openKept('/practice')
  await keep(links.practice(bank), links.practice(bank))
  await keep(links.practice(), links.practice(bank)) // where the icon on the home screen leads
  await keep(links.practiceMine(bank), links.practiceMine(bank))
  await keepFiles(links.bankIndex(bank))
}

/** `tell` hears how many items are there already. Rejects when a page does not come; what came stays. */
export async function takeAlong(bank: string, items: readonly Taken[], tell: (done: number) => void): Promise<void> {
  await takeRoom(bank)
  await navigator.storage?.persist?.() // or a browser short of room throws it away first
  const { keep, keepFiles } = await openKept('/practice')
  for (const scope of new Set(items.map((each) => each.scope)))
    await keep(links.practiceScope(bank, scope), links.practiceScope(bank, scope))
  for (let from = 0; from < items.length; from += TOGETHER) {
    await Promise.all(
      items.slice(from, from + TOGETHER).map(async ({ item, scope }) => {
        const asked = links.practiceItem(bank, item, { of: scope, seed: ALONG_SEED })
        await keep(links.practiceItem(bank, item), asked)
        await keep(solvedKey(bank, item), `${asked}&skip=1`)
      }),
    )
    tell(Math.min(from + TOGETHER, items.length))
  }
  await keepFiles(links.bankIndex(bank))
}

const solvedKey = (bank: string, item: ItemId): string => `${links.practiceItem(bank, item)}?skip`
