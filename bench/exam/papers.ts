/** How long it takes to draw a paper, from the real bank and from banks of other sizes made of its items. */
import { drawPaper } from '#domain/exam/draw-paper.ts'
import { nothingDrawn } from '#domain/exam/exposure.ts'
import { isOpen } from '#domain/exam/form.ts'
import type { ScopedItem } from '#domain/item/bank.ts'
import { toItemId } from '#domain/item/item.ts'
import type { Context } from '#platform/context.ts'
import { openSolver } from '#platform/solver/highs.ts'
import { type BankSnapshot, findBank, listBanks } from '#store/items/bank.ts'
import type { Table } from '../table.ts'

const ROUNDS = 7
const SIZES = [800, 20_000]
const nothing = { recent: new Set<never>(), lately: nothingDrawn }

export async function measurePapers(ctx: Context): Promise<Table> {
  const [name = ''] = await listBanks(ctx.db, ctx.clock.now())
  const bank = await findBank(ctx.db, name, ctx.clock.now())
  if (bank === undefined) throw new Error('no bank')
  const solver = await openSolver()
  const banks = [bank, ...SIZES.map((size) => ({ ...bank, items: itemsLike(bank, size) }))]
  const rows = banks.flatMap((each) =>
    each.forms.filter(isOpen).map((form) => {
      const took: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const began = performance.now()
        const paper = drawPaper(each, form, round * 7919, nothing, { brief: solver(10), full: solver(10) })
        took.push(performance.now() - began)
        if (!paper.ok) return [`${form.id}`, String(each.items.length), '配不出', '配不出']
      }
      took.sort((a, b) => a - b)
      return [`${form.id}`, String(each.items.length), ms(took[Math.floor(ROUNDS / 2)]), ms(took.at(-1))]
    }),
  )
  return {
    title: { zh: '配一张卷', en: 'Drawing a paper' },
    columns: ['', { zh: '题库题数', en: 'items' }, { zh: '中位，毫秒', en: 'median, ms' }, { zh: '最慢，毫秒', en: 'slowest, ms' }],
    rows,
    notes: [{ zh: `各 ${ROUNDS} 次，种子不同；题库外的题由真题换号得来`, en: `${ROUNDS} seeds each; other sizes repeat the real items` }],
  }
}

/** The real items over and over under new ids; every so many are left out where fewer are wanted. */
const itemsLike = ({ items }: BankSnapshot, size: number): readonly ScopedItem[] =>
  Array.from({ length: size }, (_, nth) => {
    const from = items[Math.floor((nth * Math.max(items.length, size)) / size) % items.length] ?? items[0]
    if (from === undefined) throw new Error('an empty bank')
    return { scope: from.scope, item: { ...from.item, id: toItemId(`bench-${nth}`), enemies: [] } }
  })

const ms = (took: number | undefined): string => (took ?? 0).toFixed(0)
