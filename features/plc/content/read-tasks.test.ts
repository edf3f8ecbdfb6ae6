import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plantNames } from '#domain/plc/plant/plants.ts'
import { longSentencesIn } from '#domain/policy/sentences.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { readTask, readTasks } from './read-tasks.ts'

const folder = join(projectRoot, 'content/plc')
const quiz = await readFile(join(folder, 'quiz.yaml'), 'utf8')

/** What the reader says of the quiz with one place spoilt. */
function saysOf(replace: string, by: string): readonly string[] {
  expect(quiz.split(replace).length, `“${replace}” stands once`).toBe(2)
  const read = readTask(
    quiz.replace(replace, () => by),
    'quiz.yaml',
    'all',
  )
  return read.ok ? [] : read.problem.map(sayContentProblem)
}
const lineOf = (text: string): number => quiz.slice(0, quiz.indexOf(text)).split('\n').length

describe('the tasks as they stand', () => {
  test('every reference program passes every function point, and every spoilt one fails one', async () => {
    const tasks = await readTasks(folder)
    expect(tasks.ok ? [] : tasks.problem.map(sayContentProblem)).toEqual([])
    expect(tasks.ok && tasks.value.map(({ plant }) => plant).toSorted()).toEqual(plantNames.toSorted())
  })

  test('the requirements are short sentences', async () => {
    const tasks = await readTasks(folder, 'wiring')
    if (!tasks.ok) throw new Error('see above')
    const texts = tasks.value.flatMap(({ says, points }) => [...says, ...points.map((point) => point.says)])
    expect(texts.flatMap(longSentencesIn)).toEqual([])
  })
})

describe('a task that is wrong is refused with its line', () => {
  test('a field that is not there', () => {
    expect(saysOf('trains: T3', 'train: T3')).toContain(`quiz.yaml:${lineOf('trains')} train：没有“train”这一项，看看是不是写错了字`)
  })

  test('a terminal that does not exist', () => {
    expect(saysOf('  X3: { button', '  X8: { button')).toEqual([
      `quiz.yaml:${lineOf('  X3: { button')} inputs.X8：没有 X8。X 和 Y 用八进制编号，没有 8 和 9，X7 后面是 X10`,
    ])
  })

  test('a plant, an actuator and a signal that do not exist', () => {
    expect(saysOf('plant: quiz', 'plant: quizz')[0]).toMatch(/^quiz.yaml:4 没有“quizz”，只有 /)
    expect(saysOf('actuator: bell', 'actuator: bells')).toEqual([`quiz.yaml:${lineOf('Y0: { actuator')} 三路抢答器没有执行器 bells`])
    expect(saysOf('until: { Y0: off }', 'until: { Y4: off }')).toEqual([
      `quiz.yaml:${lineOf('until: { Y0')} 没有信号 Y4，看看输入、输出里怎么写的`,
    ])
  })

  test('a reference program that cannot run, or does not do what is asked', () => {
    expect(saysOf('  OUT Y0\n  END', '  OUT Y8\n  END')[0]).toMatch(/参考程序第 33 行：没有 Y8/)
    expect(saysOf('  TP F0 K1000\n', '  TP F0 K5000\n')[0]).toMatch(/参考程序没通过 bell 第 5 步/)
  })

  test('a spoilt program that nobody notices', () => {
    expect(saysOf('by: TP F0 K3000', 'by: TP F0 K1010')).toEqual([
      `quiz.yaml:${lineOf('  - says: 铃响 3 秒')} “铃响 3 秒”没有一个功能点看得出来`,
    ])
  })
})
