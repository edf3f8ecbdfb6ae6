/** What docs/encode-a-policy.md teaches is done here as it says, on a copy of the content. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { meaningDiff } from '#domain/policy/meaning-diff.ts'
import { sayDifference } from '#domain/policy/say-difference.ts'
import { coverageOf } from '#domain/rules/coverage.ts'
import { checks, lintPolicy } from '#domain/rules/lint.ts'
import { projectRoot } from '#platform/project-root.ts'
import { findSheet, findVersion, provingCases, readWorkbench, type Workbench } from './workbench.ts'

const page = readFileSync(join(projectRoot, 'docs/encode-a-policy.md'), 'utf8')
const shown = (pattern: RegExp, text = page): string => pattern.exec(text)?.[1] ?? ''

async function bench(): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'jiangtu-encode-'))
  try {
    const example = shown(/```yaml\n(policy:[\s\S]*?)```/, readFileSync(join(projectRoot, 'docs/add-a-policy.md'), 'utf8'))
    const version = shown(/```yaml\n( {2}- id:[\s\S]*?)```/)
    const cases = shown(/```yaml\n( {2}- about:[\s\S]*?)```/)
    cpSync(join(projectRoot, 'content'), folder, { recursive: true })
    mkdirSync(join(folder, 'policies/demo'))
    writeFileSync(join(folder, 'policies/demo/demo-tool-allowance.yaml'), `${example.replace('\ncases:', `\n${version}\ncases:`)}${cases}`)
    const read = await readWorkbench(folder)
    if (!read.ok) throw new Error(read.problem.map(({ line, says }) => `${line} ${says}`).join('\n'))
    return read.value
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('the version and its cases are accepted, prove every answer and every figure, and leave lint nothing to say', async () => {
  const found = await bench()
  const sheet = findSheet(found, 'demo-tool-allowance')
  if (sheet === undefined) throw new Error('not read')
  const coverage = coverageOf(sheet.policy, provingCases(sheet, found))
  expect(coverage.map(({ lacking, unhit }) => [lacking, unhit])).toEqual([
    [[], []],
    [[], []],
  ])
  expect(lintPolicy(sheet.policy, coverage, found.dictionary)).toEqual([])
})

test('the difference reads as the page shows it', async () => {
  const found = await bench()
  const [before, after] = ['demo-tool-allowance-2024', 'demo-tool-allowance-2026'].map((id) => findVersion(found, id)?.version)
  if (before === undefined || after === undefined) throw new Error('not read')
  const sentences = sayDifference(meaningDiff(before, after), found.dictionary)
  expect(shown(/```text\n([\s\S]*?)```/)).toBe(`${before.id} → ${after.id}\n${sentences.map((sentence) => `  ${sentence}\n`).join('')}`)
})

test('the page names every check of lint', () => {
  expect(checks.filter((check) => !page.includes(`\`${check}\``))).toEqual([])
})
