/** What was, what is, and what was taken back, of anything that is edited as a whole. */
import { isNonEmpty } from '#domain/prelude/non-empty.ts'

/** `past` and `future` begin with what is nearest to the present. */
export type EditHistory<T> = { readonly past: readonly T[]; readonly present: T; readonly future: readonly T[] }

/** So many steps can be taken back. */
export const MOST_STEPS = 200

export const beginHistory = <T>(present: T): EditHistory<T> => ({ past: [], present, future: [] })

/** What was taken back before is gone after a new edit; an edit that changes nothing (the same value) is none. */
export function edited<T>(history: EditHistory<T>, next: T): EditHistory<T> {
  if (next === history.present) return history
  return { past: [history.present, ...history.past].slice(0, MOST_STEPS), present: next, future: [] }
}

/** One step back; the same history where there is none. */
export function undone<T>(history: EditHistory<T>): EditHistory<T> {
  if (!isNonEmpty(history.past)) return history
  const [present, ...past] = history.past
  return { past, present, future: [history.present, ...history.future] }
}

/** One step forward again; the same history where nothing was taken back. */
export function redone<T>(history: EditHistory<T>): EditHistory<T> {
  if (!isNonEmpty(history.future)) return history
  const [present, ...future] = history.future
  return { past: [history.present, ...history.past], present, future }
}
