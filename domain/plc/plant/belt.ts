/** A belt in slots, each with a part or none: one bit a slot, the loaded end first. Only for looking at; piling up is reckoned by flow. */

/** A belt has so many slots, and moves on by one in so many ms. */
export const SLOTS = 12
export const SLOT_MS = 200
/** The first belt is given a part every three slots. */
const SPACING = 3

type Moved = {
  readonly parts: number
  readonly ms: number
  /** A part came off the end. */
  readonly hasDropped: boolean
  /** The feeder puts the next part on. */
  readonly hasBegunPart: boolean
}

/** The belt after it ran for `ms` more; `ranMs` before. */
export function moved(parts: number, ranMs: number, ms: number): Moved {
  const [before, after] = [Math.floor(ranMs / SLOT_MS), Math.floor((ranMs + ms) / SLOT_MS)]
  const steps = Math.min(after - before, SLOTS)
  const shifted = parts * 2 ** steps
  return {
    parts: shifted % 2 ** SLOTS,
    ms: ranMs + ms,
    hasDropped: shifted >= 2 ** SLOTS,
    hasBegunPart: Math.floor(before / SPACING) < Math.floor(after / SPACING) || (ranMs === 0 && ms > 0),
  }
}

/** With a part on its first slot; where one lies there already, it stays at one. */
export const loaded = (parts: number): number => (parts % 2 === 1 ? parts : parts + 1)

/** How far each part has come: whole ms of its way along the belt. */
export const placesOf = (parts: number, ranMs: number): readonly number[] =>
  Array.from({ length: SLOTS }, (_, slot) => slot)
    .filter((slot) => Math.floor(parts / 2 ** slot) % 2 === 1)
    .map((slot) => slot * SLOT_MS + (ranMs % SLOT_MS))
