/** 传送带：three belts that pass goods on, first to third. A belt that runs onto a standing one piles goods up. */
import { loaded, moved } from './belt.ts'
import type { Plant } from './plant.ts'

/**
 * What lies at the transfer onto each belt, in ms of the flow of one belt; goods that came off the end; 1 once goods piled up. For the
 * picture: where the parts are on each belt, and how long each has run, in ms.
 */
export type ConveyorState = {
  readonly first: number
  readonly second: number
  readonly third: number
  readonly done: number
  readonly hasPiledUp: number
  readonly firstParts: number
  readonly secondParts: number
  readonly thirdParts: number
  readonly firstMs: number
  readonly secondMs: number
  readonly thirdMs: number
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
  start: {
    first: 0,
    second: 0,
    third: 0,
    done: 0,
    hasPiledUp: 0,
    firstParts: 0,
    secondParts: 0,
    thirdParts: 0,
    firstMs: 0,
    secondMs: 0,
    thirdMs: 0,
  },
  after(state, driven, ms) {
    const passedOn = (belt: 'first' | 'second' | 'third'): number => (driven.has(belt) ? Math.min(ms, state[belt]) : 0)
    const fed = driven.has('first') ? ms : 0
    const second = state.second + passedOn('first') - passedOn('second')
    const third = state.third + passedOn('second') - passedOn('third')
    const ran = (belt: 'first' | 'second' | 'third'): number => (driven.has(belt) ? ms : 0)
    const [one, two, three] = [
      moved(state.firstParts, state.firstMs, ran('first')),
      moved(state.secondParts, state.secondMs, ran('second')),
      moved(state.thirdParts, state.thirdMs, ran('third')),
    ]
    return {
      first: state.first + fed - passedOn('first'),
      second,
      third,
      done: state.done + passedOn('third'),
      hasPiledUp: Math.max(state.hasPiledUp, second > MOST || third > MOST ? 1 : 0),
      firstParts: one.hasBegunPart ? loaded(one.parts) : one.parts,
      secondParts: one.hasDropped ? loaded(two.parts) : two.parts,
      thirdParts: two.hasDropped ? loaded(three.parts) : three.parts,
      firstMs: one.ms,
      secondMs: two.ms,
      thirdMs: three.ms,
    }
  },
  seen: () => new Set(), // thermal relays trip only where a task says so
  harm: ({ hasPiledUp }) => (hasPiledUp === 1 ? '前面的带还在送，后面的带停着，料堆起来了' : undefined),
}
