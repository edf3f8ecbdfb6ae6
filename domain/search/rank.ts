/** In which order what was found is shown: how much of the question an entry has, and where. */
import { bare, fold } from './atoms.ts'
import type { SearchKind } from './document.ts'
import type { Unit, Way } from './units.ts'

/** One entry that has some of the words. */
export type Candidate = {
  readonly id: string
  readonly kind: SearchKind
  readonly title: string
  readonly names: readonly string[]
  /** For each unit how strongly the text has it, as PostgreSQL's ts_rank tells (0 where it has not, about 0.6 for once in a title). */
  readonly strengths: readonly number[]
}

export type Ranked<C extends Candidate> = { readonly candidate: C; readonly score: number; readonly missing: readonly string[] }

/** How much a way counts beside the word itself. */
const worth: Readonly<Record<Way['by'], number>> = { said: 1, equal: 0.95, wider: 0.7 }

/** Of equal matches the thing itself comes before what is said of it. */
const standing: Readonly<Record<SearchKind, number>> = {
  policy: 1.25,
  claim: 1,
  unknown: 1,
  channel: 1,
  category: 1,
  certificate: 1,
  bench: 1,
  clause: 0.9,
  term: 0.85,
  exclusion: 0.85,
  place: 0.7,
  source: 0.4,
}

/** Best first; equal scores by id, so that a page after another page never repeats. `weights` are those of the units, the rarer the greater. */
export function rank<C extends Candidate>(
  candidates: readonly C[],
  units: readonly Unit[],
  weights: readonly number[],
): readonly Ranked<C>[] {
  const whole = units.map(({ said }) => said).join('')
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  return candidates
    .map((candidate) => {
      const title = bare(fold(candidate.title))
      const names = candidate.names.map((name) => bare(fold(name)))
      const parts = units.map((unit, nth) => (weights[nth] ?? 0) * strengthOf(unit, candidate, title, names, candidate.strengths[nth] ?? 0))
      const matched = parts.reduce((sum, part) => sum + part, 0) / total
      const score = (matched + phraseBonus(whole, units.length, title, names)) * standing[candidate.kind]
      const missing = units.filter((_, nth) => (candidate.strengths[nth] ?? 0) === 0).map(({ said }) => said)
      return { candidate, score, missing }
    })
    .toSorted((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
}

/** 1 for being called exactly that, less for having it in a name, least for having it somewhere in the text. */
function strengthOf({ ways }: Unit, { kind }: Candidate, title: string, names: readonly string[], inText: number): number {
  if (inText === 0) return 0
  const called = ways.map(({ word, by }) => worth[by] * Math.max(inName(word, title, 0.7), ...names.map((name) => inName(word, name, 0.5))))
  return Math.max((kind === 'policy' ? 0.5 : 0.9) * Math.min(inText / 0.6, 1), ...called) // a policy's text is long: everything occurs in it
}

/** The more of the name the word makes up, the better. */
function inName(word: string, name: string, least: number): number {
  if (name === word) return 1
  return name.includes(word) ? least + 0.3 * (word.length / name.length) : 0
}

/** The words in one piece, as they were typed, mean more than the same words apart. */
function phraseBonus(whole: string, count: number, title: string, names: readonly string[]): number {
  if (count < 2) return 0
  if (title === whole || names.includes(whole)) return 0.5
  return title.includes(whole) ? 0.25 : names.some((name) => name.includes(whole)) ? 0.15 : 0
}

/** How much a word tells: one that nearly every entry has, nearly nothing. */
export const weightOf = (entriesWithIt: number, entries: number): number => Math.log(1 + (entries + 1) / (entriesWithIt + 0.5))
