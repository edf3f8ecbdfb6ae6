/** 传送带：three belts that pass goods on, first to third. A belt that runs onto a standing one piles goods up. */
import type { Plant } from './plant.ts'

/** What lies on each belt, in ms of the flow of one belt; goods that came off the end; 1 once goods piled up. */
export type ConveyorState = {
  readonly first: number
  readonly second: number
  readonly third: number
  readonly done: number
  readonly hasPiledUp: number
}

/** So much may lie at a transfer: two and a half seconds of flow. */
const MOST = 2500

export const conveyor: Plant<ConveyorState> = {
  name: 'conveyor',
  says: '三级传送带',
  sensors: [
    { name: 'overloadFirst', says: '一号热继电器动作' },
    { name: 'overloadSecond', says: '二号热继电器动作' },
    { name: 'overloadThird', says: '三号热继电器动作' },
  ],
  actuators: [
    { name: 'first', says: '一号带电动机（进料）' },
    { name: 'second', says: '二号带电动机' },
    { name: 'third', says: '三号带电动机（出料）' },
  ],
  start: { first: 0, second: 0, third: 0, done: 0, hasPiledUp: 0 },
  after(state, driven, ms) {
    const passedOn = (belt: 'first' | 'second' | 'third'): number => (driven.has(belt) ? Math.min(ms, state[belt]) : 0)
    const fed = driven.has('first') ? ms : 0
    const second = state.second + passedOn('first') - passedOn('second')
    const third = state.third + passedOn('second') - passedOn('third')
    return {
      first: state.first + fed - passedOn('first'),
      second,
      third,
      done: state.done + passedOn('third'),
      hasPiledUp: Math.max(state.hasPiledUp, second > MOST || third > MOST ? 1 : 0),
    }
  },
  seen: () => new Set(), // thermal relays trip only where a task says so
  harm: ({ hasPiledUp }) => (hasPiledUp === 1 ? '前面的带还在送，后面的带停着，料堆起来了' : undefined),
}
