import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Item } from '#domain/item/item.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import { runExport } from './run-export.ts'
import { runImport } from './run-import.ts'

const BANK = 'content/items/electrician'
const provenance = { source: '试验用', licence: '自有' }

let room: string
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'jiangtu-there-and-back-'))
  await cp(BANK, room, { recursive: true })
})
afterAll(() => rm(room, { recursive: true }))

const itemsIn = async (folder: string): Promise<readonly Item[]> => {
  const bank = await readBank(folder)
  if (!bank.ok) throw new Error(bank.problem[0]?.says)
  return bank.value.items.filter(({ scope }) => scope === 'B-A-A').map(({ item }) => item)
}
const idsOf = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) => [item.id, ...(item.kind === 'case' ? item.parts.map(({ id }) => id) : [])])
const emptyScope = async (): Promise<void> => {
  const path = join(room, 'bank', 'b-a-a.yaml')
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^items:[\s\S]*/m, 'items: []\n'))
}

test('a scope goes out as a workbook and comes back into an emptied bank: every item, with its figure, parts and enemies', async () => {
  const out = join(room, 'baa.xlsx')
  const before = await itemsIn(BANK)
  expect((await runExport([out, '--as', 'xlsx', '--scope', 'B-A-A'])).lines.at(-1)).toBe(`写了 ${before.length} 题，留下 0 题。`)
  await emptyScope()
  const into = [out, '--into', 'B-A-A', '--bank', room, '--commit', '--source', provenance.source, '--licence', provenance.licence]
  const { lines } = await runImport(into)
  expect(lines.slice(-2)).toEqual([
    `共 ${before.length} 题：导入 ${before.length}，库里已有 0，搁置 0，拒收 0。`,
    `写进了 ${before.length} 题。`,
  ])
  const after = await itemsIn(room)
  const numbered = new Map(idsOf(before).map((id, nth) => [id, idsOf(after)[nth]]))
  const expected = JSON.stringify(before.map((item) => ({ ...item, provenance }))).replaceAll(/baa-\d{3}/g, (id) => numbered.get(id) ?? id)
  expect(after).toEqual(JSON.parse(expected))
  expect((await runImport(into)).lines.at(-1)).toBe('写进了 0 题。')
})

test('a figure that the bank does not have is held', async () => {
  const out = join(room, 'strange.csv')
  await writeFile(
    out,
    '题型,题干,选项A,选项B,答案,解析,知识点,依据,图,图的文字\n识图,哪一个画的是导入试验专用的框？,左 [0 0 10 10],右 [20 0 10 10],B,右边那一个才是导入试验专用的框。,K095,定义,no-such.svg,两个框\n',
  )
  const { lines } = await runImport([out, '--into', 'B-A-A', '--bank', room])
  expect(lines.slice(1, 3)).toEqual([expect.stringContaining('搁置'), '  不合题库的规矩：没有图“no-such.svg”。改好再传。'])
})
