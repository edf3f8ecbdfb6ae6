import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMultiple, aSingle, aTrueFalse, optionIds } from '#domain/item/item.fixture.ts'
import { toItemId } from '#domain/item/item.ts'
import { readItemStatistics } from '#features/items/statistics/read-item-statistics.ts'
import { statisticsHtml } from '#features/items/statistics/statistics-html.ts'
import { publishItems, sit } from '#store/exams/handed-in.fixture.ts'
import { contextOn } from '#testing/app-context.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { runStatistics, statisticsOn } from './run-statistics.ts'

const [A, B, D] = optionIds('ABD') as readonly [never, never, never]
let database: TestDatabase
let room: string
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'jiangtu-statistics-'))
  database = await testDatabase()
  const { db } = database
  await publishItems(db, 0, [aSingle({ stem: '=选一个（　）。' }), aMultiple(), aTrueFalse(), aTrueFalse({ id: toItemId('aba-099') })])
  // the able, who know the others, choose A; the others choose B, which is held to be right
  for (let nth = 0; nth < 36; nth++) {
    const isAble = nth % 3 !== 0
    await sit(db, `${nth}x`, [
      [0, { kind: 'single', chosen: D }],
      [0, { kind: 'single', chosen: isAble ? A : B }],
      [1, { kind: 'multiple', chosen: optionIds(isAble ? 'ACD' : 'B') }],
      [2, { kind: 'trueFalse', says: !isAble }],
    ])
  }
  await sit(db, 'tried', [[0, { kind: 'single', chosen: B }]])
  await sit(
    db,
    'again',
    [
      [0, { kind: 'single', chosen: B }],
      [2, { kind: 'trueFalse', says: true }],
    ],
    { previous: '0x' },
  )
  await sit(db, 'unfinished', [[0, { kind: 'single', chosen: B }]], { isOpen: true })
})
afterAll(async () => {
  await database.close()
  await rm(room, { recursive: true })
})
const ctx = () => contextOn(database.db)

test('what the papers tell, worst first; the tried, the repeated and the unfinished are not counted as answers', async () => {
  const { papers, appraisals } = await readItemStatistics(ctx(), 'trade-l3')
  expect(papers).toBe(38)
  expect(appraisals.map(({ item, shown, answered }) => [item.id, shown, answered])).toEqual([
    ['aba-001', 38, 36],
    ['aba-002', 38, 36],
    ['aba-003', 38, 36],
    ['aba-099', 0, 0],
  ])
  const [worst] = appraisals
  expect([worst?.facility?.is, worst?.discrimination?.is, worst?.exposure, worst?.medianMs]).toEqual([12 / 36, expect.closeTo(-1), 1, 2000])
  expect(worst?.flags).toEqual([
    { kind: 'negative' },
    { kind: 'betterDistractor', options: [A] },
    { kind: 'deadDistractor', options: optionIds('CD') },
    { kind: 'overExposed' },
  ])
})

test('with the key corrected the same answers are judged by it; an item with other words begins anew', async () => {
  await publishItems(database.db, 1000, [aSingle({ stem: '=选一个（　）。', key: A }), aMultiple({ stem: '改了字（　）。' }), aTrueFalse()])
  const { appraisals } = await readItemStatistics(ctx(), 'trade-l3')
  const single = appraisals.find(({ item }) => item.id === 'aba-001')
  expect([single?.facility?.is, single?.discrimination?.is]).toEqual([24 / 36, expect.closeTo(1)])
  expect(appraisals.map(({ item, answered }) => [item.id, answered])).toEqual([
    ['aba-001', 36],
    ['aba-003', 36],
    ['aba-002', 0],
  ])
})

test('at the terminal in sentences, and as a table in which nothing is a formula', async () => {
  const file = join(room, 'stat.csv')
  const { code, lines } = await statisticsOn(ctx(), { csv: file })
  expect(code).toBe(0)
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}出过 38 卷（曝光 100%），作答 36 次，答对率 67%（50% 到 80%），区分度 1\.00/))
  expect(lines).toContain(
    'aba-002 多选 改了字（ ）。：出过 38 卷，作答 0 次。出得太多：超过 20% 的卷都有它。给这个知识点加题。不足以判断：算数的作答不到 30 次。',
  )
  expect(lines).toContain('trade-l3：交了 38 份卷，3 道题，0 道估得出模型难度。')
  const table = await readFile(file, 'utf8')
  expect(table.split('\r\n')).toHaveLength(5)
  expect(table).toContain(",'=选一个（　）。,38,1,36,0.6667,")
  expect(await statisticsOn(ctx(), { csv: file })).toMatchObject({ code: 1 })
  expect(await readFile(file, 'utf8')).toBe(table)
})

test('as one page to print: nothing comes from elsewhere, what is text stays text, and an existing file stays', async () => {
  const file = join(room, 'statistics.html')
  expect((await statisticsOn(ctx(), { html: file })).lines.at(-1)).toBe(`写进了“${file}”。`)
  const page = await readFile(file, 'utf8')
  expect(page).not.toMatch(/https?:|<script|<link|<img|url\(/)
  expect(page).toContain('=选一个')
  expect(page).toContain('出得太多：超过 20% 的卷都有它')
  expect(page.match(/<tr><th scope="row">/g)).toHaveLength(3)
  expect(page).toContain('没出过的 0 道')
  const again = await statisticsOn(ctx(), { html: file })
  expect([again.code, again.lines.at(-1)]).toEqual([1, `“${file}”写不了，或者已经有了。换一个名字。`])
  const hostile = { bank: '<b>&', papers: 0, appraisals: [], fitted: new Map() }
  expect(statisticsHtml([hostile], '2026-02-12' as never)).toContain('<h2>&lt;b&gt;&amp;</h2>')
})

test('a wrong command says how, and a bank that is not there is named', async () => {
  expect((await runStatistics(['--worst'])).code).toBe(2)
  expect((await statisticsOn(ctx(), { bank: 'nothing' })).lines).toEqual(['没有题库“nothing”。有的是：trade-l3。'])
})
