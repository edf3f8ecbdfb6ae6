import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBank } from '#features/items/content/read-bank.ts'
import { runImport } from './run-import.ts'

let room: string
let bank: string
const file = () => join(room, 'bank', 'a-b-g.yaml')
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'jiangtu-import-'))
  await cp('content/items/electrician', room, { recursive: true })
  bank = await readFile(file(), 'utf8')
  await writeFile(
    join(room, '来的.csv'),
    `题型,题干,选项A,选项B,选项C,选项D,答案,解析,知识点,依据
单选,某仓库导入试验专用：保护导体的绝缘外皮按规定用（　）。,黄色,绿色,黄绿双色,淡蓝色,C,黄绿双色只给保护导体用，别的导线不能用。,K035,导线的颜色标识
判断,某仓库导入试验专用：淡蓝色的导线可以拿来当保护导体。,,,,,×,淡蓝色是中性线的颜色，不能当保护导体。,K035,导线的颜色标识
单选,没有答案的一道（　）。,甲,乙,丙,丁,,,,
`,
  )
})
afterAll(() => rm(room, { recursive: true }))

const run = (...more: readonly string[]) => runImport([join(room, '来的.csv'), '--into', 'A-B-G', '--bank', room, ...more])
const commit = () => run('--commit', '--source', '试验用', '--licence', '自有')

test('a preview says what becomes of every row, and writes nothing', async () => {
  const { code, lines } = await run()
  expect(code).toBe(1)
  expect(lines.filter((line) => line.startsWith('来的.csv')).map((line) => line.split('：')[0]?.replace(/题号.*/, ''))).toEqual([
    '来的.csv 2 行 导入，',
    '来的.csv 3 行 导入，',
    '来的.csv 4 行 拒收',
  ])
  expect(lines.slice(-2)).toEqual(['共 3 题：导入 2，库里已有 0，搁置 0，拒收 1。', '只是预览，什么也没有写。'])
  expect(await readFile(file(), 'utf8')).toBe(bank)
})

test('nothing is written without source and licence', async () => {
  expect((await run('--commit')).lines.at(-1)).toContain('--source')
  expect(await readFile(file(), 'utf8')).toBe(bank)
})

test('a commit writes below what is there, and the same file again adds nothing', async () => {
  expect((await commit()).lines.at(-1)).toBe('写进了 2 题。')
  const after = await readFile(file(), 'utf8')
  expect(after.startsWith(bank.trimEnd())).toBe(true)
  const read = await readBank(room)
  const added = read.ok ? read.value.items.filter(({ item }) => item.provenance !== undefined).map(({ item }) => item) : []
  expect(added).toMatchObject([
    { kind: 'single', key: 'C', points: ['K035'], provenance: { source: '试验用', licence: '自有' } },
    { kind: 'trueFalse', key: false },
  ])
  expect((await commit()).lines.slice(-2)).toEqual(['共 3 题：导入 0，库里已有 2，搁置 0，拒收 1。', '写进了 0 题。'])
  expect(await readFile(file(), 'utf8')).toBe(after)
})

test('a wrong command says how', async () => {
  expect((await runImport([])).code).toBe(2)
  expect((await run('--preview', '--commit')).code).toBe(2)
  expect((await runImport(['nicht-da.csv', '--into', 'A-B-G', '--bank', room])).lines).toEqual(['打不开文件“nicht-da.csv”。'])
  expect((await runImport(['x', '--into', 'Z-Z-Z', '--bank', room])).lines).toEqual(['标准里没有鉴定范围“Z-Z-Z”。'])
})
