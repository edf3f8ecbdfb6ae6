/** The history of a program in the page that carries it: each step as what became different, so that many steps stay short. */
import { type EditHistory, MOST_STEPS } from '../edit-history.ts'

/** At `from` so many characters gave way to `put`. */
type Change = readonly [from: number, drop: number, put: string]

/** All texts of a history together; beyond that the oldest steps are forgotten. */
const MOST_CHARACTERS = 4_000_000

/** Empty where there is nothing to go back or forward to. */
export function writeHistory({ past, present, future }: EditHistory<string>): string {
  if (past.length === 0 && future.length === 0) return ''
  return JSON.stringify([changesAlong(present, past), changesAlong(present, future)])
}

const changesAlong = (present: string, texts: readonly string[]): readonly Change[] =>
  texts.map((text, nth) => changeOf(texts[nth - 1] ?? present, text))

/** What both have in front and at the end stays. */
function changeOf(a: string, b: string): Change {
  const most = Math.min(a.length, b.length)
  let from = 0
  while (from < most && a[from] === b[from]) from += 1
  let same = 0
  while (same < most - from && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1
  return [from, a.length - from - same, b.slice(from, b.length - same)]
}

/** What is no history, or does not fit, is none: the present is all there is. */
export function readHistory(text: string, present: string): EditHistory<string> {
  const [past, future] = parsed(text)
  return { past: textsAlong(present, past), present, future: textsAlong(present, future) }
}

function parsed(text: string): readonly [unknown, unknown] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? [value[0], value[1]] : [[], []]
  } catch {
    return [[], []]
  }
}

function textsAlong(present: string, changes: unknown): readonly string[] {
  const texts: string[] = []
  let at = present
  let characters = 0
  for (const change of Array.isArray(changes) ? changes.slice(0, MOST_STEPS) : []) {
    if (!isChange(change)) break
    const [from, drop, put] = change
    at = at.slice(0, from) + put + at.slice(from + drop)
    characters += at.length
    if (characters > MOST_CHARACTERS) break
    texts.push(at)
  }
  return texts
}

const isChange = (value: unknown): value is Change =>
  Array.isArray(value) && isCount(value[0]) && isCount(value[1]) && typeof value[2] === 'string'
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0
