import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderShown } from '#domain/item/asked.ts'
import type { Item, NumberItem } from '#domain/item/item.ts'
import { itemInBank } from '#domain/item/item-in-bank.ts'
import { drawnItemId } from '#domain/item/template/draw-item.ts'
import { roundOf } from '#features/practice/round-of.ts'
import { findBank } from '#store/items/bank.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

const BANK = 'electrician-l3-2018'
let product: TestApp
let items: readonly Item[]
beforeAll(async () => {
  product = await appWithContent()
  const bank = await findBank(product.ctx.db, BANK, product.ctx.clock.now())
  items = bank?.items.map(({ item }) => item) ?? []
})
afterAll(() => product.close())

const read = async (path: string): Promise<readonly [number, string]> => {
  const response = await product.get(path)
  return [response.status, await response.text()]
}
const firstOf = <K extends Item['kind']>(kind: K): Extract<Item, { kind: K }> => {
  const found = items.find((item): item is Extract<Item, { kind: K }> => item.kind === kind)
  if (found === undefined) throw new Error(`no item of kind ${kind}`)
  return found
}

test('with one bank the room opens at once', async () => {
  const response = await product.get('/practice')
  expect([response.status, response.headers.get('location')]).toEqual([302, `/practice/${BANK}`])
})

test('the tree names every point, its items and how far the weights can be trusted', async () => {
  const [status, html] = await read(`/practice/${BANK}`)
  expect(status).toBe(200)
  expect(html).toContain('待核实')
  expect(html).toContain(`${items.length} 道题`)
})

test('no item shows its key, its explanation or its misconceptions before it is answered', async () => {
  const samples = items.filter((_, nth) => nth % 9 === 0)
  for (const item of samples) {
    const [status, html] = await read(`/practice/${BANK}/${item.id}`)
    expect([item.id, status]).toEqual([item.id, 200])
    expect([item.id, html.includes(item.why.slice(0, 14))]).toEqual([item.id, false])
    expect([item.id, /答对了|答错了|class="vd/.test(html)]).toEqual([item.id, false])
  }
})

describe('a single choice', () => {
  const placeOf = (item: Extract<Item, { kind: 'single' }>, isKey: boolean): number =>
    orderShown(item, 7).findIndex(({ id }) => (id === item.key) === isKey)

  test('right: said so, explained, with its basis, and the next one', async () => {
    const item = firstOf('single')
    const [status, html] = await read(`/practice/${BANK}/${item.id}?s=7&a-${item.id}=${placeOf(item, true)}&go=1`)
    expect(status).toBe(200)
    expect(html).toContain('答对了')
    expect(html).toContain('依据')
    expect(html).toMatch(/下一题|练完了/)
  })

  test('wrong: the key is marked, and what was chosen', async () => {
    const item = firstOf('single')
    const [, html] = await read(`/practice/${BANK}/${item.id}?s=7&a-${item.id}=${placeOf(item, false)}&go=1`)
    expect(html).toContain('答错了')
    expect(html).toContain(`错了，是 ${'ABCDEF'[Number(placeOf(item, true))]}<`)
    expect(html).toContain('你选的，错')
    expect(html).toContain('正确')
  })

  test('without an answer it asks for one, and shows no key', async () => {
    const item = firstOf('single')
    const [, html] = await read(`/practice/${BANK}/${item.id}?s=7&go=1`)
    expect(html).toContain('还没答')
    expect(html).not.toContain('class="vd')
  })
})

test('asked for the answer alone, it says neither right nor wrong', async () => {
  const [, html] = await read(`/practice/${BANK}/${firstOf('multiple').id}?skip=1`)
  expect(html).not.toMatch(/答对了|答错了/)
  expect(html).toContain('为什么')
})

test('a round goes through the items of one point', async () => {
  const item = items.find(({ points }) => items.filter((other) => other.points.includes(points[0])).length > 1)
  const [, html] = await read(`/practice/${BANK}/${item?.id}?of=${item?.points[0]}&skip=1`)
  expect(html).toContain(`of=${item?.points[0]}`)
  expect(html).not.toContain(`共 ${items.length} 题`)
})

describe('a calculation template', () => {
  const solved = (html: string): string => /正确：<b>([^<]+)</.exec(html)?.[1] ?? ''

  test('draws other numbers for another seed, the same for the same, and explains them', async () => {
    const [status, one] = await read(`/practice/${BANK}/abf-c01-17?skip=1`)
    const [, again] = await read(`/practice/${BANK}/abf-c01-17?skip=1`)
    expect([status, solved(one)]).toEqual([200, solved(again)])
    const others = await Promise.all(
      [19, 21, 23, 25].map(async (seed) => solved((await read(`/practice/${BANK}/abf-c01-${seed}?skip=1`))[1])),
    )
    expect(new Set([solved(one), ...others]).size).toBeGreaterThan(1)
    expect(one).toContain('换一组数再算一遍')
    expect(one).toContain('href="/practice/electrician-l3-2018/abf-c01-18')
  })

  test('is judged by the number it drew, with its tolerance', async () => {
    const bank = await findBank(product.ctx.db, BANK, product.ctx.clock.now())
    const item = (bank && itemInBank(bank, 'abf-c05-17')) as NumberItem
    const said = async (written: number) =>
      /答[对错]了/.exec((await read(`/practice/${BANK}/${item.id}?a-${item.id}=${written}&go=1`))[1])?.[0]
    expect([await said(item.key), await said(item.key * 1.1)]).toEqual(['答对了', '答错了'])
  })

  test('every one can be practised in both forms, and stands in its round', async () => {
    const bank = await findBank(product.ctx.db, BANK, product.ctx.clock.now())
    if (bank === undefined) throw new Error('no bank')
    for (const template of bank.templates)
      for (const seed of [4, 5]) {
        const id = drawnItemId(template, seed)
        expect([id, itemInBank(bank, id)?.kind]).toEqual([id, seed === 4 ? 'single' : 'number'])
        expect([id, roundOf(bank, id, template.scope, 99).of]).toEqual([id, template.scope])
      }
  })

  test('a scope or a template that is not there is not', async () => {
    expect((await read(`/practice/${BANK}/aaa-c01-17`))[0]).toBe(404)
    expect((await read(`/practice/${BANK}/abf-c99-17`))[0]).toBe(404)
  })
})

test.each([
  ['/practice/nothing', 404],
  [`/practice/${BANK}/zzz-999`, 404],
  [`/practice/${BANK}/bca-001?s=99999999999999999999&a-bca-001=9&a-bca-001=x&go=1`, 200],
  [`/practice/${BANK}/bca-001?of=%00&s=-1`, 200],
])('%s answers %i', async (path, expected) => expect((await read(path))[0]).toBe(expected))
