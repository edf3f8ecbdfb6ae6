import { expect, test } from 'vitest'
import { aTask } from './bench-task.fixture.ts'
import { type BenchTask, minutesAllowed, minutesOfSteps, type TaskLimit } from './bench-task.ts'

const limit = (minutes?: number): TaskLimit => ({
  of: '一份卷',
  minutes: minutes === undefined ? undefined : { least: minutes, most: minutes + 30 },
  confidence: 'confirmed-C',
  source: '转载',
})

test('its steps take their minutes together', () => {
  const step = (minutes: number) => ({ does: `${minutes}`, minutes, how: ['做'] as const })
  expect(minutesOfSteps(aTask({ steps: [step(5), step(7)] }))).toBe(12)
})

test.each<[string, BenchTask, number | undefined]>([
  [
    'by the first source that names minutes, at least so many',
    aTask({ limits: [limit(), limit(120), limit(60)], plannedMinutes: 45 }),
    120,
  ],
  ['as we plan, where no source does', aTask({ limits: [limit()], plannedMinutes: 45 }), 45],
  ['by nobody, where we do not plan either', aTask(), undefined],
])('allowed %s', (_, task, minutes) => {
  expect(minutesAllowed(task)).toBe(minutes)
})
