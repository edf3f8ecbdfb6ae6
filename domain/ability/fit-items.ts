/**
 * Parameters of items from who answered what: marginal maximum likelihood by expectation and maximisation, abilities normal with mean 0
 * and spread 1. Nobody needs to have answered everything: what was not asked says nothing, as long as chance decided what was asked.
 * Pure; the same answers give the same parameters.
 *
 * @source Bock & Aitkin 1981, Psychometrika 46(4), 443–459; Thissen 1982 for the common slope
 */
import { type LogChances, nodes, type Person, posteriorOf } from './posterior.ts'
import { logistic } from './response-model.ts'

/** `common`: one slope for all items (Rasch, 1PL) · `own`: one each (2PL) · or told for each item; those without their own share one. */
export type Slopes = 'common' | 'own' | readonly boolean[]

export type Fit = {
  readonly discrimination: readonly number[]
  readonly difficulty: readonly number[]
  /** Standard errors of the difficulties. */
  readonly error: readonly number[]
  readonly logLikelihood: number
  readonly rounds: number
}

const MOST_ROUNDS = 2000
/** A slope beyond these says that the data cannot tell it. */
const SLOPES = [0.05, 5] as const

/**
 * `items`: how many there are; each was answered right by some and wrong by others, or its parameters run off. It stops when the
 * likelihood gains less than `enough`.
 */
export function fitItems(people: readonly Person[], items: number, slopes: Slopes, enough = 1e-9): Fit {
  const isOwn = (item: number): boolean => slopes === 'own' || (slopes !== 'common' && slopes[item] === true)
  let lines: readonly Line[] = Array.from({ length: items }, () => ({ slope: 1, intercept: 0 }))
  let last = Number.NEGATIVE_INFINITY
  for (let round = 1; ; round += 1) {
    const expected = expect(people, lines)
    if (expected.logLikelihood - last < enough || round > MOST_ROUNDS) return toFit(people, lines, isOwn, expected.logLikelihood, round)
    last = expected.logLikelihood
    lines = climb(lines, expected, isOwn)
  }
}

/** The item on the scale of log odds: `slope`·ability + `intercept`. */
type Line = { readonly slope: number; readonly intercept: number }

/** For each item, how many of those who answered it are expected at each node, and how many of them are right. */
type Expected = { readonly people: readonly number[][]; readonly right: readonly number[][]; readonly logLikelihood: number }

function expect(people: readonly Person[], lines: readonly Line[]): Expected {
  const chances = logChances(lines)
  const asked = lines.map(() => nodes.map(() => 0))
  const right = lines.map(() => nodes.map(() => 0))
  let logLikelihood = 0
  for (const person of people) {
    const posterior = posteriorOf(person, chances)
    logLikelihood += person.count * posterior.logLikelihood
    for (const { item, isRight } of person.answers) {
      add(asked[item], posterior.weights, person.count)
      if (isRight) add(right[item], posterior.weights, person.count)
    }
  }
  return { people: asked, right, logLikelihood }
}

function add(row: number[] | undefined, weights: readonly number[], count: number): void {
  if (row !== undefined) for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) + count * (weights[at] ?? 0)
}

const logChances = (lines: readonly Line[]): LogChances =>
  lines.map(({ slope, intercept }) => ({
    right: nodes.map((node) => Math.log(logistic(slope * node + intercept))),
    wrong: nodes.map((node) => Math.log(logistic(-slope * node - intercept))),
  }))

/** One Newton step a round is enough: the next round looks again. Items without a slope of their own move theirs together. */
function climb(lines: readonly Line[], expected: Expected, isOwn: (item: number) => boolean): readonly Line[] {
  const gradients = lines.map((line, item) => gradientOf(line, expected, item))
  const shared = gradients.filter((_, item) => !isOwn(item))
  const gain = shared.reduce((sum, { slope, intercept, si, ii }) => sum + slope - (si * intercept) / ii, 0)
  const curvature = shared.reduce((sum, { ss, si, ii }) => sum + ss - (si * si) / ii, 0)
  return lines.map((line, item) => {
    const { slope: s, intercept: i, ss, si, ii } = gradients[item] ?? flat
    const determinant = ss * ii - si * si
    const step = isOwn(item) ? (determinant < 1e-12 ? 0 : (ii * s - si * i) / determinant) : gain / curvature
    return { slope: clampSlope(line.slope + step), intercept: line.intercept + (i - si * step) / ii }
  })
}

type Gradient = { slope: number; intercept: number; ss: number; si: number; ii: number }
const flat: Gradient = { slope: 0, intercept: 0, ss: 0, si: 0, ii: 1 }

/** First derivatives of the expected likelihood by slope and intercept, and minus the second ones. */
function gradientOf(line: Line, { people, right }: Expected, item: number): Gradient {
  const sums: Gradient = { ...flat, ii: 0 }
  nodes.forEach((node, at) => {
    const chanceHere = logistic(line.slope * node + line.intercept)
    const here = people[item]?.[at] ?? 0
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

function toFit(
  people: readonly Person[],
  lines: readonly Line[],
  isOwn: (item: number) => boolean,
  logLikelihood: number,
  rounds: number,
): Fit {
  return {
    discrimination: lines.map(({ slope }) => slope),
    difficulty: lines.map(({ slope, intercept }) => -intercept / slope),
    error: errorsOf(people, lines, isOwn),
    logLikelihood,
    rounds,
  }
}

/**
 * From how much each answer would move the parameters of its item (the cross products of the scores): what is not known of abilities is
 * counted, what other items share is not, and a common slope, which all answers tell, is taken as known.
 */
function errorsOf(people: readonly Person[], lines: readonly Line[], isOwn: (item: number) => boolean): readonly number[] {
  const chances = logChances(lines)
  const sums = lines.map((): Gradient => ({ ...flat, ii: 0 }))
  for (const person of people) {
    const { weights } = posteriorOf(person, chances)
    for (const { item, isRight } of person.answers) {
      const own = sums[item]
      const row = chances[item]?.right ?? []
      const excess = weights.map((weight, at) => weight * (Number(isRight) - Math.exp(row[at] ?? 0)))
      const [i, s] = [excess.reduce((sum, each) => sum + each, 0), excess.reduce((sum, each, at) => sum + each * (nodes[at] ?? 0), 0)]
      if (own === undefined) continue
      own.ss += person.count * s * s
      own.si += person.count * s * i
      own.ii += person.count * i * i
    }
  }
  return lines.map(({ slope, intercept }, item) => {
    const { ss, si, ii } = sums[item] ?? flat
    if (!isOwn(item)) return 1 / (slope * Math.sqrt(ii))
    const determinant = ss * ii - si * si
    const [bySlope, byIntercept] = [intercept / slope ** 2, -1 / slope]
    return Math.sqrt((bySlope ** 2 * ii - 2 * bySlope * byIntercept * si + byIntercept ** 2 * ss) / determinant)
  })
}
