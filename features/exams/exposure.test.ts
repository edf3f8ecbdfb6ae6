import { afterAll, beforeAll, expect, test } from 'vitest'
import { toFormId } from '#domain/exam/form.ts'
import { aSitting } from '#domain/exam/sitting.fixture.ts'
import { type PaperItem, toSittingCode } from '#domain/exam/sitting.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import type { IdempotencyKey } from '#platform/schema/form.ts'
import { findDrawnLately } from '#store/exams/drawn-lately.ts'
import { beginSitting, findSitting } from '#store/exams/sittings.ts'
import { findBank } from '#store/items/bank.ts'
import { type ContentDatabase, contextOn, databaseWithContent } from '#testing/app-context.ts'
import { readSheet } from './read-sheet.ts'
import { sayStartRefused, startSitting } from './start-sitting.ts'

const BANK = 'electrician-l3-2018'
let database: ContentDatabase
let common: readonly PaperItem[]
const keys = { next: 0 }
const ctx = (): Context => ({ ...contextOn(database.db), newKey: () => `00000000-0000-lately-${++keys.next}` })

/** The same third of the singles is in thirty papers of the last hundred. */
beforeAll(async () => {
  database = await databaseWithContent()
  const bank = await findBank(database.db, BANK, ctx().clock.now())
  if (bank === undefined) throw new Error('no bank')
  common = bank.items
    .filter(({ item }) => item.kind === 'single')
    .filter((_, nth) => nth % 3 === 0)
    .map(({ scope, item }) => ({ item: item.id, scope, section: 0, most: marksOf(1) }))
  for (let nth = 0; nth < 30; nth++) {
    const sitting = aSitting({ code: toSittingCode(`early${nth}`), bank: BANK, bankRecordedAt: bank.recordedAt, paper: common })
    await transact(database.db, (tx) => beginSitting(tx, sitting, undefined))
  }
})
afterAll(() => database.close())

async function begun(form: string) {
  const key = ctx().newKey() as IdempotencyKey
  const code = await startSitting(ctx(), {
    ...{ bank: BANK, form: toFormId(form), extension: 'none', previous: undefined, allowsRepeats: false, key },
  })
  if (!code.ok) throw new Error(sayStartRefused(code.problem))
  const [sitting, sheet] = [await findSitting(database.db, code.value), await readSheet(ctx(), code.value)]
  return { items: sitting?.paper.map(({ item }) => item) ?? [], sitting, note: sheet.ok ? sheet.value.note : 'no sheet' }
}

test('the newest papers of this bank are counted, so many back and no other bank', async () => {
  const [one] = common
  const counted = async (most: number, bank = BANK) => {
    const lately = await findDrawnLately(database.db, bank, most)
    return [lately.papers, one && lately.times.get(one.item)]
  }
  expect([await counted(99), await counted(10), await counted(99, 'other')]).toEqual([
    [30, 30],
    [10, 10],
    [0, undefined],
  ])
})

test('what others drew too often is not drawn, and nothing needs to be said', async () => {
  const worn = new Set(common.map(({ item }) => item))
  const { items, sitting, note } = await begun('P8')
  expect(items.filter((item) => worn.has(item))).toEqual([])
  expect([sitting?.overExposed, note]).toEqual([undefined, undefined])
})

test('where the rest makes no paper, one is made beyond the limit: kept with the sitting and said on its sheet', async () => {
  const bank = await findBank(database.db, BANK, ctx().clock.now())
  const singles = (bank?.items ?? []).filter(({ item }) => item.kind === 'single')
  const two = singles.filter((_, nth) => nth % 3 !== 0 && nth % 9 !== 5)
  const paper = two.map(({ scope, item }) => ({ item: item.id, scope, section: 0, most: marksOf(1) }))
  for (let nth = 0; nth < 30; nth++)
    await transact(database.db, (tx) => beginSitting(tx, aSitting({ code: toSittingCode(`later${nth}`), bank: BANK, paper }), undefined))
  const { sitting, note } = await begun('P4')
  expect(sitting?.overExposed?.items).toBeGreaterThan(0)
  expect(note).toContain('题库不够换')
})
