import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { type KnownElsewhere, readBench } from './read-bench.ts'

const content = join(projectRoot, 'content/bench')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiangtu-bench-'))
})
afterAll(() => rm(folder, { recursive: true }))

const nothingElsewhere: KnownElsewhere = {
  points: new Set(),
  documents: new Set(),
  scopes: new Set(),
  circuits: new Map(),
  plcTasks: new Set(),
}

/** What an editor is told after replacing some text of one file. */
async function told(name: string, before: string, after: string, known?: KnownElsewhere): Promise<readonly string[]> {
  await cp(content, folder, { recursive: true })
  const good = await readFile(join(content, name), 'utf8')
  const text = good.replace(before, after)
  if (text === good && before !== after) throw new Error(`nothing to replace: ${before}`)
  await writeFile(join(folder, name), text)
  const read = await readBench(folder, known)
  return read.ok ? [] : read.problem.map(({ file, line, says }) => `${file.slice(folder.length + 1)}:${line} ${says}`)
}

/** The line on which some text stands in a file of the repository. */
async function lineOf(name: string, text: string): Promise<number> {
  return (await readFile(join(content, name), 'utf8')).split('\n').findIndex((line) => line.includes(text)) + 1
}

const sheets = 'score-sheets.yaml'
const lines = 'red-lines.yaml'
const t1 = 'tasks/t01.yaml'

describe('a mistake is told with its file and line', () => {
  test.each([
    ['marks that do not add up', sheets, 'points: 20', 'points: 21', 'points: 20', '各项加起来是 20 分，不是 21 分'],
    ['an item twice', sheets, 'id: phenomenon', 'id: safety', 'id: phenomenon', 'safety 写了两次'],
    ['a sheet twice', sheets, 'id: B', 'id: A', 'id: B', '评分表 A 写了两次'],
    ['a red line that is missing', lines, 'id: liveResistance', 'id: untestedTouch', 'id: untestedTouch', '每条红线正好写一次'],
    ['a red line nobody knows', lines, 'id: liveResistance', 'id: liveWire', 'id: liveResistance', '红线只能是'],
    ['steps that take too long', t1, 'minutes: 16', 'minutes: 17', 'does: 安全准备', '各步加起来 61 分钟，超过了 60 分钟'],
    ['a sheet that is not there', t1, 'sheet: A', 'sheet: Z', 'sheet: A', '没有评分表 Z'],
    ['an item the sheet does not have', t1, '  closeOut: [', '  craft: [', 'closeOut: [', '评分表 A 没有 craft 这一项'],
    ['a task twice', t1, 'task: t1', 'task: t2', 'task: t1', '任务 t2 在'],
    ['a confidence nobody knows', t1, 'confidence: confirmed-C', 'confidence: sure', 'of: 广东', '可信度写题库里用的词'],
    ['a figure without a figure', t1, 'minutes: 60, points: 20, ', '', 'of: 广东', '时间、分数至少写一样'],
    ['things to do where nothing can be done', t1, 'here: whole', 'here: none', 'here: whole', '能做的写进 can'],
  ])('%s', async (_, name, before, after, at, says) => {
    const all = await told(name, before, after)
    expect(all.filter((each) => each.includes(says))).not.toEqual([])
    // a task twice is told where the second stands
    if (!says.startsWith('任务')) expect(all.join('\n')).toContain(`${name}:${await lineOf(name, at)} `)
  })

  test('too few things to check oneself by', async () => {
    const text = await readFile(join(content, t1), 'utf8')
    const [, most = ''] = /selfCheck:\n((?: {2}- .*\n){4})/.exec(text) ?? []
    expect(await told(t1, most, '')).toEqual([`${t1}:${(await lineOf(t1, 'selfCheck:')) + 1} 只有 7 条，至少要 8 条`])
  })

  test('where no source names the minutes, ours are asked for', async () => {
    const name = 'tasks/t07.yaml'
    expect(await told(name, 'plannedMinutes: 90\n', '')).toEqual([
      `${name}:${await lineOf(name, 'limits:')} 没有哪个出处写了时间，就写 plannedMinutes：练习按几分钟排`,
    ])
  })
})

describe('every name must lead somewhere', () => {
  test('points, documents, scopes, drawings and ladder tasks that are not there are all told', async () => {
    const all = await told(t1, 'task: t1', 'task: t1', nothingElsewhere)
    for (const says of ['没有知识点 K111', '没有鉴定范围 B-A-B', '没有电路 cir-02', '没有依据 gb-50116-2013', '没有梯形图任务 cart'])
      expect(all.filter((each) => each.endsWith(says))).not.toEqual([])
    expect(all.filter((each) => each.startsWith(lines))).not.toEqual([])
  })

  test('without what is elsewhere, as at a start, names are trusted', async () => {
    expect(await told(t1, 'K111', 'K999')).toEqual([])
  })
})
