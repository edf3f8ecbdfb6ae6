/** How often the item that comes up most is in a paper, when a whole class sits one form: the limit of exposure, put to the test. */
import { drawPaper } from '#domain/exam/draw-paper.ts'
import { drawnIn, LATELY, MOST_EXPOSED } from '#domain/exam/exposure.ts'
import { isOpen } from '#domain/exam/form.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { Context } from '#platform/context.ts'
import { openSolver } from '#platform/solver/highs.ts'
import { findBank, listBanks } from '#store/items/bank.ts'
import type { Table } from '../table.ts'

/** So many papers, and those before it that each one knows. */
const PAPERS = 200

export async function measureExposure(ctx: Context): Promise<Table> {
  const [name = ''] = await listBanks(ctx.db, ctx.clock.now())
  const bank = await findBank(ctx.db, name, ctx.clock.now())
  if (bank === undefined) throw new Error('no bank')
  const solver = await openSolver()
  const rows = bank.forms.filter(isOpen).map((form) => {
    const papers: (readonly ItemId[])[] = []
    let beyond = 0
    for (let seed = 0; seed < PAPERS; seed++) {
      const lately = drawnIn(papers.slice(-(LATELY - 1)))
      const drawn = drawPaper(bank, form, seed * 7919, { recent: new Set(), lately }, { brief: solver(2), full: solver(3) })
      if (!drawn.ok) return [form.id, '配不出', '', '']
      beyond += drawn.value.overExposed === undefined ? 0 : 1
      papers.push(drawn.value.paper.map(({ item }) => item))
    }
    const newest = drawnIn(papers.slice(-LATELY))
    return [form.id, String(papers[0]?.length ?? 0), percent(Math.max(...newest.times.values()) / newest.papers), String(beyond)]
  })
  return {
    title: { zh: '一道题最多进多少卷', en: 'How often one item comes up' },
    columns: [
      '',
      { zh: '每卷题数', en: 'items a paper' },
      { zh: '出得最多的题，占最近 100 卷', en: 'the most drawn, of the newest 100' },
      { zh: '超限的卷', en: 'papers beyond the limit' },
    ],
    rows,
    notes: [
      {
        zh: `题库 ${bank.items.length} 题；每种卷型连配 ${PAPERS} 份，限 ${percent(MOST_EXPOSED)}`,
        en: `a bank of ${bank.items.length} items; ${PAPERS} papers of each form in a row; the limit is ${percent(MOST_EXPOSED)}`,
      },
    ],
  }
}

const percent = (share: number): string => `${Math.round(share * 100)}%`
