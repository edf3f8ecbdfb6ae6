/** 传送带：three belts that pass parts on, first to third. A belt that runs onto a standing one piles parts up. */
import { type Belt, given, moved, SLOT_MS } from './belt.ts'
import type { Plant } from './plant.ts'

type Name = 'first' | 'second' | 'third'

/** For each belt its slots, how long it has run (ms), and the parts that wait before it; how many came off the end; 1 once parts piled up. */
export type ConveyorState = Readonly<Record<`${Name}Parts` | `${Name}Ms` | `${Name}Waiting`, number>> & {
  readonly done: number
  readonly hasPiledUp: number
}

/** So many parts may wait at a transfer. */
const MOST = 3
/** The feeder puts a part on every three slots. */
const FEED_MS = 3 * SLOT_MS

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
    firstParts: 0,
    firstMs: 0,
    firstWaiting: 0,
    secondParts: 0,
    secondMs: 0,
    secondWaiting: 0,
    thirdParts: 0,
    thirdMs: 0,
    thirdWaiting: 0,
    done: 0,
    hasPiledUp: 0,
  },
  after(state, driven, ms) {
    const ran = (name: Name) => moved(beltOf(state, name), driven.has(name) ? ms : 0)
    const [first, second, third] = [ran('first'), ran('second'), ran('third')]
    const fed = driven.has('first') && (state.firstMs === 0 || hasPassed(FEED_MS, state.firstMs, ms)) ? 1 : 0
    const belts = {
      first: given(first.belt, fed, driven.has('first')),
      second: given(second.belt, first.dropped, driven.has('second')),
      third: given(third.belt, second.dropped, driven.has('third')),
    }
    return {
      firstParts: belts.first.parts,
      firstMs: belts.first.ms,
      firstWaiting: belts.first.waiting,
      secondParts: belts.second.parts,
      secondMs: belts.second.ms,
      secondWaiting: belts.second.waiting,
      thirdParts: belts.third.parts,
      thirdMs: belts.third.ms,
      thirdWaiting: belts.third.waiting,
      done: state.done + third.dropped,
      hasPiledUp: Math.max(state.hasPiledUp, belts.second.waiting > MOST || belts.third.waiting > MOST ? 1 : 0),
    }
  },
  seen: () => new Set(), // thermal relays trip only where a task says so
  harm: ({ hasPiledUp }) => (hasPiledUp === 1 ? '前面的带还在送，后面的带停着，料堆起来了' : undefined),
}

const beltOf = (state: ConveyorState, name: Name): Belt => ({
  parts: state[`${name}Parts`],
  ms: state[`${name}Ms`],
  waiting: state[`${name}Waiting`],
})

/** Whether a whole period ends while `ms` pass. */
const hasPassed = (periodMs: number, beforeMs: number, ms: number): boolean =>
  Math.floor(beforeMs / periodMs) < Math.floor((beforeMs + ms) / periodMs)
