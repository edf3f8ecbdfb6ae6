import { expect, test } from 'vitest'
import { toMisconceptionId } from '#domain/item/misconception.ts'
import { taggedWordings } from '#domain/item/tagged-wordings.ts'
import { checkMisconceptions } from './check-misconceptions.ts'
import { zItemFile } from './item-file.ts'
import { readBank } from './read-bank.ts'

const known = (...ids: readonly string[]) => ids.map((id) => ({ id: toMisconceptionId(id), says: '弄混了', cure: '先问。' }))
const tagged = (of: string, shows: string) => ({ of: toMisconceptionId(of), shows })
const flaws = (...of: Parameters<typeof checkMisconceptions>) => checkMisconceptions(...of).map(({ says }) => says)

test('a tag that is not in the list, one nobody uses, one that stands twice, and one wording under two of them are named', () => {
  expect(flaws(known('line-phase'), [tagged('line-phase', '漏了 √3')])).toEqual([])
  expect(flaws(known('line-phase'), [tagged('line-phase', '漏了 √3'), tagged('slip', '忘了')])).toEqual(['有题写了错法“slip”，单子里没有'])
  expect(flaws(known('line-phase', 'slip'), [tagged('slip', '忘了')])).toEqual(['错法“line-phase”没有一道题用到'])
  expect(flaws(known('slip', 'slip'), [tagged('slip', '忘了')])).toEqual(['错法“slip”写了两次'])
  expect(flaws(known('slip', 'square'), [tagged('slip', '忘了'), tagged('square', '忘了')])).toEqual([
    '“忘了”一处归到“slip”，一处归到“square”',
  ])
})

test('an item may say of which frequent one a wording is a case', () => {
  const item = {
    ...{ id: 'aba-001', kind: 'single', points: ['K001'], difficulty: '2', stem: '是（　）。', key: 'A', why: '因为就是这样的道理。' },
    options: { A: '一', B: '二', C: '三' },
    misconceptions: { B: { of: 'slip', says: '忘了转差' }, C: '方向错' },
    basis: [{ principle: '道理' }],
  }
  const read = zItemFile.parse({ scope: 'A-B-A', points: [], items: [item] })
  expect(read.items[0]).toMatchObject({ misconceptions: { B: '忘了转差', C: '方向错' }, families: { B: 'slip' } })
})

test('the bank has a few hundred tagged, under each of the list at least three', async () => {
  const bank = await readBank('content/items/electrician', 'sound')
  if (!bank.ok) throw new Error('the bank has problems')
  const { misconceptions, items, templates } = bank.value
  const wordings = taggedWordings({ items, templates })
  expect(wordings.length).toBeGreaterThan(500)
  for (const { id } of misconceptions) expect(wordings.filter(({ of }) => of === id).length, id).toBeGreaterThanOrEqual(3)
})
