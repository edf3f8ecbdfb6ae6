/**
 * The appraisal of an item (题目体检): how hard it is, whether it tells the able from others, and what each option drew. From answers of
 * papers that were handed in; with too few of them it says so, and nothing else.
 */
import { correlation } from '#domain/ability/correlation.ts'
import { correlationInterval, type Interval, shareInterval } from '#domain/ability/interval.ts'
import { type Choice, choicesOf } from '#domain/item/choices.ts'
import type { OptionId, SimpleItem } from '#domain/item/item.ts'
import { MOST_EXPOSED } from './exposure.ts'
import type { Observation } from './observe-paper.ts'

/** With fewer answers only the editors' estimate counts. @source exam.md §6.2 */
export const LEAST_OBSERVED = 30

/** Bounds of flags. The limit of exposure has a source; the other three are ours. */
export const bounds = { easy: 0.95, hard: 0.2, dead: 0.05, exposed: MOST_EXPOSED } as const

export type Flag =
  /** Those who know more are right less often: the key may be wrong. */
  | { readonly kind: 'negative' }
  /** Those who chose it did better on the rest than those who were right. */
  | { readonly kind: 'betterDistractor'; readonly options: readonly OptionId[] }
  | { readonly kind: 'tooHard' }
  | { readonly kind: 'tooEasy' }
  /** Next to nobody chooses it. */
  | { readonly kind: 'deadDistractor'; readonly options: readonly OptionId[] }
  | { readonly kind: 'overExposed' }
  | { readonly kind: 'tooFew' }

export type Estimate = Interval & { readonly is: number }
/** `rest`: mean share of marks on the rest of the paper, of those who chose it; undefined where nobody did. */
export type ChoiceTally = Choice & { readonly count: number; readonly rest: number | undefined }

export type Appraisal = {
  readonly item: SimpleItem
  /** Papers that asked it. */
  readonly shown: number
  /** The share of all papers, 0 to 1. */
  readonly exposure: number
  /** Answers that count: see `observePaper`. */
  readonly answered: number
  /** Share of those who were wholly right (p). Undefined without an answer. */
  readonly facility: Estimate | undefined
  /** Corrected point-biserial: right or not against the rest of the paper. Undefined where one of them does not vary. */
  readonly discrimination: Estimate | undefined
  readonly choices: readonly ChoiceTally[]
  readonly medianMs: number | undefined
  /** The gravest first. */
  readonly flags: readonly Flag[]
}

export type Exposure = { readonly shown: number; readonly papers: number }

export function appraiseItem(item: SimpleItem, { shown, papers }: Exposure, answers: readonly Observation[]): Appraisal {
  const right = answers.filter(({ isRight }) => isRight)
  const r = correlation(answers.map(({ isRight, rest }) => ({ own: Number(isRight), rest, count: 1 })))
  const answered = answers.length
  const appraisal = {
    item,
    shown,
    exposure: papers === 0 ? 0 : shown / papers,
    answered,
    facility: answered === 0 ? undefined : { is: right.length / answered, ...shareInterval(right.length, answered) },
    discrimination: r === undefined ? undefined : { is: r, ...correlationInterval(r, answered) },
    choices: choicesOf(item).map((choice) => tallyOf(choice, answers)),
    medianMs: medianOf(answers.flatMap(({ spentMs }) => spentMs ?? [])),
  }
  return { ...appraisal, flags: flagsOf(appraisal, meanRest(right), papers) }
}

function tallyOf(choice: Choice, answers: readonly Observation[]): ChoiceTally {
  const own = answers.filter(({ chosen }) => chosen.includes(choice.id))
  return { ...choice, count: own.length, rest: meanRest(own) }
}

function flagsOf(appraisal: Omit<Appraisal, 'flags'>, restOfRight: number | undefined, papers: number): readonly Flag[] {
  const { answered, facility, discrimination, choices, exposure } = appraisal
  const exposed: readonly Flag[] = papers >= LEAST_OBSERVED && exposure > bounds.exposed ? [{ kind: 'overExposed' }] : []
  if (answered < LEAST_OBSERVED || facility === undefined) return [...exposed, { kind: 'tooFew' }]
  const distractors = choices.filter(({ isKey }) => !isKey)
  const least = bounds.dead * answered
  const named = (kind: 'betterDistractor' | 'deadDistractor', which: readonly ChoiceTally[]): readonly Flag[] =>
    which.length === 0 ? [] : [{ kind, options: which.map(({ id }) => id) }]
  const better = distractors.filter(
    ({ count, rest }) => count >= least && restOfRight !== undefined && rest !== undefined && rest > restOfRight,
  )
  // true or false has one distractor: that nobody chooses it is what “too easy” says
  const dead = choices.length > 2 ? distractors.filter(({ count }) => count < least) : []
  return [
    ...(discrimination !== undefined && discrimination.is < 0 ? [{ kind: 'negative' } as const] : []),
    ...named('betterDistractor', better),
    ...(facility.is <= bounds.hard ? [{ kind: 'tooHard' } as const] : []),
    ...(facility.is >= bounds.easy ? [{ kind: 'tooEasy' } as const] : []),
    ...named('deadDistractor', dead),
    ...exposed,
  ]
}

const meanRest = (answers: readonly Observation[]): number | undefined =>
  answers.length === 0 ? undefined : answers.reduce((sum, { rest }) => sum + rest, 0) / answers.length

/** Of two in the middle their mean. */
function medianOf(all: readonly number[]): number | undefined {
  const sorted = all.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
