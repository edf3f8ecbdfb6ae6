import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { smallContent } from '#features/policies/content/small-content.fixture.ts'
import { projectRoot } from '#platform/project-root.ts'
import { run } from './policy/run.ts'

vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(join(tmpdir(), 'jiangtu-policy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As `npm run policy --` would answer, on the content of this repository. */
async function policy(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const { code, says } = await run(args, day('2026-02-12'))
  return { code, said: `${says.join('\n')}\n` }
}

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const [v2017, v2021] = ['cq-skill-upgrade-2017', 'cq-skill-upgrade-2021']
const thirtyMonths = `place: '500102'
cert.kind: qualification
cert.level: L3
cert.issueDate: 2018-06-15
person.employment.status: employedEnterprise
months: 30
history.sameOccupation: none
`

describe('wrong use is said, with what there is', () => {
  const wrong: Readonly<Record<string, readonly [readonly string[], string]>> = {
    'a command that does not exist': [['chekc'], 'next-question --facts'],
    'an option that does not exist': [['explain', 'cq-skill-upgrade', '--fact', 'f'], '--facts、--on、--content'],
    'an option without its value': [['explain', 'cq-skill-upgrade', '--facts'], '--facts 后面要写内容'],
    'a word too few': [['diff', v2017], '用法：npm run policy -- diff <前一版> <后一版>'],
    'a policy that does not exist': [['explain', 'skill-upgrade', '--facts', 'f'], '没有政策“skill-upgrade”'],
    'a version that does not exist': [['diff', v2017, 'cq-skill-upgrade-2018'], '  cq-skill-upgrade-2021'],
    'a day that does not exist': [['explain', 'cq-skill-upgrade', '--facts', 'f', '--on', '2025-02-30'], '“2025-02-30”不是有效日期'],
    'a file that does not exist': [['next-question', '--facts', '/nowhere.yaml'], '读不到文件 /nowhere.yaml'],
    'a check that does not exist': [['lint', '--only', 'spelling'], 'unreachable、'],
    'a folder without content': [['check', folder], '里面没有 policies 文件夹'],
    'a number that is none': [['affected', v2017, v2021, '--seed', 'x'], '--seed 写 0 到'],
  }
  test.each(Object.entries(wrong))('%s', async (_, [args, sentence]) => {
    const { code, said } = await policy(...args)
    expect(code).toBe(2)
    expect(said).toContain(sentence)
  })
})

test('check says what was checked', async () => {
  expect(await policy('check')).toMatchObject({ code: 0, said: expect.stringMatching(/^\d+ 项政策、\d+ 个版本、.*个例子全部通过。\n$/) })
})

test('content that is wrong fails, with file and line', async () => {
  const broken = smallContent({ find: 'atLeast: 12', put: 'atLeast: 13' })
  const sentence = `policies/upgrade.yaml:38 例子“满一年”：应当是 yes，算出来是 no`
  for (const args of [
    ['check', broken.folder],
    ['test', 'upgrade', '--content', broken.folder],
    ['lint', '--content', broken.folder],
  ])
    expect(await policy(...args)).toMatchObject({ code: 1, said: expect.stringContaining(sentence) })
  rmSync(broken.folder, { recursive: true })
})

test('test tells how many cases prove each version', async () => {
  const { code, said } = await policy('test', 'cq-skill-upgrade')
  expect(code).toBe(0)
  expect(said).toMatch(new RegExp(`${v2017}：\\d+ 个（yes \\d+，no \\d+`))
  const [total = 0, ...each] = [...said.matchAll(/：(\d+) 个/g)].map(([, count]) => Number(count))
  expect(each.length).toBeGreaterThan(5)
  expect(each.reduce((sum, count) => sum + count, 0)).toBe(total)
})

test('explain gives the tree with clause and confidence, what is missing, money and deadline', async () => {
  const { code, said } = await policy('explain', 'cq-skill-upgrade', '--facts', written('f.yaml', thirtyMonths), '--on', '2018-09-01')
  expect(code).toBe(0)
  expect(said).toContain('结论：不满足')
  expect(said).toContain('✗ 不满足　失业保险累计缴费满 36 个月（现在：30 个月）〔insured-months，渝人社发〔2017〕165号，官方原文〕')
  expect(said).toContain('金额：2000–2500 元，要看市场需求目录里的紧缺程度')
  expect(said).toContain('期限：2019-06-15 满期，当天算不算没写，稳妥在 2019-06-14 以前办')
})

test('what is missing is asked in the words of the question', async () => {
  const silent = written('silent.yaml', thirtyMonths.replace('months: 30\n', ''))
  const { said } = await policy('explain', 'cq-skill-upgrade', '--facts', silent, '--on', '2018-09-01')
  expect(said).toContain('结论：资料不足，还不能定')
  expect(said).toContain('失业保险累计缴费（person.ui.cumulativeMonths）：失业保险加起来交了多少个月？')
})

test('wrong facts are refused with their line', async () => {
  const file = written('wrong.yaml', 'cert.level: L9\n')
  const { code, said } = await policy('explain', 'cq-skill-upgrade', '--facts', file)
  expect(code).toBe(1)
  expect(said).toContain(`${file}:1 证上写的是几级？`)
})

test('diff says what changed', async () => {
  const { code, said } = await policy('diff', v2017, v2021)
  expect(code).toBe(0)
  expect(said).toContain('失业保险累计缴费：36 个月 → 12 个月\n')
  expect(said).toContain('新增条件：今年领过的技能提升补贴：0 次')
})

test('a version differs from itself in nothing', async () => {
  expect((await policy('diff', v2017, v2017)).said).toContain('意思没有变')
})

test('next-question asks one thing and says who waits for it', async () => {
  const { code, said } = await policy('next-question', '--facts', written('f.yaml', thirtyMonths), '--on', '2018-09-01')
  expect(code).toBe(0)
  expect(said).toMatch(/项里定了 \d+ 项/)
  expect(said).toMatch(/下一个问题（[a-zA-Z.]+）：.+？/)
})

test('affected is the same for the same seed, and names the condition', async () => {
  const args = ['affected', v2017, v2021, '--population', '2000', '--seed', '7', '--on', '2021-08-01'] as const
  const weighted = [...args, '--weights', 'docs/population-example.yaml']
  const [one, other] = await Promise.all([policy(...weighted), policy(...weighted)])
  expect(one).toEqual(other)
  expect(one.said).toMatch(/变得符合 \d+ 人（不满足 → 满足），因为：失业保险累计缴费满 12 个月（insured-months）/)
  expect(one.said).toMatch(/前一版：.+人，.+元\n后一版：.+人，.+元/)
})

test('lint and coverage of this content: doubts with file and line, no mistakes', async () => {
  const lint = await policy('lint')
  expect(lint.code).toBe(0)
  expect(lint.said).toMatch(/^(content\/\S+:\d+ 请看 \[[a-zA-Z]+\] .+\n)*(0 处要改，\d+ 处请看一眼：.+|没有发现。)\n$/)
  const coverage = await policy('coverage')
  expect(coverage).toMatchObject({ code: 0, said: expect.stringMatching(/个条件：两头都证到 \d+，/) })
})

test('as a program: exit codes, answers to stdout, complaints to stderr', async () => {
  const program = (...args: readonly string[]): Promise<readonly [number | null, string, string]> => {
    const { promise, resolve } = Promise.withResolvers<readonly [number | null, string, string]>()
    const script = join(projectRoot, 'app', 'cli', 'policy.ts')
    const child = execFile(process.execPath, [script, ...args], { cwd: projectRoot }, (_, out, err) => resolve([child.exitCode, out, err]))
    return promise
  }
  expect(await program()).toEqual([0, expect.stringContaining('个例子全部通过'), ''])
  expect(await program('nonsense')).toEqual([2, '', expect.stringContaining('没有命令“nonsense”')])
})
