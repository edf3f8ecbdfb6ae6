import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { longSentencesIn } from '#domain/policy/sentences.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { readExercise, readExercises } from './read-exercises.ts'

const folder = join(projectRoot, 'content/bench/converter')
const text = await readFile(join(folder, 'three-speeds.yaml'), 'utf8')

/** What the reader says with one place spoilt. */
function saysOf(replace: string, by: string): readonly string[] {
  expect(text.split(replace).length, `“${replace}” stands once`).toBe(2)
  const read = readExercise(
    text.replace(replace, () => by),
    'three-speeds.yaml',
  )
  return read.ok ? [] : read.problem.map(sayContentProblem)
}

test('every exercise as it stands passes with its reference, and each spoilt set-up loses points where it says', async () => {
  const read = await readExercises(folder)
  expect(read.flatMap((each) => (each.ok ? [] : each.problem.map(sayContentProblem)))).toEqual([])
  expect(read).toHaveLength(5)
  const texts = read.flatMap((each) => (each.ok ? [...each.value.value.says, ...each.value.value.needs.map(({ says }) => says)] : []))
  expect(texts.flatMap(longSentencesIn)).toEqual([])
})

describe('what is wrong is refused with its line', () => {
  test('a parameter and a wire that are not there', () => {
    expect(saysOf('  - P1002=30', '  - P9999=30')[0]).toMatch(/^three-speeds.yaml:\d+ reference.17：“P9999=30”写成/)
    expect(saysOf('L1: QL1', 'L1: QL9')[0]).toMatch(/没有“QL9”可接/)
  })

  test('a reference that does not do what is wanted, or that the panel refuses', () => {
    expect(saysOf('  - P1002=30', '  - P1002=31')[0]).toMatch(/参考参数没通过：S2 合上，二段速：应为 30 Hz，实际 31.00 Hz/)
    expect(saysOf('  - P0003=2\n', '')[0]).toMatch(/P0701 现在看不到/)
  })

  test('a mistake that costs nothing', () => {
    expect(saysOf('item: sources, set: { P1003: 40 }', 'item: sources, set: { P1003: 50 }')[0]).toMatch(/没有在 sources 扣分/)
  })
})
