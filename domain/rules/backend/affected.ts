/** Whom a change of a rule touches: the planes of both versions, compared word by word; amounts only where both say yes. */
import { countOf, type PlaneRule } from './planes.ts'
import type { Population } from './population.ts'

/** One bit per person in each; nobody is in two of them. */
export type Affected = {
  /** May certainly claim now, and might not have before. */
  readonly gained: Int32Array
  /** Could certainly claim before, and certainly cannot now. */
  readonly lost: Int32Array
  /** Could certainly claim before, and now facts are missing or an office decides. */
  readonly opened: Int32Array
  /** May claim before and after, but not the same. */
  readonly changed: Int32Array
  readonly counts: { readonly [group in 'gained' | 'lost' | 'opened' | 'changed']: number }
  /** The difference for all whose yes is certain in either version, in 分, at the low end and at the high end. */
  readonly low: number
  readonly high: number
}

export function affectedBy(before: PlaneRule, after: PlaneRule, population: Population): Affected {
  const old = before.judge(population)
  const now = after.judge(population)
  const [gained, lost, opened, changed] = [0, 1, 2, 3].map(() => new Int32Array(population.words)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const [paid, pays] = [new Float64Array(3), new Float64Array(3)]
  for (let word = 0; word < population.words; word++) {
    const [could, may] = [old.isYesMust[word] ?? 0, now.isYesMust[word] ?? 0]
    const possible = now.notNoMay[word] ?? 0
    gained[word] = may & ~could
    lost[word] = could & ~possible
    opened[word] = could & possible & ~may
    for (let rest = could & may; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest)
      before.amountAt(population, word * 32 + bit, paid)
      after.amountAt(population, word * 32 + bit, pays)
      if (isOther(paid, pays)) changed[word] = (changed[word] ?? 0) | (1 << bit)
    }
  }
  const [sumOld, sumNow] = [before.total(population, old), after.total(population, now)]
  return {
    gained,
    lost,
    opened,
    changed,
    counts: { gained: countOf(gained), lost: countOf(lost), opened: countOf(opened), changed: countOf(changed) },
    low: sumNow.low - sumOld.low,
    high: sumNow.high - sumOld.high,
  }
}

const isOther = (one: Float64Array, other: Float64Array): boolean =>
  one[0] !== other[0] || (one[0] === 0 && (one[1] !== other[1] || one[2] !== other[2]))

/** The numbers of the persons in a plane, ascending. */
export function* personsIn(plane: Int32Array): Generator<number> {
  for (let word = 0; word < plane.length; word++)
    for (let rest = plane[word] ?? 0; rest !== 0; rest &= rest - 1) yield word * 32 + 31 - Math.clz32(rest & -rest)
}
