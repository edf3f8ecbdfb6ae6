/** In each part of the tree its items can be taken along, and above it all of them. */
import type { ItemId } from '#domain/item/item.ts'
import type { BankIndex } from '#features/practice/read-bank-index.ts'
import { button, element } from './element.ts'
import { type Taken, takeAlong, takenAmong } from './take-along.ts'

/** The two pages of an item as the browser keeps them, measured over the bank. */
const KB_EACH = 14

export async function offerToTake(index: BankIndex): Promise<void> {
  const all = itemsIn(index, () => true)
  document
    .querySelector('.tree')
    ?.before(await offer(index.bank, all, `全部带下去（${all.length} 题，占 ${Math.ceil((all.length * KB_EACH) / 1000)} MB）`))
  for (const branch of document.querySelectorAll('.tree > li')) {
    const own = new Set([...branch.querySelectorAll('.leaf > li')].map(scopeOf))
    const items = itemsIn(index, (scope) => own.has(scope))
    if (items.length > 0) branch.querySelector('.leaf')?.before(await offer(index.bank, items, `把这一块带下去（${items.length} 题）`))
  }
}

/** Each item once, under the scope it is filed in. */
function itemsIn({ points }: BankIndex, isIn: (scope: string) => boolean): readonly Taken[] {
  const found = new Map<ItemId, string>()
  for (const { items, scope } of points)
    for (const item of items) if (isIn(scope) && (!found.has(item) || isFiledIn(item, scope))) found.set(item, scope)
  return [...found].map(([item, scope]) => ({ item, scope }))
}

/** The id of an item begins with the letters of its scope. */
const isFiledIn = (item: ItemId, scope: string): boolean => item.startsWith(scope.split('-').join('').toLowerCase())

async function offer(bank: string, items: readonly Taken[], says: string): Promise<HTMLElement> {
  const ids = items.map(({ item }) => item)
  const isWhole = (await takenAmong(bank, ids)).length === items.length
  const status = element('span', { class: 's mute', role: 'status' }, isWhole ? '都带着，没网也能练。' : '')
  const press = button(isWhole ? '换成最新的' : says, () => {
    press.disabled = true
    takeAlong(bank, items, (done) => {
      status.textContent = `带了 ${done} 题，共 ${items.length} 题`
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
  return element('p', { class: 'dev-take' }, press, status)
}

/** A leaf leads to its own scope. */
export const scopeOf = (leaf: Element): string =>
  new URL(leaf.querySelector('a')?.href ?? location.href).pathname.split('/').slice(-1).join('')
