import { afterAll, beforeAll, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import type { Bank } from '#domain/item/bank.ts'
import { oneOfEach } from '#domain/item/item.fixture.ts'
import { transact } from '#platform/db/db.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { findBank, listBanks } from './bank.ts'
import { publishBank } from './publish-bank.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const scopes = [{ code: 'A-A-A', name: '范围', theoryWeight: 100, skillWeight: 100, importance: { X: 1, Y: 0, Z: 0 } }]
const bankOf = (stem: string): Bank =>
  ({
    standard: { id: 'trade-l3', title: '标准', parts: [{ code: 'A', name: 'A', functions: [{ code: 'A-A', name: 'A-A', scopes }] }] },
    points: [],
    documents: [],
    templates: [],
    misconceptions: [{ id: 'slip', says: '忘了转差', cure: '先算同步转速。' }],
    forms: [{ id: 'P8', title: '默认' }],
    drawings: [{ id: 'a.svg', svg: '<svg viewBox="0 0 1 1"/>' }],
    items: [
      { scope: 'A-A-A', item: { ...oneOfEach.single, stem } },
      { scope: 'A-A-A', item: oneOfEach.number },
    ],
  }) as unknown as Bank
const at = (time: string) => toInstant(Date.parse(`2026-01-01T${time}Z`))
const publish = (stem: string, time: string) => transact(database.db, (tx) => publishBank(tx, bankOf(stem), at(time)))

test('a bank is read back as it was published, whatever its kinds hold', async () => {
  await publish('第一版', '01:00:00')
  const bank = await findBank(database.db, 'trade-l3', at('01:00:01'))
  expect(bank?.items).toEqual(bankOf('第一版').items)
  expect(bank?.drawings).toEqual(bankOf('').drawings)
  expect(bank?.forms).toEqual(bankOf('').forms)
  expect(await listBanks(database.db, at('01:00:01'))).toEqual(['trade-l3'])
})

test('the same again writes nothing; a changed item becomes a new state, and the old can be read', async () => {
  expect(await publish('第一版', '02:00:00')).toMatchObject({ recorded: 0, withdrawn: 0 })
  expect(await publish('第二版', '03:00:00')).toMatchObject({ recorded: 1, withdrawn: 0 })
  const stemAt = async (time: string) => (await findBank(database.db, 'trade-l3', at(time)))?.items[0]?.item.stem
  expect([await stemAt('02:30:00'), await stemAt('03:30:00')]).toEqual(['第一版', '第二版'])
})

test('before it was published there is none', async () => {
  expect(await findBank(database.db, 'trade-l3', at('00:00:00'))).toBeUndefined()
  expect(await findBank(database.db, 'no-such', at('05:00:00'))).toBeUndefined()
})
