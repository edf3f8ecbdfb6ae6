import { afterAll, beforeAll, expect, test } from 'vitest'
import { sheetOf } from '#domain/exam/sheet.ts'
import { aSitting, paperOfThree } from '#domain/exam/sitting.fixture.ts'
import { aMultiple, aSingle, optionIds } from '#domain/item/item.fixture.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { listEvents } from './events.ts'
import { codeOf, sit } from './handed-in.fixture.ts'
import { listHandedIn, listSittingsAsking } from './handed-in.ts'

const [A, B] = optionIds('AB') as readonly [never, never]
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  const { db } = database
  await sit(db, 'a', [
    [0, { kind: 'single', chosen: A }],
    [2, { kind: 'trueFalse', says: true }],
    [0, { kind: 'single', chosen: B }],
    [2, undefined],
  ])
  await sit(db, 'b', [[0, { kind: 'single', chosen: A }]], {
    previous: 'a',
    paper: aSitting().paper.slice(0, 1),
  })
  await sit(db, 'c', [], { previous: 'b' })
  await sit(db, 'open', [], { isOpen: true })
  await sit(db, 'd', [], { bank: 'another' })
})
afterAll(() => database.close())

test('the last answer of each place counts, with the time it took; an open paper is not handed in', async () => {
  const [first, ...others] = await listHandedIn(database.db, 'trade-l3', undefined, 10)
  expect(others.map(({ code }) => code)).toEqual([codeOf('b'), codeOf('c')])
  expect(first?.places.map(({ item, response, spentMs }) => [item, response, spentMs])).toEqual([
    [paperOfThree[0]?.id, { kind: 'single', chosen: B }, 2000],
    [paperOfThree[1]?.id, undefined, undefined],
    [paperOfThree[2]?.id, undefined, 2000],
  ])
  const sheet = sheetOf(await listEvents(database.db, codeOf('a')), 3, 1_000_000)
  expect(first?.places.map(({ response, spentMs }) => [response, spentMs ?? 0])).toEqual(
    sheet.map(({ response, spentMs }) => [response, spentMs]),
  )
})

test('what an earlier paper of the row asked is no first answer, however far back', async () => {
  const papers = await listHandedIn(database.db, 'trade-l3', undefined, 10)
  expect(papers.map(({ places }) => places.map(({ isRepeat }) => isRepeat))).toEqual([[false, false, false], [true], [true, true, true]])
})

test('page by page nothing is left out or told twice', async () => {
  const one = await listHandedIn(database.db, 'trade-l3', undefined, 1)
  const rest = await listHandedIn(database.db, 'trade-l3', one[0]?.code, 10)
  expect([...one, ...rest]).toEqual(await listHandedIn(database.db, 'trade-l3', undefined, 10))
  expect(await listHandedIn(database.db, 'trade-l3', codeOf('c'), 10)).toEqual([])
})

test('papers that asked an item', async () => {
  const [single, multiple] = [aSingle().id, aMultiple().id]
  expect(await listSittingsAsking(database.db, 'trade-l3', [multiple], undefined, 10)).toEqual([codeOf('a'), codeOf('c')])
  expect(await listSittingsAsking(database.db, 'trade-l3', [single, multiple], codeOf('a'), 1)).toEqual([codeOf('b')])
  expect(await listSittingsAsking(database.db, 'trade-l3', [], undefined, 10)).toEqual([])
})
