/** How long content takes to load: read, checked with all its golden cases, published, and filed for the search. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readContent } from '#features/policies/content/read-content.ts'
import { loadContent } from '#features/policies/load-content.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayNumber } from './figures.ts'
import { openEmpty } from './search/scratch.ts'
import type { Table, Text } from './table.ts'

const MANY = 5000
const OURS = join(projectRoot, 'content')

/** The content of the product, and the same multiplied under new names. */
export async function measureContent(): Promise<Table> {
  const own = await measure(OURS)
  const folder = mkdtempSync(join(tmpdir(), 'jiangtu-bench-content-'))
  try {
    multiply(folder, MANY)
    const many = await measure(folder)
    return toTable([own, many])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Measured = {
  readonly policies: number
  readonly versions: number
  readonly cases: number
  readonly readMs: number
  readonly loadMs: number
  readonly againMs: number
}

async function measure(folder: string): Promise<Measured> {
  const { ctx, close } = await openEmpty()
  try {
    const [content, readMs] = await timed(() => readContent(folder))
    if (!content.ok) throw new Error(`${content.problem.length} problems, the first: ${JSON.stringify(content.problem[0])}`)
    const [, loadMs] = await timed(() => loadContent(ctx, folder, []))
    const [, againMs] = await timed(() => loadContent(ctx, folder, []))
    const { policies, cases } = content.value
    const versions = policies.reduce((sum, policy) => sum + policy.versions.length, 0)
    return { policies: policies.length, versions, cases, readMs, loadMs, againMs }
  } finally {
    await close()
  }
}

async function timed<T>(run: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now()
  const value = await run()
  return [value, performance.now() - began]
}

/** Copies of the policies until there are `count`; names of policies and versions get a number, everything else is shared. */
function multiply(folder: string, count: number): void {
  cpSync(OURS, folder, { recursive: true })
  const names = readdirSync(join(OURS, 'policies'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const texts = names.map((name) => readFileSync(join(OURS, 'policies', name), 'utf8'))
  const ids = texts.flatMap((text) => [
    ...[...text.matchAll(/^policy: (\S+)/gm)].map(([, id = '']) => id),
    ...[...text.matchAll(/^ {2}- id: (\S+)\n {4}title:/gm)].map(([, id = '']) => id),
  ])
  const any = new RegExp(`(?<![\\w-])(${ids.toSorted((a, b) => b.length - a.length).join('|')})(?![\\w-])`, 'g')
  mkdirSync(join(folder, 'policies', 'copies'))
  for (let nth = 0; nth < count - texts.length; nth += 1) {
    const text = texts[nth % texts.length] ?? ''
    const round = Math.floor(nth / texts.length) + 1
    const name = basename(names[nth % texts.length] ?? '', '.yaml')
    writeFileSync(join(folder, 'policies', 'copies', `${name}-x${round}.yaml`), text.replaceAll(any, `$1-x${round}`))
  }
}

function toTable(measured: readonly Measured[]): Table {
  const seconds = (ms: number): Text => sayNumber(ms / 1000, 2)
  return {
    title: { zh: '内容装多久（秒）', en: 'Loading content (seconds)' },
    columns: [
      { zh: '政策', en: 'policies' },
      { zh: '版本', en: 'versions' },
      { zh: '例子', en: 'golden cases' },
      { zh: '读并查全', en: 'read and check all' },
      { zh: '第一次装好', en: 'first load' },
      { zh: '再装，没变', en: 'again, unchanged' },
    ],
    rows: measured.map(({ policies, versions, cases, readMs, loadMs, againMs }) => [
      sayNumber(policies),
      sayNumber(versions),
      sayNumber(cases),
      seconds(readMs),
      seconds(loadMs),
      seconds(againMs),
    ]),
    notes: [
      {
        zh: '装 = 读、查、跑全部例子、写库、建搜索索引，一个事务；再装也重新读和查。多的那一行是把本站的政策换名字复制出来的。',
        en: 'A load reads, checks, runs all cases, writes, and builds the index of the search, in one transaction; loading again reads and checks as well. The second row is our policies multiplied under new names.',
      },
    ],
  }
}
