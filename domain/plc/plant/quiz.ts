/** 抢答器：the lamps of three tables; their buttons are the operator's. */
import type { Plant } from './plant.ts'

/** Lamps are 0 or 1. */
export type QuizState = {
  readonly one: number
  readonly two: number
  readonly three: number
  readonly bell: number
  readonly hasTwo: number
}

export const quiz: Plant<QuizState> = {
  name: 'quiz',
  says: '三路抢答器',
  sensors: [],
  actuators: [
    { name: 'one', says: '一号台的灯' },
    { name: 'two', says: '二号台的灯' },
    { name: 'three', says: '三号台的灯' },
    { name: 'bell', says: '铃' },
  ],
  start: { one: 0, two: 0, three: 0, bell: 0, hasTwo: 0 },
  after(state, driven) {
    const lit = (lamp: string): number => (driven.has(lamp) ? 1 : 0)
    const [one, two, three] = [lit('one'), lit('two'), lit('three')]
    return { one, two, three, bell: lit('bell'), hasTwo: Math.max(state.hasTwo, one + two + three > 1 ? 1 : 0) }
  },
  seen: () => new Set(),
  harm: ({ hasTwo }) => (hasTwo === 1 ? '两个台的灯同时亮，分不出谁先' : undefined),
}
