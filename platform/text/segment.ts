/** Cuts Chinese text into words with jieba and a dictionary of the trade's own terms. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/**
 * `words`: each character in one word of the dictionary. `guessed`: also words that no dictionary has, by how their characters go
 * together. `all`: shorter words inside longer ones as well.
 */
export type Segmenter = {
  words(text: string): readonly string[]
  guessed(text: string): readonly string[]
  all(text: string): readonly string[]
}

/** Often enough to win over any cut into shorter words. */
const OFTEN = 200_000

let latest: { readonly key: string; readonly segmenter: Promise<Segmenter> } | undefined

/** Loading takes a quarter of a second and 40 MB, so the last one is kept: it changes only with the content. */
export function segmenterWith(terms: readonly string[]): Promise<Segmenter> {
  const dictionary = [...new Set(terms)].filter((term) => !/\s/.test(term) && term !== '').toSorted()
  const key = dictionary.join('\n')
  if (latest?.key !== key) latest = { key, segmenter: load(dictionary) }
  return latest.segmenter
}

/** Loaded when first needed: a start that finds its index as it was does not wait for it. */
async function load(terms: readonly string[]): Promise<Segmenter> {
  const common = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt') // its own loader would read 6 MB more for nothing
  const [{ Jieba }, dictionary] = await Promise.all([import('@node-rs/jieba'), readFile(common)])
  const jieba = Jieba.withDict(dictionary)
  if (terms.length > 0) jieba.loadDict(Buffer.from(terms.map((term) => `${term} ${OFTEN}`).join('\n')))
  return {
    words: (text) => jieba.cut(text, false),
    guessed: (text) => jieba.cut(text, true),
    all: (text) => jieba.cutForSearch(text, true),
  }
}
