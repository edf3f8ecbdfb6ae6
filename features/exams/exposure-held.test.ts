import { expect, test } from 'vitest'
import { drawPaper } from '#domain/exam/draw-paper.ts'
import { drawnIn } from '#domain/exam/exposure.ts'
import { isOpen } from '#domain/exam/form.ts'
import type { ItemId } from '#domain/item/item.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import { openSolver } from '#platform/solver/highs.ts'

/** One more than where rounding leaves the least room: the 34th and 35th paper have the same limit as the 31st. */
const PAPERS = 36

test('the bank has enough for the largest papers: nobody gets an item beyond the limit of exposure', { timeout: 240_000 }, async () => {
  const bank = await readBank('content/items/electrician')
  if (!bank.ok) throw new Error('the bank has problems')
  const solver = await openSolver()
  const sizeOf = (form: { readonly content: { readonly sections: readonly { readonly count: number }[] } }): number =>
    form.content.sections.reduce((sum, { count }) => sum + count, 0)
  const [form] = bank.value.forms.filter(isOpen).toSorted((a, b) => sizeOf(b) - sizeOf(a))
  if (form === undefined) throw new Error('no open form')
  const papers: (readonly ItemId[])[] = []
  for (let nth = 0; nth < PAPERS; nth++) {
    const drawn = drawPaper(
      bank.value,
      form,
      nth * 7919,
      { recent: new Set(), lately: drawnIn(papers) },
      { brief: solver(30), full: solver(30) },
    )
    expect(drawn).toMatchObject({ ok: true, value: { overExposed: undefined } })
    papers.push(drawn.ok ? drawn.value.paper.map(({ item }) => item) : [])
  }
  expect([sizeOf(form), Math.max(...drawnIn(papers).times.values()) <= Math.ceil(PAPERS / 5)]).toEqual([200, true])
})
