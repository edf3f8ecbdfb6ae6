/** 液体混合：two liquids run into a tank, are stirred and run out. */
import { namesWhere, type Plant, within } from './plant.ts'

/** Liquids in thousandths of a percent of the tank; stirred in ms. */
export type TankState = { readonly a: number; readonly b: number; readonly stirredMs: number; readonly spilt: number }

/** A tenth of the tank in a second: a whole tank in ten seconds. */
const PER_MS = 10
const FULL = 100_000
const levelOf = ({ a, b }: TankState): number => a + b

export const mixingTank: Plant<TankState> = {
  name: 'mixing-tank',
  says: '液体混合罐',
  sensors: [
    { name: 'low', says: '低液位（10%）' },
    { name: 'middle', says: '中液位（50%）' },
    { name: 'high', says: '高液位（80%）' },
  ],
  actuators: [
    { name: 'valveA', says: 'A 液进料阀' },
    { name: 'valveB', says: 'B 液进料阀' },
    { name: 'drain', says: '出料阀' },
    { name: 'stirrer', says: '搅拌电动机' },
  ],
  start: { a: 0, b: 0, stirredMs: 0, spilt: 0 },
  after(state, driven, ms) {
    const filled = { a: state.a + flow(driven, 'valveA', ms), b: state.b + flow(driven, 'valveB', ms) }
    const level = filled.a + filled.b
    const lost = Math.min(level, flow(driven, 'drain', ms) + Math.max(0, level - FULL))
    const a = filled.a - (level === 0 ? 0 : Math.floor((lost * filled.a) / level))
    const left = level - lost
    return {
      a: within(a, 0, left),
      b: left - within(a, 0, left),
      stirredMs: left === 0 ? 0 : state.stirredMs + (driven.has('stirrer') ? ms : 0),
      spilt: state.spilt + Math.max(0, level - FULL),
    }
  },
  seen(state) {
    const level = levelOf(state)
    return namesWhere({ low: level >= 10_000, middle: level >= 50_000, high: level >= 80_000 })
  },
  harm: ({ spilt }) => (spilt > 0 ? '液体满出来了' : undefined),
}

const flow = (driven: ReadonlySet<string>, valve: string, ms: number): number => (driven.has(valve) ? PER_MS * ms : 0)
