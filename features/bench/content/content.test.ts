import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BenchTask } from '#domain/bench/bench-task.ts'
import { sheetPoints } from '#domain/bench/score-sheet.ts'
import { projectRoot } from '#platform/project-root.ts'
import { readBench } from './read-bench.ts'

const read = await readBench(join(projectRoot, 'content/bench'))
if (!read.ok) throw new Error(read.problem.map(({ file, line, says }) => `${file}:${line} ${says}`).join('\n'))
const { sheets, tasks, redLines } = read.value
const task = (id: string): BenchTask | undefined => tasks.find((each) => each.id === id)

test('there are the fifteen tasks of the dossier and its two others', () => {
  const numbered = Array.from({ length: 15 }, (_, nth) => `t${nth + 1}`)
  expect(tasks.map(({ id }) => id).toSorted()).toEqual([...numbered, 'special-operation', 'zhenxing-cup'].toSorted())
})

describe('score sheets', () => {
  test.each([
    ['A', 20, [2, 3, 5, 4, 5, 1]],
    ['B', 40, [4, 6, 12, 6, 10, 2]],
    ['C', 25, [6, 5, 8, 3, 2, 1]],
    ['D', 25, [6, 7, 7, 3, 2]],
    ['E', 25, [6, 4, 5, 7, 3]],
  ])('%s has the marks of the dossier', (id, sum, marks) => {
    const sheet = sheets.find((each) => each.id === id)
    expect(sheet?.items.map(({ points }) => points)).toEqual(marks)
    expect(sheet && sheetPoints(sheet)).toBe(sum)
  })

  test('all of them say that they are ours', () => {
    expect(sheets.map(({ confidence }) => confidence)).toEqual(sheets.map(() => 'ours'))
  })
})

/** As exam.md §3.1 marks them: [C] is a repost, [R-中] remembered, [U] unknown. None may become better than its source. */
describe('time and marks are as well sourced as the dossier says', () => {
  test.each([
    ['t1', ['60/20 confirmed-C']],
    ['t2', ['120-150/? remembered-medium', '120/40 confirmed-C']],
    ['t3', ['150/40 confirmed-C', '60/25 confirmed-C']],
    ['t4', ['210/50 confirmed-C']],
    ['t5', ['60/25 confirmed-C']],
    ['t6', ['60/25 confirmed-C']],
    ['t7', []],
    ['t8', ['60-90/? remembered-medium']],
    ['t9', ['?/30 confirmed-C']],
    ['t10', []],
    ['t11', []],
    ['t12', []],
    ['t13', []],
    ['t14', ['?/2-10 confirmed-C']],
    ['t15', []],
    ['special-operation', ['60/? confirmed-C']],
    ['zhenxing-cup', ['300/? confirmed-C']],
  ])('%s', (id, figures) => {
    const span = (of: { least: number; most: number } | undefined) =>
      of === undefined ? '?' : of.least === of.most ? `${of.least}` : `${of.least}-${of.most}`
    expect(task(id)?.limits.map(({ minutes, points, confidence }) => `${span(minutes)}/${span(points)} ${confidence}`)).toEqual(figures)
  })
})

test('every red line says what would have happened and what to do instead, and only one was seen in a paper', () => {
  expect(redLines.filter(({ why, instead }) => why.length < 10 || instead.length < 10)).toEqual([])
  expect(redLines.filter(({ confidence }) => confidence !== 'ours').map(({ id }) => id)).toEqual(['unapprovedPower'])
})

test('a task that can only be coached promises nothing', () => {
  expect(tasks.filter(({ reach }) => reach.here === 'none').flatMap(({ id, reach }) => reach.can.map(() => id))).toEqual([])
})

test('no sentence is longer than can be read in one go', () => {
  const texts = tasks.flatMap((each) => [
    ...each.says,
    ...each.goals,
    ...each.selfCheck,
    ...each.steps.flatMap(({ how }) => how),
    ...each.faults.flatMap(({ phenomenon, signature, cause, mend }) => [phenomenon, signature, cause, mend]),
    ...each.questions.flatMap(({ ask, answer }) => [ask, answer]),
    ...each.reach.can,
    ...each.reach.cannot,
    each.next,
  ])
  const long = texts.flatMap((text) => text.split(/[。；：？]/)).filter((sentence) => sentence.length > 40)
  expect(long).toEqual([])
})
