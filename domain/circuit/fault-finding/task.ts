/** Which fault is set: drawn by a number, or chosen by a trainer by its number. The same number gives the same fault. */
import { drawBelow, randomFrom } from '#domain/prelude/random.ts'
import type { FaultBook, KnownFault } from './known-fault.ts'

export type Choice = { readonly seed: number } | { readonly chosen: number }

/** Undefined where a chosen number is not in the book. */
export function faultFor({ presets, faults }: FaultBook, choice: Choice): KnownFault | undefined {
  if ('chosen' in choice) return faults[choice.chosen]
  return faults[presets[drawBelow(randomFrom(choice.seed), presets.length)] ?? 0]
}
