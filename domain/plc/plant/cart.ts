/** 小车：a cart between two limit switches, loaded on the left and emptied on the right. */
import { directionOf, namesWhere, type Plant, within } from './plant.ts'

/** Position in mm of 10 m of rail; load in thousandths; the last two are 1 once it happened. */
export type CartState = {
  readonly at: number
  readonly load: number
  readonly isCrashed: number
  readonly isShorted: number
  readonly isSpilt: number
}

/** 2 m in a second. */
const MM_PER_MS = 2
const LEFT = 500
const RIGHT = 9500
const END = 10_000

export const cart: Plant<CartState> = {
  name: 'cart',
  says: '送料小车',
  sensors: [
    { name: 'left', says: '左限位' },
    { name: 'right', says: '右限位' },
  ],
  actuators: [
    { name: 'forward', says: '右行接触器' },
    { name: 'backward', says: '左行接触器' },
    { name: 'fill', says: '装料阀' },
    { name: 'empty', says: '卸料阀' },
  ],
  start: { at: LEFT, load: 0, isCrashed: 0, isShorted: 0, isSpilt: 0 },
  after(state, driven, ms) {
    const at = state.at + directionOf(driven, 'forward', 'backward') * MM_PER_MS * ms
    const isFilling = driven.has('fill')
    const load = state.load + (isFilling ? ms : 0) - (driven.has('empty') ? ms : 0)
    return {
      at: within(at, 0, END),
      load: within(load, 0, END),
      isCrashed: Math.max(state.isCrashed, at < 0 || at > END ? 1 : 0),
      isShorted: Math.max(state.isShorted, driven.has('forward') && driven.has('backward') ? 1 : 0),
      isSpilt: Math.max(state.isSpilt, isFilling && state.at > LEFT ? 1 : 0),
    }
  },
  seen: ({ at }) => namesWhere({ left: at <= LEFT, right: at >= RIGHT }),
  harm({ isCrashed, isShorted, isSpilt }) {
    if (isShorted === 1) return '两个方向的接触器同时吸合，主电路相间短路'
    if (isCrashed === 1) return '小车冲过限位，撞到头了'
    return isSpilt === 1 ? '小车不在装料口，料撒在地上了' : undefined
  },
}
