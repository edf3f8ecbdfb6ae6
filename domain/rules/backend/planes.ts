/**
 * A rule over a whole population: bit planes for both thresholds, counts, and the sum of the amounts. Where a rule leaves nothing to
 * an office the two thresholds are one, and only two planes are made instead of four.
 */
import type { Rule } from '../rule.ts'
import { type AmountPlan, planOf } from './amount-plan.ts'
import { amountSource } from './amount-source.ts'
import type { End } from './atom-source.ts'
import { type Columns, unknownIn } from './columns.ts'
import { type Formula, formulaOf, isPlain } from './formula.ts'
import { functionOf } from './function-of.ts'
import { ruleLoop } from './plane-source.ts'
import type { Population } from './population.ts'
import type { Layout, Slot } from './slots.ts'

/** Per person, for each threshold: what must hold and what may. In a plain rule both pairs are the same arrays. */
export type Verdicts = {
  readonly notNoMust: Int32Array
  readonly notNoMay: Int32Array
  readonly isYesMust: Int32Array
  readonly isYesMay: Int32Array
}

/** Persons by outcome, and what the certain ones receive together, in 分: between `low` and `high`. */
export type Totals = {
  readonly yes: number
  readonly review: number
  readonly unknown: number
  readonly no: number
  /** Of those who may claim: how many receive money, at least one 分. */
  readonly paid: number
  readonly low: number
  readonly high: number
  /** Certain ones whose amount nobody established. */
  readonly unpriced: number
}

export type PlaneRule = {
  /** `into`: to be used again, from another rule of this kind over the same population. */
  readonly judge: (population: Population, into?: Verdicts) => Verdicts
  readonly total: (population: Population, verdicts: Verdicts) => Totals
  /** Writes what one person would receive: kind (0 money, 1 not established, 2 not money), low, high. */
  readonly amountAt: (population: Population, person: number, three: Float64Array) => void
}

export function planeRule(rule: Rule, layout: Layout): PlaneRule {
  const formula = formulaOf(rule, layout)
  const plain = isPlain(formula)
  const thresholds: readonly Formula[] = plain ? [formula.isYes] : [formula.notNo, formula.isYes]
  const loop = ruleLoop(
    thresholds.flatMap((each): (readonly [Formula, End])[] => [
      [each, 'must'],
      [each, 'may'],
    ]),
    formula,
  )
  const plan = planOf(rule.amount, layout)
  const payers = new WeakMap<Columns, Payer>()
  const payerFor = ({ columns }: Population): Payer => {
    const made = payers.get(columns) ?? payer(plan, columns)
    payers.set(columns, made)
    return made
  }
  const judge = (population: Population, into = blank(population.words, plain)): Verdicts => {
    const { notNoMust, notNoMay, isYesMust, isYesMay } = into
    const out = plain ? [isYesMust, isYesMay] : [notNoMust, notNoMay, isYesMust, isYesMay]
    const planes = loop.atoms.map((atom) => population.planesOf(atom)).flatMap(({ must, may }) => [must, may])
    loop.run(population.words, out, planes)
    const rest = population.size & 31
    const last = population.words - 1
    if (rest > 0) for (const plane of out) plane[last] = (plane[last] ?? 0) & ((1 << rest) - 1)
    return into
  }
  return {
    judge,
    total: (population, verdicts) => totalsOf(population, verdicts, payerFor(population)),
    amountAt: (population, person, three) => payerFor(population).one(person, three),
  }
}

function blank(words: number, plain: boolean): Verdicts {
  const [isYesMust, isYesMay] = [new Int32Array(words), new Int32Array(words)]
  return { isYesMust, isYesMay, notNoMust: plain ? isYesMust : new Int32Array(words), notNoMay: plain ? isYesMay : new Int32Array(words) }
}

function totalsOf({ size }: Population, { notNoMust, notNoMay, isYesMust, isYesMay }: Verdicts, { sum }: Payer): Totals {
  const yes = countOf(isYesMust)
  const notNo = countOf(notNoMay)
  const review = isYesMay === notNoMay ? 0 : countBoth(notNoMust, isYesMay)
  const sums = new Float64Array(4)
  sum(isYesMust, sums)
  const [low = 0, high = 0, paid = 0, unpriced = 0] = sums
  return { yes, review, unknown: notNo - yes - review, no: size - notNo, paid, low, high, unpriced }
}

/** Bits in a word. @source H. S. Warren, Hacker's Delight, 2nd edition, 5–1 */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Persons in a plane. */
export function countOf(plane: Int32Array): number {
  let count = 0
  for (let word = 0; word < plane.length; word++) count += bitsIn(plane[word] ?? 0)
  return count
}

/** Settled for the office: certainly not no, and certainly not yes. */
function countBoth(notNoMust: Int32Array, isYesMay: Int32Array): number {
  let count = 0
  for (let word = 0; word < notNoMust.length; word++) count += bitsIn((notNoMust[word] ?? 0) & ~(isYesMay[word] ?? 0))
  return count
}

type Payer = {
  readonly sum: (plane: Int32Array, into: Float64Array) => void
  readonly one: (person: number, into: Float64Array) => void
}

/** The amount over columns: for one person, and summed over the persons of a plane. */
function payer(plan: AmountPlan, columns: Columns): Payer {
  const used = new Set<number>()
  const read = ({ index }: Slot): string => {
    used.add(index)
    return `c${index}[i]`
  }
  const unknown = (slot: Slot): number => unknownIn(columns[slot.index] ?? new Int32Array(0), slot)
  const { lines, tables, kind, low, high } = amountSource(plan, { read, unknown })
  const slots = [...used].map((index) => `c${index}`)
  const names = tables.map((_, nth) => `t${nth}`)
  const handed = [...[...used].flatMap((index) => columns[index] ?? []), ...tables]
  const one = functionOf<(...handed: unknown[]) => Payer['one']>(
    [...slots, ...names],
    `return (i,o)=>{${lines.join('')}o[0]=${kind};o[1]=${low};o[2]=${high};}`,
  )
  const each = `${lines.join('')}if(${kind}===0){const x=${high};a+=${low};b+=x;if(x>0)g++;}else if(${kind}===1)u++;`
  const sum = functionOf<(...handed: unknown[]) => Payer['sum']>(
    [...slots, ...names],
    `return (p,o)=>{let a=0;let b=0;let g=0;let u=0;const n=p.length;for(let w=0;w<n;w++){let z=p[w];while(z!==0){const e=z&-z;const i=w*32+31-Math.clz32(e);z^=e;${each}}}o[0]=a;o[1]=b;o[2]=g;o[3]=u;}`,
  )
  return { sum: sum(...handed), one: one(...handed) }
}
