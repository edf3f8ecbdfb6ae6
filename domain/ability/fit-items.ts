/**
 * Parameters of items from who answered what: marginal maximum likelihood by expectation and maximisation, abilities normal with mean 0
 * and spread 1. Pure; the same answers give the same parameters.
 *
 * @source Bock & Aitkin 1981, Psychometrika 46(4), 443–459; Thissen 1982 for the common slope
 */
import { logistic } from './response-model.ts'

/** One pattern of answers, right or wrong per item in the order of the items, and how many people gave it. */
export type Pattern = { readonly right: readonly boolean[]; readonly count: number }
/** `common`: one slope for all items (Rasch, 1PL) · `own`: one each (2PL). */
export type Slopes = 'common' | 'own'

export type Fit = {
  readonly discrimination: readonly number[]
  readonly difficulty: readonly number[]
  readonly logLikelihood: number
  readonly rounds: number
}

const STEP = 0.2
const nodes: readonly number[] = Array.from({ length: 61 }, (_, nth) => (nth - 30) * STEP)
const weights: readonly number[] = nodes.map((node) => (Math.exp((-node * node) / 2) * STEP) / Math.sqrt(2 * Math.PI))
/** It stops when the likelihood gains less than this. */
const ENOUGH = 1e-9
const MOST_ROUNDS = 2000
/** A slope beyond these says that the data cannot tell it. */
const SLOPES = [0.05, 5] as const

/** `patterns` all have the same number of items; every item was answered right by some and wrong by others, or its parameters run off. */
export function fitItems(patterns: readonly Pattern[], slopes: Slopes): Fit {
  const count = patterns[0]?.right.length ?? 0
  let lines: readonly Line[] = Array.from({ length: count }, () => ({ slope: 1, intercept: 0 }))
  let last = Number.NEGATIVE_INFINITY
  for (let round = 1; ; round += 1) {
    const expected = expect(patterns, lines)
    if (expected.logLikelihood - last < ENOUGH || round > MOST_ROUNDS) return toFit(lines, expected.logLikelihood, round)
    last = expected.logLikelihood
    lines = slopes === 'own' ? lines.map((line, item) => climb(line, expected, item)) : climbTogether(lines, expected)
  }
}

/** The item on the scale of log odds: `slope`·ability + `intercept`. */
type Line = { readonly slope: number; readonly intercept: number }

/** How many people are expected at each node, and how many of them are right, per item. */
type Expected = { readonly people: readonly number[]; readonly right: readonly (readonly number[])[]; readonly logLikelihood: number }

function expect(patterns: readonly Pattern[], lines: readonly Line[]): Expected {
  const people = nodes.map(() => 0)
  const right = lines.map(() => nodes.map(() => 0))
  let logLikelihood = 0
  for (const { right: answers, count } of patterns) {
    const joint = nodes.map((node, at) =>
      answers.reduce((product, isRight, item) => product * chance(lines[item], node, isRight), weights[at] ?? 0),
    )
    const total = joint.reduce((sum, each) => sum + each, 0)
    logLikelihood += count * Math.log(total)
    joint.forEach((each, at) => {
      const share = (count * each) / total
      people[at] = (people[at] ?? 0) + share
      answers.forEach((isRight, item) => {
        const row = right[item]
        if (isRight && row !== undefined) row[at] = (row[at] ?? 0) + share
      })
    })
  }
  return { people, right, logLikelihood }
}

const chance = (line: Line | undefined, node: number, isRight: boolean): number => {
  const right = line === undefined ? 1 : logistic(line.slope * node + line.intercept)
  return isRight ? right : 1 - right
}

/** One Newton step per round is enough: the next round looks again. */
function climb(line: Line, expected: Expected, item: number): Line {
  const { slope: s, intercept: i, ss, si, ii } = gradientOf(line, expected, item)
  const determinant = ss * ii - si * si
  if (determinant < 1e-12) return line
  return { slope: clampSlope(line.slope + (ii * s - si * i) / determinant), intercept: line.intercept + (ss * i - si * s) / determinant }
}

function climbTogether(lines: readonly Line[], expected: Expected): readonly Line[] {
  const gradients = lines.map((line, item) => gradientOf(line, expected, item))
  const own = gradients.reduce((sum, { slope, intercept, si, ii }) => sum + slope - (si * intercept) / ii, 0)
  const curvature = gradients.reduce((sum, { ss, si, ii }) => sum + ss - (si * si) / ii, 0)
  const step = own / curvature
  return lines.map((line, item) => {
    const { intercept, si, ii } = gradients[item] ?? { intercept: 0, si: 0, ii: 1 }
    return { slope: clampSlope(line.slope + step), intercept: line.intercept + (intercept - si * step) / ii }
  })
}

/** First derivatives of the expected likelihood by slope and intercept, and minus the second ones. */
function gradientOf(line: Line, { people, right }: Expected, item: number) {
  const sums = { slope: 0, intercept: 0, ss: 0, si: 0, ii: 0 }
  nodes.forEach((node, at) => {
    const chanceHere = logistic(line.slope * node + line.intercept)
    const here = people[at] ?? 0
    const excess = (right[item]?.[at] ?? 0) - here * chanceHere
    const spread = here * chanceHere * (1 - chanceHere)
    sums.slope += excess * node
    sums.intercept += excess
    sums.ss += spread * node * node
    sums.si += spread * node
    sums.ii += spread
  })
  return sums
}

const clampSlope = (slope: number): number => Math.min(SLOPES[1], Math.max(SLOPES[0], slope))

const toFit = (lines: readonly Line[], logLikelihood: number, rounds: number): Fit => ({
  discrimination: lines.map(({ slope }) => slope),
  difficulty: lines.map(({ slope, intercept }) => -intercept / slope),
  logLikelihood,
  rounds,
})
