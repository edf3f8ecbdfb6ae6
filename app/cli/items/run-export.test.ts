import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runExport } from './run-export.ts'
import { runImport } from './run-import.ts'

let room: string
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'jiangtu-export-'))
})
afterAll(() => rm(room, { recursive: true }))

test('a scope as GIFT, with what was left behind; all of it is known when it comes back', async () => {
  const out = join(room, 'abg.gift')
  const { code, lines } = await runExport([out, '--as', 'gift', '--scope', 'A-B-G'])
  const [, count = ''] = /^写了 (\d+) 题，留下 \d+ 题。$/.exec(lines.at(-1) ?? '') ?? []
  expect([code, Number(count) > 40]).toEqual([0, true])
  expect(lines).toContainEqual(expect.stringMatching(/^abg-\d{3} 没有写：排序题放不下。$/))
  expect((await runImport([out, '--into', 'A-B-G'])).lines.at(-2)).toBe(`共 ${count} 题：导入 0，库里已有 ${count}，搁置 0，拒收 0。`)
})

test.each(['xlsx', 'csv', 'text'])('a scope as %s leaves nothing behind; its drawings stay in the bank, which is said', async (format) => {
  const out = join(room, `baa.${format}`)
  const { code, lines } = await runExport([out, '--as', format, '--scope', 'B-A-A'])
  const [, count = ''] = /^写了 (\d+) 题，留下 0 题。$/.exec(lines.at(-1) ?? '') ?? []
  expect([code, Number(count) > 40]).toEqual([0, true])
  expect(lines.slice(0, -1)).toEqual(['图没有写进去，只写了文件名和图的文字；导入的题库里要有这张图。'])
  expect((await runImport([out, '--into', 'B-A-A'])).lines.at(-2)).toBe(`共 ${count} 题：导入 0，库里已有 ${count}，搁置 0，拒收 0。`)
})

test('an existing file is not overwritten, and a wrong command says how', async () => {
  await writeFile(join(room, 'da.csv'), '别动')
  expect((await runExport([join(room, 'da.csv'), '--as', 'csv'])).code).toBe(1)
  expect(await readFile(join(room, 'da.csv'), 'utf8')).toBe('别动')
  expect((await runExport([join(room, 'x'), '--as', 'doc'])).code).toBe(2)
  expect((await runExport([join(room, 'x'), '--as', 'csv', '--scope', 'Z-Z-Z'])).lines).toEqual(['鉴定范围“Z-Z-Z”里没有题。'])
})
