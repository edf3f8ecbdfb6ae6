/** How an attempt stands whose address is an AttemptAddress. */
import type { ExerciseFrame } from '#domain/bench/exercise-frame.ts'
import type { AttemptAddress } from './attempt-address.ts'

/** `old`: begun with another version; it is shown and takes nothing more. */
export type AttemptState = 'start' | 'running' | 'over' | 'old'

export function stateOf(frame: ExerciseFrame, address: AttemptAddress, isOver: boolean): AttemptState {
  if (address.beganAt === undefined) return 'start'
  if (address.version !== frame.version) return 'old'
  return isOver ? 'over' : 'running'
}
