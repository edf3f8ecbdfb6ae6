/** The ladder room as a function of its page and its place: what each act makes of the place, and what is shown there. */
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { aFrame } from '#domain/bench/exercise-frame.fixture.ts'
import type { ScoreSheet } from '#domain/bench/score-sheet.ts'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'
import { readTasks } from '#features/plc/content/read-tasks.ts'
import { projectRoot } from '#platform/project-root.ts'
import type { PlcData } from './plc/plc-data.ts'
import { plcRoom } from './plc-room.tsx'

const item = (id: string, points: number) => ({ id, title: id, points, asks: '', rules: [] })
const sheet: ScoreSheet = {
  id: 'B',
  title: 'PLC 任务',
  items: [item('io', 4), item('wiring', 6), item('program', 12), item('craft', 6), item('debugging', 10), item('conduct', 2)],
  beyond: [],
}

let data: PlcData
let task: PlcTask

beforeAll(async () => {
  const tasks = await readTasks(join(projectRoot, 'content/plc'), 'wiring')
  const quiz = tasks.ok ? tasks.value.find(({ id }) => id === 'quiz') : undefined
  if (quiz === undefined) throw new Error('the content has it')
  task = quiz
  data = { task, minutes: 60, frame: aFrame({ task: 't3', exercise: 'quiz', sheet, bank: 'some-bank', version: 'v1' }) }
})

/** One act after the other, each with its fields, at second 100, 101, … */
function did(from: string, ...acts: readonly Readonly<Record<string, string>>[]): URLSearchParams {
  let at = new URLSearchParams(from)
  for (const [nth, act] of acts.entries()) {
    const asked = new URLSearchParams(at)
    for (const [name, value] of Object.entries(act)) asked.set(name, value)
    at = plcRoom.take(data, asked, 100 + nth)
  }
  return at
}
const view = (at: URLSearchParams) => plcRoom.read(data, at)
const result = (at: URLSearchParams) => plcRoom.resultOf?.(view(at))
const list = (text: string) => ({ do: 'list', text })

describe('practice', () => {
  test('a program is written at the cursor, undone and redone', () => {
    const written = did('', { do: 'word', word: 'LD', what: 'X4 M0' }, { do: 'word', word: 'OR', what: 'M0' }, { do: 'AND', what: 'x9' })
    expect(view(written)).toMatchObject({ text: 'LD X4\nOR M0\nOUT M0\nEND\n', cursor: '0p0b1p0', canUndo: true, canRedo: false })
    expect(view(written).refused).toContain('八进制')
    const back = did(written.toString(), { do: 'undo' })
    expect(view(back)).toMatchObject({ text: 'LD X4\nOUT M0\nEND\n', canRedo: true, refused: undefined })
    expect(view(did(back.toString(), { do: 'redo' })).text).toBe('LD X4\nOR M0\nOUT M0\nEND\n')
    expect(view(did(back.toString(), { do: 'undo' })).text).toBe('END\n')
  })

  test('what is wrong in the list is said with its line, and the ladder waits', () => {
    const wrong = view(did('', list('LD X0\r\nOUT Y9\r\nEND')))
    expect(wrong).toMatchObject({ tab: 'list', text: 'LD X0\nOUT Y9\nEND\n', read: { kind: 'wrong', problems: [{ line: 2 }] } })
    const stuck = did('', list('LD X0\nOUT Y9'), { do: 'AND', what: 'X1' })
    expect(view(stuck).refused).toContain('指令表还有毛病')
  })

  test('the reference passes and makes a result; not before one’s own try', () => {
    expect(view(did('', { do: 'reference' })).reference).toBeUndefined()
    const checked = did('', list(task.reference), { do: 'check' })
    expect(view(checked).checked?.score).toMatchObject({ got: 22, outOf: 22 })
    expect(result(checked)).toMatchObject({ task: 't3', exercise: 'quiz', mode: 'practice', got: 22, bank: 'some-bank', version: 'v1' })
    expect(view(did(checked.toString(), { do: 'reference' })).reference).toBe(task.reference)
  })

  test('a program that fails is told point by point, and is no result until the reference is looked at', () => {
    const checked = did('', list('LD X1\nOUT Y1\nEND'), { do: 'check' })
    expect(view(checked).checked?.traces.filter(({ judgement }) => judgement.kind === 'failed').length).toBeGreaterThan(3)
    expect(result(checked)).toBeUndefined()
    expect(result(did(checked.toString(), { do: 'reference' }))?.got).toBeLessThan(22)
    expect(view(did(checked.toString(), { do: 'undo' })).checked).toBeUndefined()
  })
})

describe('exam', () => {
  const terminals = { 'in-reset': 'X0', 'in-one': 'X1', 'in-two': 'X2', 'in-three': 'X3', 'in-begin': 'X4' }
  const outputs = { 'out-bell': 'Y0', 'out-one': 'Y1', 'out-two': 'Y2', 'out-three': 'Y3' }

  test('it begins when asked to, tells nothing before it is handed in, and is judged once', () => {
    expect(view(new URLSearchParams('mode=exam')).phase).toBe('ready')
    expect(did('mode=exam', list(task.reference)).has('p')).toBe(false)
    const working = did('mode=exam', { do: 'begin' }, list(task.reference), { do: 'allot', ...terminals, ...outputs }, { do: 'check' })
    expect(view(working)).toMatchObject({ phase: 'open', checked: undefined, reference: undefined })
    const over = did(working.toString(), { do: 'handIn' })
    expect(view(over)).toMatchObject({ phase: 'over', spentS: 0, checked: { score: { got: 26, outOf: 26 } } })
    expect(result(over)).toMatchObject({ mode: 'exam', got: 26, outOf: 26 })
    expect(did(over.toString(), list('END')).toString()).toBe(over.toString())
  })

  test('terminals that were left out cost marks and are wired to nothing', () => {
    const { 'in-one': _, ...fewer } = terminals
    const over = did('mode=exam', { do: 'begin' }, { do: 'allot', ...fewer, ...outputs }, list(task.reference), { do: 'handIn' })
    expect(view(over).checked?.score.items[0]).toMatchObject({ got: 3 })
    expect(view(over).checked?.traces.some(({ judgement }) => judgement.kind === 'failed')).toBe(true)
    const nothing = did('mode=exam', { do: 'begin' }, { do: 'handIn' })
    expect(view(nothing).checked?.score.got).toBe(0)
  })
})

test('an attempt of another version is only looked at', () => {
  const old = did('v=v0&b=5&p=LD+X0%0AOUT+Y0%0AEND%0A', { do: 'undo' }, list('END'))
  expect(view(old)).toMatchObject({ isOld: true, phase: 'over', text: 'LD X0\nOUT Y0\nEND\n' })
  expect(result(old)).toBeUndefined()
})

test.each(['at=9p9', 'at=x', 'h=%7B', 'io=~~.', 'b=x&done=y', 'mode=z', 'run=1', 'p=%00', 'ref=1&tries=-3'])(
  'any address can be read: %s',
  (query) => {
    expect(view(new URLSearchParams(query)).phase).toBe('open')
  },
)
