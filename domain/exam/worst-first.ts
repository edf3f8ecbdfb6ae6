/** The order in which editors should look at appraisals. */
import type { Appraisal, Flag } from './appraise-item.ts'

const gravity: readonly Flag['kind'][] = ['negative', 'betterDistractor', 'tooHard', 'tooEasy', 'deadDistractor', 'overExposed']

/** By the gravest flag; among equals by discrimination, the lowest first. What has too few answers stands last, the most answered first. */
export const worstFirst = (all: readonly Appraisal[]): readonly Appraisal[] =>
  all.toSorted((a, b) => rankOf(a) - rankOf(b) || within(a, b) || a.item.id.localeCompare(b.item.id))

function rankOf({ flags }: Appraisal): number {
  if (flags.some(({ kind }) => kind === 'tooFew')) return gravity.length + 1
  const [gravest] = flags
  return gravest === undefined ? gravity.length : gravity.indexOf(gravest.kind)
}

const within = (a: Appraisal, b: Appraisal): number =>
  rankOf(a) > gravity.length ? b.answered - a.answered : (a.discrimination?.is ?? 0) - (b.discrimination?.is ?? 0)
