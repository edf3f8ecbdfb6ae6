/** 交通灯：a crossing with three lamps in each direction and the cars that wait. */
import { namesWhere, type Plant } from './plant.ts'

const lamps = ['northGreen', 'northYellow', 'northRed', 'eastGreen', 'eastYellow', 'eastRed'] as const
type Lamp = (typeof lamps)[number]

/** Lamps are 0 or 1; a queue is in ms of waiting cars: one car is 2000; how long the two sides have shown what they show, in ms. */
export type CrossingState = Readonly<Record<Lamp, number>> & {
  readonly northQueue: number
  readonly eastQueue: number
  readonly northMs: number
  readonly eastMs: number
  readonly hasClashed: number
}

const says: Readonly<Record<Lamp, string>> = {
  northGreen: '南北绿灯',
  northYellow: '南北黄灯',
  northRed: '南北红灯',
  eastGreen: '东西绿灯',
  eastYellow: '东西黄灯',
  eastRed: '东西红灯',
}

export const crossing: Plant<CrossingState> = {
  name: 'crossing',
  says: '十字路口交通灯',
  sensors: [],
  actuators: lamps.map((name) => ({ name, says: says[name] })),
  start: {
    northGreen: 0,
    northYellow: 0,
    northRed: 0,
    eastGreen: 0,
    eastYellow: 0,
    eastRed: 0,
    northQueue: 0,
    eastQueue: 0,
    northMs: 0,
    eastMs: 0,
    hasClashed: 0,
  },
  after(state, driven, ms) {
    const isOpen = (side: 'north' | 'east'): boolean => driven.has(`${side}Green`) || driven.has(`${side}Yellow`)
    const lit = (lamp: Lamp): number => (driven.has(lamp) ? 1 : 0)
    return {
      northGreen: lit('northGreen'),
      northYellow: lit('northYellow'),
      northRed: lit('northRed'),
      eastGreen: lit('eastGreen'),
      eastYellow: lit('eastYellow'),
      eastRed: lit('eastRed'),
      northQueue: queueAfter(state.northQueue, driven.has('northGreen'), ms),
      eastQueue: queueAfter(state.eastQueue, driven.has('eastGreen'), ms),
      northMs: shownFor('north', state, driven, ms),
      eastMs: shownFor('east', state, driven, ms),
      hasClashed: Math.max(state.hasClashed, isOpen('north') && isOpen('east') ? 1 : 0),
    }
  },
  seen: () => namesWhere({}),
  harm: ({ hasClashed }) => (hasClashed === 1 ? '两个方向同时放行，要出车祸' : undefined),
}

/** Counts on while green flashes, anew with yellow and with red, not while the whole crossing is dark. */
function shownFor(side: 'north' | 'east', state: CrossingState, driven: ReadonlySet<string>, ms: number): number {
  if (lamps.every((lamp) => !driven.has(lamp))) return 0
  const isSame = ([`${side}Yellow`, `${side}Red`] as const).every((lamp) => driven.has(lamp) === (state[lamp] === 1))
  return (isSame ? state[`${side}Ms`] : 0) + ms
}

/** A car comes every four seconds; under green one leaves every two. No more than twelve wait. */
const queueAfter = (queue: number, isGreen: boolean, ms: number): number =>
  Math.min(24_000, Math.max(0, queue + (isGreen ? -1 : 1) * Math.floor(ms / 2)))
