import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { readContent } from '#features/policies/content/read-content.ts'
import { projectRoot } from '#platform/project-root.ts'

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8')
const documents = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name)),
]
  .filter((name) => name.endsWith('.md'))
  .toSorted()

test('the file that docs/add-a-policy.md shows is accepted, its cases included', async () => {
  const [, example = ''] = /```yaml\n(policy:[\s\S]*?)```/.exec(read('docs/add-a-policy.md')) ?? []
  const folder = mkdtempSync(join(tmpdir(), 'jiangtu-docs-'))
  try {
    cpSync(join(projectRoot, 'content'), folder, { recursive: true })
    mkdirSync(join(folder, 'policies/demo'))
    writeFileSync(join(folder, 'policies/demo/example.yaml'), example)
    const content = await readContent(folder)
    expect(content.ok ? content.value.policies.map(({ id }) => id) : content.problem).toContain('demo-tool-allowance')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('docs/add-a-policy.md names every word of the rule language', () => {
  const union = (name: string): string => new RegExp(`type ${name} =\\n([\\s\\S]*?)\\n\\n`).exec(read('domain/rules/rule.ts'))?.[1] ?? ''
  const words = (text: string, key: string): readonly string[] =>
    [...text.matchAll(new RegExp(`readonly ${key}: '(\\w+)'`, 'g'))].map(([, word = '']) => word)
  const language = [...words(union('Test'), 'op'), ...words(union('AmountRule'), 'kind')]
  const page = read('docs/add-a-policy.md')
  expect(language.length).toBeGreaterThan(15)
  expect(language.filter((word) => !new RegExp(`\`${word}[\`:]`).test(page))).toEqual([])
})

test.each(['README.md', 'README.zh-CN.md'])('%s tells of every setting of .env.example, and of no other', (name) => {
  const told = [...read(name).matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, variable]) => variable)
  expect(told.toSorted()).toEqual(Object.keys(parseEnv(read('.env.example'))).toSorted())
})

test.each(documents)('%s links to nothing that is not there', (name) => {
  const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)|src="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? '')
  const missing = links.filter((link) => !existsSync(join(projectRoot, dirname(name), link)))
  expect(missing).toEqual([])
})
