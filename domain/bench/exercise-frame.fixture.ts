/** A frame for tests: valid and dull, with only what a test speaks of said aloud. */
import type { ExerciseFrame } from './exercise-frame.ts'

export const aFrame = (also: Partial<ExerciseFrame> = {}): ExerciseFrame => ({
  task: 't1',
  exercise: 'cir-02',
  title: '一个练习',
  sheet: { id: 'A', title: '一张表', items: [{ id: 'only', title: '一项', points: 10, asks: '', rules: [] }], beyond: [] },
  redLines: [],
  weak: {},
  points: [],
  bank: 'bank',
  version: '1',
  ...also,
})
