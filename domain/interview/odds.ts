/** The odds of a judged condition, with its open leaves taken as independent: how likely a yes is, and what one answer may spoil. */
import type { Reason } from '#domain/rules/evaluate.ts'
import type { Leaf } from '#domain/rules/rule.ts'
import { isNo, isSettled } from '#domain/rules/truth.ts'
import { type Likely, priorOf } from './priors.ts'

/** Whether a leaf reads the fact that is asked for. */
type IsRead = (leaf: Leaf) => boolean

/** The chance that it does not end as a no: an office's doubt is not yet a refusal. */
export function hopeOf(reason: Reason, likely: Likely): number {
  if (isSettled(reason.truth)) return isNo(reason.truth) ? 0 : 1
  if (reason.kind === 'leaf') return priorOf(reason.condition, likely)
  const hopes = reason.of.map((each) => hopeOf(each, likely))
  const { condition } = reason
  switch (condition.kind) {
    case 'all':
      return product(hopes)
    case 'any':
      return 1 - product(hopes.map(complement))
    case 'none':
      return product(hopes.map(complement))
    case 'atLeast':
      return chanceOfAtLeast(condition.least, hopes)
  }
}

/** The chance that the answer to one question alone makes it a no. */
export function riskOf(reason: Reason, isRead: IsRead, likely: Likely): number {
  if (isSettled(reason.truth)) return isNo(reason.truth) ? 1 : 0
  if (reason.kind === 'leaf') return isRead(reason.condition) ? 1 - priorOf(reason.condition, likely) : 0
  const { condition } = reason
  switch (condition.kind) {
    case 'all':
      return 1 - product(reason.of.map((each) => 1 - riskOf(each, isRead, likely)))
    case 'any':
      return product(reason.of.map((each) => riskOf(each, isRead, likely)))
    case 'none':
      return 1 - product(reason.of.map((each) => 1 - chanceOf(each, isRead, likely)))
    case 'atLeast': {
      const risks = reason.of.map((each) => riskOf(each, isRead, likely))
      return chanceOfAtLeast(risks.length - condition.least + 1, risks)
    }
  }
}

/** Whether the answer to one question can still settle a part of it. */
export const bearsOn = (reason: Reason, isRead: IsRead): boolean =>
  !isSettled(reason.truth) && (reason.kind === 'leaf' ? isRead(reason.condition) : reason.of.some((each) => bearsOn(each, isRead)))

/** The chance that the answer to one question alone makes it hold. */
function chanceOf(reason: Reason, isRead: IsRead, likely: Likely): number {
  if (isSettled(reason.truth)) return isNo(reason.truth) ? 0 : 1
  if (reason.kind === 'leaf') return isRead(reason.condition) ? priorOf(reason.condition, likely) : 0
  const { condition } = reason
  switch (condition.kind) {
    case 'all':
      return product(reason.of.map((each) => chanceOf(each, isRead, likely)))
    case 'any':
      return 1 - product(reason.of.map((each) => 1 - chanceOf(each, isRead, likely)))
    case 'none':
      return product(reason.of.map((each) => riskOf(each, isRead, likely)))
    case 'atLeast':
      return chanceOfAtLeast(
        condition.least,
        reason.of.map((each) => chanceOf(each, isRead, likely)),
      )
  }
}

const complement = (chance: number): number => 1 - chance
const product = (chances: readonly number[]): number => chances.reduce((all, each) => all * each, 1)

/** The chance that at least `count` of independent events come true. */
function chanceOfAtLeast(count: number, chances: readonly number[]): number {
  let exactly: readonly number[] = [1]
  for (const chance of chances) {
    exactly = Array.from({ length: exactly.length + 1 }, (_, nth) => (exactly[nth] ?? 0) * (1 - chance) + (exactly[nth - 1] ?? 0) * chance)
  }
  return exactly.slice(Math.max(0, count)).reduce((sum, each) => sum + each, 0)
}
