/** 往返工作台: a table that a motor with a converter drives to and fro, with switches for slowing down, turning round and the very end. */
import { atRest, type ConverterState, converted, converterHarm, converterTerminals, isStanding } from './converter.ts'
import { namesWhere, type Plant, within } from './plant.ts'

/** Where it is, in hundredths of a hertz times ms: at 50 Hz the whole way takes 6 s. 1 once it ran against a buffer. */
export type TableState = ConverterState & { readonly at: number; readonly isCrashed: number }

export const WAY = 30_000_000
/** Where the switches act, from either end. */
export const switches = { end: 1_000_000, turn: 3_000_000, slow: 8_000_000 } as const

export const table: Plant<TableState> = {
  name: 'table',
  says: '往返工作台',
  sensors: [
    { name: 'leftEnd', says: '左极限 SQ3' },
    { name: 'leftTurn', says: '左换向 SQ1' },
    { name: 'leftSlow', says: '左减速 SQ5' },
    { name: 'rightSlow', says: '右减速 SQ6' },
    { name: 'rightTurn', says: '右换向 SQ2' },
    { name: 'rightEnd', says: '右极限 SQ4' },
    { name: 'standing', says: '零速信号' },
  ],
  actuators: converterTerminals,
  start: { ...atRest, at: 2_800_000, isCrashed: 0 },
  after(state, driven, ms) {
    const motor = converted(state, driven, ms)
    const at = state.at + (state.isReverse === 1 ? -1 : 1) * motor.hz * ms
    return { ...motor, at: within(at, 0, WAY), isCrashed: Math.max(state.isCrashed, at < 0 || at > WAY ? 1 : 0) }
  },
  seen: (state) =>
    namesWhere({
      leftEnd: state.at <= switches.end,
      leftTurn: state.at <= switches.turn,
      leftSlow: state.at <= switches.slow,
      rightSlow: state.at >= WAY - switches.slow,
      rightTurn: state.at >= WAY - switches.turn,
      rightEnd: state.at >= WAY - switches.end,
      standing: isStanding(state),
    }),
  harm: (state) => (state.isCrashed === 1 ? '工作台冲过极限，撞上了挡块' : converterHarm(state)),
}
