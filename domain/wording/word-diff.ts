/** Two sentences word by word: what both say, what only the first says, what only the second says. */
import { type Segment, tokensOf } from './tokens.ts'

export type PieceKind = 'same' | 'gone' | 'new'

/** The pieces `same` and `gone` in a row are the first text, `same` and `new` the second. */
export type Piece = { readonly kind: PieceKind; readonly text: string }

/** A stretch of equal tokens, or of tokens that one side alone has. */
export type Run = { readonly kind: PieceKind; readonly tokens: readonly string[] }

/** How words are found and set against each other: from outside, since both take a package or the tables of a language. */
export type WordTools = {
  readonly segment: Segment
  /** A shortest way from one list to the other. */
  readonly align: (before: readonly string[], after: readonly string[]) => readonly Run[]
}

/** Below this share of common letters two sentences are two sentences: shreds that happen to agree would only confuse. */
const LEAST_COMMON = 0.4

/** No two neighbours are of one kind, and of a place that changed the old comes before the new. */
export function wordDiff(before: string, after: string, { segment, align }: WordTools): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const runs = withoutCrumbs(align(tokensOf(before, segment), tokensOf(after, segment)))
  const common = runs.reduce((sum, { kind, tokens }) => (kind === 'same' ? sum + tokens.join('').length : sum), 0)
  const isRewritten = common < LEAST_COMMON * Math.max(before.length, after.length)
  return joined(
    isRewritten
      ? [
          { kind: 'gone', tokens: [before] },
          { kind: 'new', tokens: [after] },
        ]
      : runs,
  )
}

/** What one of the two sides says. */
export const sideOf = (pieces: readonly Piece[], side: 'before' | 'after'): readonly Piece[] =>
  pieces.filter(({ kind }) => kind !== (side === 'before' ? 'new' : 'gone'))

const crumb = /^[\p{P}\s的或和与及了]*$/u

/** A comma or a 的 between two replacements belongs to both: the eye reads one change there, not two. */
function withoutCrumbs(runs: readonly Run[]): readonly Run[] {
  const isReplaced = (at: number, towards: 1 | -1): boolean => {
    const [near, far] = [runs[at + towards]?.kind, runs[at + 2 * towards]?.kind]
    return near !== undefined && far !== undefined && near !== 'same' && far !== 'same'
  }
  return runs.flatMap((run, nth): readonly Run[] => {
    const isBetween = isReplaced(nth, -1) && isReplaced(nth, 1)
    if (run.kind !== 'same' || !isBetween || !crumb.test(run.tokens.join(''))) return [run]
    return [
      { kind: 'gone', tokens: run.tokens },
      { kind: 'new', tokens: run.tokens },
    ]
  })
}

/** Between two common stretches all that went, then all that came. */
function joined(runs: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = []
  let gone = ''
  let added = ''
  const flush = (): void => {
    if (gone !== '') pieces.push({ kind: 'gone', text: gone })
    if (added !== '') pieces.push({ kind: 'new', text: added })
    gone = ''
    added = ''
  }
  let same = ''
  for (const { kind, tokens } of runs) {
    const text = tokens.join('')
    if (kind === 'same') {
      flush()
      same += text
      continue
    }
    if (same !== '') pieces.push({ kind: 'same', text: same })
    same = ''
    if (kind === 'gone') gone += text
    else added += text
  }
  flush()
  if (same !== '') pieces.push({ kind: 'same', text: same })
  return pieces
}
