/** Chance that can be repeated: the same seed gives the same numbers, on every machine. Never for secrets. */

/** Numbers from 0 to below 1. @source Steele, Lea & Flood 2014: SplitMix; Vigna's mixing constants, 32 bits wide */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

/** A seed from any text. @source FNV-1a, 32 bits */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** The same things in another order; every order is equally likely. @source Fisher & Yates 1938 */
export function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const left = [...list]
  return list.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}
