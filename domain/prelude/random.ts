/** Numbers that look random and are the same for the same seed. Not for secrets. */
export type Random = () => number

/** Mulberry32: 32 bits of state, numbers from 0 up to but not 1. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from 0 up to but not `below`. */
export const drawBelow = (next: Random, below: number): number => Math.floor(next() * below)

/** The list in an order of its own (Fisher–Yates); the list given stays as it is. */
export function shuffled<T>(list: readonly T[], next: Random): readonly T[] {
  const order: T[] = []
  for (const [nth, each] of list.entries()) order.splice(drawBelow(next, nth + 1), 0, each)
  return order
}

/** A seed from any text. @source FNV-1a, 32 bits */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
