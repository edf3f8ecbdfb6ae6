import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { readContent } from './read-content.ts'
import { type Edit, smallContent } from './small-content.fixture.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function read(edit: Omit<Edit, 'file'>) {
  const { folder } = smallContent({ file: 'terms.yaml', ...edit })
  folders.push(folder)
  return readContent(folder)
}
const written = '- { id: one-year, term: 满一年, means: 十二个月。, confidence: remembered-high }'

test('a term without a basis has none, and the words that need terms are handed on', async () => {
  const content = await read({ find: written, put: `${written}\njargon: [兑付]` })
  expect(content.ok && [content.value.terms, content.value.jargon]).toEqual([
    [{ id: 'one-year', term: '满一年', aliases: [], means: '十二个月。', sources: [], confidence: 'remembered-high' }],
    ['兑付'],
  ])
})

const told: Readonly<Record<string, readonly [string, string, string]>> = {
  'a meaning that is itself hard to read': ['十二个月。', `${'长'.repeat(41)}。`, '一句不超过 40 个字'],
  'a confirmed one without a source': ['remembered-high', 'confirmed-A', '没有出处'],
  'a source that is not listed': ['confidence:', 'sources: [S77], confidence:', '没有出处“S77”'],
  'an id twice': [
    written,
    `${written}\n  - { id: one-year, term: 一年, means: 短。, confidence: remembered-high }`,
    '编号“one-year”用了两次',
  ],
  'a word with two meanings': [
    written,
    `${written}\n  - { id: other, term: 一年, aliases: [满一年], means: 短。, confidence: remembered-high }`,
    '“满一年”写了两次',
  ],
  'a glossary without terms': [`  ${written}`, '  []', '至少写一个'],
}
test.each(Object.entries(told))('%s is refused', async (_, [find, put, says]) => {
  const content = await read({ find, put })
  expect(content.ok ? '' : content.problem.map(sayContentProblem).join('\n')).toContain(says)
})
