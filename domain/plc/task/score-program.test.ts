import { expect, test } from 'vitest'
import type { ScoreSheet } from '#domain/bench/score-sheet.ts'
import type { Judgement } from './judge-task.ts'
import { type Findings, scoreProgram, unseenItems } from './score-program.ts'

const item = (id: string, points: number) => ({ id, title: id, points, asks: '', rules: [] })
const sheet: ScoreSheet = {
  id: 'B',
  title: 'PLC 任务',
  items: [item('io', 4), item('wiring', 6), item('program', 12), item('craft', 6), item('debugging', 10), item('conduct', 2)],
  beyond: [],
}
const point = { id: 'p', says: '会动。', never: [], steps: [{ kind: 'wait', ms: 1 }] } as const
const passed: Judgement = { kind: 'passed', point }
const failed: Judgement = { kind: 'failed', point, step: 0, atMs: 0, says: '没动。' }
const findings: Findings = { allotment: [], problems: [], remarks: [], judgements: [passed, passed, passed] }
const got = (also: Partial<Findings>) => {
  const score = scoreProgram(sheet, { ...findings, ...also })
  return [score.got, score.outOf, ...score.items.map((each) => each.got)]
}

test('all points pass: all that can be seen', () => {
  expect(got({})).toEqual([26, 26, 4, 12, 10])
  expect(got({ allotment: undefined })).toEqual([22, 22, 12, 10])
  expect(unseenItems(sheet, findings).map(({ id }) => id)).toEqual(['wiring', 'craft', 'conduct'])
  expect(unseenItems(sheet, { allotment: undefined }).map(({ id }) => id)).toContain('io')
})

test('a failed point costs its share of the debugging and a mistake in the ladder', () => {
  expect(got({ judgements: [passed, failed, passed] })).toEqual([20.5, 26, 4, 10, 6.5])
  expect(got({ judgements: [failed, failed, failed] })).toEqual([10, 26, 4, 6, 0])
})

test('a double coil, a signal left out, a program that cannot run', () => {
  expect(got({ remarks: [{ line: 3, says: '双线圈' }], allotment: [{ key: 'in-a', says: '漏了' }] })).toEqual([23, 26, 3, 10, 10])
  expect(got({ problems: [{ line: 3, says: '没有 X8' }], judgements: [] })).toEqual([4, 26, 4, 0, 0])
})
