import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { toClauseAnchor, toVersionId } from '#domain/policy/ids.ts'
import { toFactId } from '#domain/rules/fact.ts'
import { type Edit, smallContent } from '#features/policies/content/small-content.fixture.ts'
import { lineOf } from './locate.ts'
import { readWorkbench } from './workbench.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function bench(edit?: Edit) {
  const { folder, line } = smallContent(edit)
  folders.push(folder)
  const read = await readWorkbench(folder)
  if (!read.ok) throw new Error(read.problem.map(({ says }) => says).join('\n'))
  return { bench: read.value, line }
}
const [first, second] = [toVersionId('upgrade-2020'), toVersionId('upgrade-2023')]

test('a condition stands where it is written, also inside a group', async () => {
  const put = '- { clause: months, says: 几条, any: [\n          { id: twelve, clause: months, fact: person.months, atLeast: 12 }] }'
  const found = await bench({ find: '- { clause: months, fact: person.months, atLeast: 12 }', put })
  expect(lineOf({ kind: 'condition', version: first, id: 'twelve' }, found.bench).line).toBe(found.line + 1)
})

test('what a version takes over stands where it was first written', async () => {
  const { bench: found, line } = await bench({ find: '- { clause: months', put: '- { clause: months' })
  expect(lineOf({ kind: 'condition', version: second, id: 'months' }, found).line).toBe(line)
  expect(lineOf({ kind: 'clause', version: second, anchor: toClauseAnchor('months') }, found).line).toBe(
    lineOf({ kind: 'clause', version: first, anchor: toClauseAnchor('months') }, found).line,
  )
})

test('what is written nowhere stands at its version, and a fact in the dictionary', async () => {
  const { bench: found, line } = await bench({ find: '- id: upgrade-2023', put: '- id: upgrade-2023' })
  expect(lineOf({ kind: 'condition', version: second, id: 'nowhere' }, found).line).toBe(line)
  const fact = lineOf({ kind: 'fact', fact: toFactId('person.months') }, found)
  expect([fact.file.endsWith('facts.yaml'), fact.line]).toEqual([true, 10])
})
