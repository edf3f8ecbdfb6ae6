import { expect, test } from 'vitest'
import { parseAskedPlan } from './exam-day.ts'

const asked = (query: string) => parseAskedPlan(new URL(`http://localhost/?${query}`))

test('three boxes are a day, and minutes that are not offered are the usual ones', () => {
  expect(asked('exam-y=2026&exam-m=3&exam-d=8&daily=60')).toEqual({
    typed: { year: '2026', month: '3', day: '8' },
    minutes: 60,
    examDay: '2026-03-08',
  })
  for (const daily of ['', '&daily=1e9', '&daily=-20', '&daily=x']) expect(asked(`exam-y=2026&exam-m=3&exam-d=8${daily}`).minutes).toBe(40)
})

test('nothing typed asks for nothing', () => expect(asked('daily=20')).toEqual({ typed: { year: '', month: '', day: '' }, minutes: 20 }))

test.each(['exam-y=2026&exam-m=2&exam-d=30', 'exam-y=2026', 'exam-d=x', `exam-y=${'9'.repeat(5000)}`, 'exam-y=<b>&exam-m=1&exam-d=1'])(
  '%s: told what to write, and what was typed is kept short',
  (query) => {
    const { problem, typed, examDay } = asked(query)
    expect(problem).toContain('不是有效日期')
    expect(examDay).toBeUndefined()
    for (const text of Object.values(typed)) expect(text.length).toBeLessThanOrEqual(10)
  },
)
