/** For journeys of practice: the items of the bank, so that a test knows what is right. */
import type { Page } from 'playwright-core'
import { beforeAll } from 'vitest'
import { orderShown } from '#domain/item/asked.ts'
import type { Item } from '#domain/item/item.ts'
import { findBank } from '#store/items/bank.ts'
import { appWithContent, pages } from './app.ts'

export const ROOM = pages['the practice room']
export const MINE = pages['practice kept on the device']

type Single = Extract<Item, { kind: 'single' }>
export type KnownBank = {
  readonly singles: readonly Single[]
  /** One of many, far apart from its neighbours. */
  single(nth: number): Single
  /** What stands in an order, in the right order. */
  orderOf(id: string): readonly string[]
}

/** To be called once at the top of a file, and used inside tests. */
export function knownBank(): KnownBank {
  let items: readonly Item[] = []
  beforeAll(async () => {
    const product = await appWithContent()
    const bank = await findBank(product.ctx.db, 'electrician-l3-2018', product.ctx.clock.now())
    items = bank?.items.map(({ item }) => item) ?? []
    await product.close()
  })
  const singles = () => items.filter((item): item is Single => item.kind === 'single')
  return {
    get singles() {
      return singles()
    },
    single(nth) {
      const item = singles()[nth * 7]
      if (item === undefined) throw new Error('too few items')
      return item
    },
    orderOf(id) {
      const item = items.find((each) => each.id === id)
      return item?.kind === 'order' ? item.options.map(({ says }) => says) : []
    },
  }
}

/** Answers as a person does: opens the question, chooses, asks for the answer. */
export async function answer(page: Page, item: Single, isRight: boolean): Promise<void> {
  await page.goto(`${ROOM}/${item.id}?s=3`)
  const nth = orderShown(item, 3).findIndex(({ id }) => (id === item.key) === isRight)
  await page.locator(`input[name="a-${item.id}"]`).nth(nth).check({ force: true })
  await page.getByRole('button', { name: '看答案', exact: true }).click()
  await page.locator('[data-device=answer] [role=status]').waitFor()
}

/** How many events are kept, as the page says it. */
export const eventsSaid = (page: Page): Promise<string> => page.locator('#backup').innerText()
