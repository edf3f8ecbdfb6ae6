/** Draws an exercise whose wrong answers can be told apart. */
import { drawBelow, type Random, randomFrom } from '#domain/prelude/random.ts'
import { collides } from './answers.ts'
import type { Ask } from './exercise.ts'

const MOST_TRIES = 200

/** Draws until no two answers collide; a kind whose numbers always collide is a mistake of ours and throws. */
export function drawApart<T extends { readonly asks: readonly Ask[] }>(seed: number, draw: (next: Random) => T): T {
  const next = randomFrom(seed)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const drawn = draw(next)
    if (!collides(drawn.asks)) return drawn
  }
  throw new Error('no numbers whose wrong answers can be told apart')
}

export function pick<T>(next: Random, list: readonly T[]): T {
  const one = list[drawBelow(next, list.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** A whole multiple of `step` from `least` to `most`, without the noise of adding. */
export const pickStep = (next: Random, least: number, most: number, step: number): number => {
  const count = Math.round((most - least) / step) + 1
  return Number((least + drawBelow(next, count) * step).toFixed(6))
}

/** To three significant figures. */
export const toThree = (amount: number): number => Number(amount.toPrecision(3))
