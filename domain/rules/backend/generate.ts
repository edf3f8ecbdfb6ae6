/**
 * A rule as two or three small functions over slots, made when the rule is loaded: its outcome, its outcome with a record of every
 * leaf, and its amount. One set per rule version: V8 does not optimise one function for a thousand (engines.md §3.2).
 */
import type { Rule } from '../rule.ts'
import type { Outcome, Truth } from '../truth.ts'
import { planOf } from './amount-plan.ts'
import { amountSource } from './amount-source.ts'
import { conditionSource, type End, type LeafSource, type Reader } from './atom-source.ts'
import { addMonthsToDay, yearOfDay } from './days.ts'
import { type Formula, formulaOf, isPlain, type Judged, type RuleFormula } from './formula.ts'
import { functionOf } from './function-of.ts'
import type { Layout } from './slots.ts'

export type Generated = {
  /** The span of outcomes, packed (see `unpacked`). */
  readonly outcome: (slots: Int32Array) => number
  /** The same, and three words per 32 leaves: holds, unknown, review (see `leafTruth`). */
  readonly record: (slots: Int32Array, words: Int32Array) => number
  /** Writes kind (0 money, 1 not established, 2 not money), low and high, in 分. */
  readonly amount: (slots: Int32Array, three: Float64Array) => void
  readonly leaves: number
  /** The texts, for tests and for whoever wants to look. */
  readonly sources: readonly string[]
}

export function generate(rule: Rule, layout: Layout): Generated {
  const formula = formulaOf(rule, layout)
  const amount = amountSource(planOf(rule.amount, layout), fromSlots)
  const texts = {
    outcome: outcomeText(formula, expanded(formula)),
    record: recordText(formula),
    amount: `${amount.lines.join('')}o[0]=${amount.kind};o[1]=${amount.low};o[2]=${amount.high};`,
  }
  const outcome = functionOf<CalendarBound<Generated['outcome']>>(['m', 'y'], `return (s)=>{${texts.outcome}}`)
  const record = functionOf<CalendarBound<Generated['record']>>(['m', 'y'], `return (s,o)=>{${texts.record}}`)
  const tables = amount.tables.map((_, nth) => `t${nth}`)
  const pay = functionOf<(...tables: Float64Array[]) => Generated['amount']>(tables, `return (s,o)=>{${texts.amount}}`)
  return {
    outcome: outcome(addMonthsToDay, yearOfDay),
    record: record(addMonthsToDay, yearOfDay),
    amount: pay(...amount.tables),
    leaves: formula.leaves.length,
    sources: Object.values(texts),
  }
}

type CalendarBound<F> = (addMonths: typeof addMonthsToDay, year: typeof yearOfDay) => F

const fromSlots: Reader = { read: ({ index }) => `s[${index}]`, unknown: ({ unknown }) => unknown }

/** Most answers are no and most rules say so at an early leaf, so "may it be?" is asked first. */
function outcomeText({ notNo, isYes }: Judged, leaf: LeafSource): string {
  const text = (formula: Formula, end: End): string => conditionSource(formula, end, fromSlots, leaf)
  if (isPlain({ notNo, isYes })) return `if(!${text(isYes, 'may')})return 0;return ${text(isYes, 'must')}?10:8;`
  return `if(!${text(notNo, 'may')})return 0;return (${text(isYes, 'may')}?8:4)|(${text(isYes, 'must')}?2:${text(notNo, 'must')}?1:0);`
}

const expanded =
  ({ leaves }: RuleFormula): LeafSource =>
  ({ leaf, threshold }, end) => {
    const formula = leaves[leaf]?.[threshold]
    return formula === undefined ? 'false' : conditionSource(formula, end, fromSlots, noLeaf)
  }

/** A leaf has no leaves. */
const noLeaf: LeafSource = () => 'false'

/**
 * First every leaf, as bits for must and may of both thresholds (a, b: notNo; c, d: isYes), then the tree over those bits.
 * In a plain rule only c and d exist.
 */
function recordText(formula: RuleFormula): string {
  const words = Math.ceil(formula.leaves.length / 32)
  const plain = isPlain(formula) && formula.leaves.every(isPlain)
  const letters = plain ? ['c', 'd'] : ['a', 'b', 'c', 'd']
  const each = <T>(make: (word: number) => T): readonly T[] => Array.from({ length: words }, (_, word) => make(word))
  const declared = each((word) => `let ${letters.map((letter) => `${letter}${word}=0`).join(',')};`)
  const set = formula.leaves.map((leaf, nth) => bitText(leaf, nth, plain))
  const stored = each((word) => storeText(word, plain))
  return [...declared, ...set, ...stored, outcomeText(formula, fromBits(plain))].join('')
}

function bitText(leaf: Judged, nth: number, plain: boolean): string {
  const [word, bit] = [nth >>> 5, 1 << (nth & 31)]
  const text = (formula: Formula, end: End): string => conditionSource(formula, end, fromSlots, noLeaf)
  const into = (...letters: readonly string[]): string => letters.map((letter) => `${letter}${word}|=${bit};`).join('')
  if (isPlain(leaf)) {
    const [must, may] = plain ? [into('c'), into('d')] : [into('a', 'c'), into('b', 'd')]
    return `if(${text(leaf.isYes, 'may')}){${may}if(${text(leaf.isYes, 'must')}){${must}}}`
  }
  const ends: readonly (readonly [string, Formula, End])[] = [
    ['a', leaf.notNo, 'must'],
    ['b', leaf.notNo, 'may'],
    ['c', leaf.isYes, 'must'],
    ['d', leaf.isYes, 'may'],
  ]
  return ends.map(([letter, formula, end]) => `if(${text(formula, end)}){${into(letter)}}`).join('')
}

const storeText = (word: number, plain: boolean): string => {
  const [a, b, c, d] = [`a${word}`, `b${word}`, `c${word}`, `d${word}`]
  const at = (nth: number): string => `o[${word * 3 + nth}]`
  return plain
    ? `${at(0)}=${c};${at(1)}=${c}^${d};${at(2)}=0;`
    : `${at(0)}=${a}&${d};${at(1)}=(${a}^${b})|(${c}^${d});${at(2)}=(${a}^${c})|(${b}^${d});`
}

const fromBits =
  (plain: boolean): LeafSource =>
  ({ leaf, threshold }, end) => {
    const letter = threshold === 'isYes' || plain ? { must: 'c', may: 'd' } : { must: 'a', may: 'b' }
    return `((${letter[end]}${leaf >>> 5}>>>${leaf & 31}&1)!==0)`
  }

/** The truth of one leaf from the words that `record` wrote. */
export function leafTruth(words: Int32Array, leaf: number): Truth {
  const at = (leaf >>> 5) * 3
  const bit = (nth: number): boolean => (((words[at + nth] ?? 0) >>> (leaf & 31)) & 1) === 1
  const [holds, isOpen, isReview] = [bit(0), bit(1), bit(2)]
  const ends = (least: Outcome, most: Outcome): Truth => ({ least, most })
  if (!isOpen) return isReview ? ends(1, 1) : holds ? ends(2, 2) : ends(0, 0)
  if (!isReview) return ends(0, 2)
  return holds ? ends(1, 2) : ends(0, 1)
}
