/** 机械手：an arm that takes a piece at A (left) and puts it down at B (right). */
import { directionOf, namesWhere, type Plant, within } from './plant.ts'

/** `x` from left, `y` from above, both in thousandths; how long the clamp has been closing; where the piece is. */
export type GripperState = {
  readonly x: number
  readonly y: number
  readonly clampedMs: number
  /** 0 waits at A, 1 held, 2 lies at B, 3 fell down. */
  readonly piece: number
  readonly isCrashed: number
}

const FAR = 2000
/** The clamp holds after half a second. */
const HOLDS_AFTER_MS = 500

export const gripper: Plant<GripperState> = {
  name: 'gripper',
  says: '搬运机械手',
  sensors: [
    { name: 'top', says: '上限位' },
    { name: 'bottom', says: '下限位' },
    { name: 'left', says: '左限位' },
    { name: 'right', says: '右限位' },
  ],
  actuators: [
    { name: 'down', says: '下降阀' },
    { name: 'up', says: '上升阀' },
    { name: 'rightward', says: '右行阀' },
    { name: 'leftward', says: '左行阀' },
    { name: 'clamp', says: '夹紧阀' },
  ],
  start: { x: 0, y: 0, clampedMs: 0, piece: 0, isCrashed: 0 },
  after(state, driven, ms) {
    const sideways = directionOf(driven, 'rightward', 'leftward')
    const x = within(state.x + sideways * ms, 0, FAR)
    const y = within(state.y + directionOf(driven, 'down', 'up') * ms, 0, FAR)
    const clampedMs = driven.has('clamp') ? state.clampedMs + ms : 0
    return {
      x,
      y,
      clampedMs,
      piece: pieceAfter(state.piece, { x, y, clampedMs }),
      isCrashed: Math.max(state.isCrashed, x !== state.x && state.y > 0 ? 1 : 0),
    }
  },
  seen: ({ x, y }) => namesWhere({ top: y === 0, bottom: y === FAR, left: x === 0, right: x === FAR }),
  harm({ isCrashed, piece }) {
    if (isCrashed === 1) return '还没升到顶就横着走，撞上了工作台'
    return piece === 3 ? '工件没放到位就松开，掉下去了' : undefined
  },
}

/** A held piece that is let go lies at B if the arm is down there, back at A if it never left, and has fallen otherwise. */
function pieceAfter(piece: number, { x, y, clampedMs }: Pick<GripperState, 'x' | 'y' | 'clampedMs'>): number {
  const isDown = y === FAR
  if (piece === 0) return clampedMs >= HOLDS_AFTER_MS && isDown && x === 0 ? 1 : 0
  if (piece !== 1 || clampedMs > 0) return piece
  if (isDown && x === FAR) return 2
  return isDown && x === 0 ? 0 : 3
}
