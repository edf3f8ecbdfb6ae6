/** The piece of a text that shows why it was found, with what was searched for marked. */
import { fold } from './atoms.ts'

/** Pieces in order; together they are the text. */
export type Marked = readonly { readonly text: string; readonly isMark: boolean }[]

/** Characters of a snippet, more or less: two to three lines on a phone. */
const LENGTH = 96
/** So much before the first mark, so that the sentence is understood. */
const LEAD = 24

/**
 * The line that has most of what was asked, cut around the first of it; of equal lines the first. Each of `units` is one thing asked
 * for, with all the words that mean it. Empty where there is no line.
 */
export function snippetOf(lines: readonly string[], units: readonly (readonly string[])[]): Marked {
  const words = units.flat()
  const scored = lines.map((line) => ({ line, has: units.filter((unit) => spansIn(line, unit).length > 0).length }))
  const most = Math.max(0, ...scored.map(({ has }) => has))
  const line = scored.find(({ has }) => has === most)?.line ?? ''
  return markedIn(cut(line, spansIn(line, words)[0]?.from ?? 0), words)
}

/** The whole text with its marks. */
export function markedIn(text: string, words: readonly string[]): Marked {
  const spans = merged(spansIn(text, words))
  const ends = [...spans.flatMap(({ from, until }) => [from, until]), text.length]
  let from = 0
  return ends.flatMap((until, nth) => {
    const piece = { text: text.slice(from, until), isMark: nth % 2 === 1 && nth < ends.length - 1 }
    from = until
    return piece.text === '' ? [] : [piece]
  })
}

type Span = { readonly from: number; readonly until: number; readonly word: string }

/** Where the folded words occur in the text, as places in the text itself. Blanks between a number and its unit are passed over. */
function spansIn(text: string, words: readonly string[]): readonly Span[] {
  const { letters, places } = lettersOf(text)
  return words
    .filter((word) => word !== '')
    .flatMap((word) => {
      const wanted = word.replaceAll(' ', '')
      const spans: Span[] = []
      for (let at = letters.indexOf(wanted); at >= 0 && spans.length < 20; at = letters.indexOf(wanted, at + wanted.length)) {
        const last = places[at + wanted.length - 1] ?? text.length - 1
        spans.push({ from: places[at] ?? 0, until: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1), word })
      }
      return spans
    })
    .toSorted((a, b) => a.from - b.from || b.until - a.until)
}

/** The text folded without blanks, and for each of its letters the place in the text it came from. */
function lettersOf(text: string): { readonly letters: string; readonly places: readonly number[] } {
  const places: number[] = []
  let letters = ''
  let at = 0
  for (const character of text) {
    const folded = fold(character).replace(/\s+/g, '')
    for (let nth = 0; nth < folded.length; nth += 1) places.push(at)
    letters += folded
    at += character.length
  }
  return { letters, places }
}

function merged(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1)
    if (last === undefined || span.from > last.until) joined.push(span)
    else if (span.until > last.until) joined[joined.length - 1] = { ...last, until: span.until }
    return joined
  }, [])
}

/** Begins a little before `first`, at a sentence where one begins near, and never inside a character. */
function cut(line: string, first: number): string {
  if (line.length <= LENGTH + LEAD) return line
  const early = Math.max(0, first - LEAD)
  const sentence = Math.max(line.lastIndexOf('。', first), line.lastIndexOf('；', first), line.lastIndexOf('，', first)) + 1
  const from = first < LEAD ? 0 : Math.max(early, sentence)
  const piece = line
    .slice(from, from + LENGTH)
    .toWellFormed()
    .replace(/^\ufffd|\ufffd$/g, '')
  return `${from > 0 ? '…' : ''}${piece}${from + LENGTH < line.length ? '…' : ''}`
}
