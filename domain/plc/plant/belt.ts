/** A belt in slots, each with a part or none: one bit a slot, the loaded end first. */

/** A belt has so many slots, and moves on by one in so many ms. */
export const SLOTS = 12
export const SLOT_MS = 200

export type Belt = {
  /** Which slots have a part. */
  readonly parts: number
  /** How long it has run. */
  readonly ms: number
  /** Parts that lie before it, because it stood or its first slot was taken. */
  readonly waiting: number
}

/** The belt after it ran for `ms` more, and how many parts came off its end. */
export function moved({ parts, ms: ranMs, waiting }: Belt, ms: number): { readonly belt: Belt; readonly dropped: number } {
  const steps = Math.min(Math.floor((ranMs + ms) / SLOT_MS) - Math.floor(ranMs / SLOT_MS), SLOTS)
  const shifted = parts * 2 ** steps
  return { belt: { parts: shifted % 2 ** SLOTS, ms: ranMs + ms, waiting }, dropped: countOf(Math.floor(shifted / 2 ** SLOTS)) }
}

/** The belt with `more` parts brought to it; one that runs takes one of them where its first slot is free. */
export function given({ parts, ms, waiting }: Belt, more: number, isRunning: boolean): Belt {
  const all = waiting + more
  const takes = isRunning && all > 0 && parts % 2 === 0
  return { parts: takes ? parts + 1 : parts, ms, waiting: takes ? all - 1 : all }
}

/** How far each part has come: ms of its way along the belt, the newest first. */
export const placesOf = (parts: number, ranMs: number): readonly number[] =>
  Array.from({ length: SLOTS }, (_, slot) => slot)
    .filter((slot) => Math.floor(parts / 2 ** slot) % 2 === 1)
    .map((slot) => slot * SLOT_MS + (ranMs % SLOT_MS))

const countOf = (bits: number): number => (bits === 0 ? 0 : (bits % 2) + countOf(Math.floor(bits / 2)))
