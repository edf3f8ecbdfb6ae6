/** Chinese words from the language tables of Node, and the shortest way from one list of words to another from the package `diff`. */
import { diffArrays } from 'diff'
import type { Run, WordTools } from '#domain/wording/word-diff.ts'

const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

export const wordTools: WordTools = {
  segment: (text) => Array.from(chinese.segment(text), ({ segment }) => segment),
  align: (before, after) =>
    diffArrays([...before], [...after]).map(
      ({ value, added, removed }): Run => ({ kind: added ? 'new' : removed ? 'gone' : 'same', tokens: value }),
    ),
}
