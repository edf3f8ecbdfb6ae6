/** Which parts of a query nobody ever wrote like that, and what they may stand for by their sound. */
import { type Run, runsOf } from './atoms.ts'
import type { Phrase } from './phrases.ts'

/** `said` was searched as `word`. */
export type Heard = { readonly said: string; readonly word: string }

/** A stretch of a query; `from` and `until` are places in the folded text. */
export type Window = { readonly text: string; readonly from: number; readonly until: number }

const LONGEST = 9
const SHORTEST_LATIN = 2

/** A pair of neighbouring characters that belong together as far as a guess at the words tells, or a Latin word. */
export type Pair = Window

/**
 * What must be known to the index, or else was misspelt: Latin words, pairs inside a word, and pairs of lone characters, into which a
 * misspelt word falls apart. Where two whole words meet, nobody need have written them together before.
 */
export function pairsOf(folded: string, guess: (text: string) => readonly string[], isFiller: (word: string) => boolean): readonly Pair[] {
  return runsOf(folded).flatMap((run) => {
    const words = wordNumbers(run, guess(run.map(({ text }) => text).join('')))
    return run.flatMap((atom, nth): readonly Pair[] => {
      const next = run[nth + 1]
      const until = atom.start + atom.text.length
      if (!atom.isHan) return /^[a-z]+$/.test(atom.text) ? [{ text: atom.text, from: atom.start, until }] : []
      if (next === undefined || !next.isHan) return []
      const [one, other] = [words[nth], words[nth + 1]]
      const isLone = (word: WordAt | undefined, text: string): boolean => word?.length === 1 && !isFiller(text)
      const belongs = one === other || (isLone(one, atom.text) && isLone(other, next.text))
      return belongs ? [{ text: atom.text + next.text, from: atom.start, until: next.start + next.text.length }] : []
    })
  })
}

/** Without the pairs that stand inside one of these words: editors who wrote a word into the synonyms spelt it as they meant it. */
export const outside = (folded: string, pairs: readonly Pair[], words: readonly string[]): readonly Pair[] => {
  const spelt = words.flatMap((word) => placesOf(folded, word).map((from) => ({ from, until: from + word.length })))
  return pairs.filter((pair) => !spelt.some(({ from, until }) => from <= pair.from && pair.until <= until))
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); word !== '' && at !== -1; at = text.indexOf(word, at + 1)) places.push(at)
  return places
}

type WordAt = { readonly length: number }

/** For each atom the word it is in. */
function wordNumbers(run: Run, words: readonly string[]): readonly WordAt[] {
  const marks = words.flatMap((word) => {
    const mark: WordAt = { length: [...word].length }
    return Array.from(word, () => mark)
  })
  let at = 0
  return run.map(({ text }) => {
    const mark = marks[at] ?? { length: 0 }
    at += [...text].length
    return mark
  })
}

/** Stretches that contain a strange pair, longest first: each may be one misheard word or phrase. */
export function windowsOf(folded: string, strange: readonly Pair[]): readonly Window[] {
  const windows = runsOf(folded).flatMap((run) =>
    run.flatMap((first, from) =>
      run.slice(from, from + LONGEST).flatMap((last, nth): readonly Window[] => {
        const window = {
          text: folded.slice(first.start, last.start + last.text.length),
          from: first.start,
          until: last.start + last.text.length,
        }
        const covers = strange.some((pair) => pair.from >= window.from && pair.until <= window.until)
        return covers && isOneScript(run.slice(from, from + nth + 1)) ? [window] : []
      }),
    ),
  )
  return windows.toSorted((a, b) => b.text.length - a.text.length || a.from - b.from)
}

const isOneScript = (atoms: Run): boolean =>
  atoms.every(({ isHan }) => isHan) ||
  (atoms.length === 1 && /^[a-z]+$/.test(atoms[0]?.text ?? '') && (atoms[0]?.text.length ?? 0) >= SHORTEST_LATIN)

/**
 * Puts what was meant in place of what was typed: the longest windows first, none twice. A Chinese stretch goes by its sound; a Latin
 * word may be the sound, its beginning, or the initials. The phrase that most entries have wins, of equals the shorter.
 */
export function hear(
  folded: string,
  windows: readonly Window[],
  soundOf: (text: string) => string,
  phrases: readonly Phrase[],
): { readonly folded: string; readonly heard: readonly Heard[] } {
  const taken: (Window & { readonly word: string })[] = []
  for (const window of windows) {
    const isFree = taken.every(({ from, until }) => window.until <= from || window.from >= until)
    const word = isFree ? meantBy(window.text, soundOf, phrases) : undefined
    if (word !== undefined && word !== window.text) taken.push({ ...window, word })
  }
  const inOrder = taken.toSorted((a, b) => b.from - a.from)
  return {
    folded: inOrder.reduce((text, { from, until, word }) => `${text.slice(0, from)}${word}${text.slice(until)}`, folded),
    heard: inOrder.toReversed().map(({ text, word }) => ({ said: text, word })),
  }
}

function meantBy(text: string, soundOf: (text: string) => string, phrases: readonly Phrase[]): string | undefined {
  const isLatin = /^[a-z]+$/.test(text)
  const sound = isLatin ? text : soundOf(text)
  const tries: readonly ((phrase: Phrase) => boolean)[] = isLatin
    ? [
        (p) => p.sound === sound,
        (p) => p.initials === text,
        (p) => text.length > 3 && p.sound.startsWith(sound),
        (p) => text.length > 2 && p.initials.startsWith(text),
      ]
    : [(p) => p.sound === sound && [...p.text].length === [...text].length]
  for (const fits of tries) {
    const [best] = phrases
      .filter(fits)
      .toSorted((a, b) => b.documents - a.documents || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
    if (best !== undefined) return best.text
  }
  return undefined
}
