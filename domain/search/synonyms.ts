/** Which words mean the same to the search. Editors keep them in content/synonyms.yaml. */

/** One meaning of a word that has several, and what to search for it. */
export type Choice = { readonly says: string; readonly tells: string; readonly search: string }

export type Synonyms = {
  /** Who types one of a group gets all of it. */
  readonly equal: readonly (readonly string[])[]
  /** Who types `word` also gets `also`, at less weight, and not the other way round. */
  readonly wider: readonly { readonly word: string; readonly also: readonly string[] }[]
  /** Words of which one must ask: which one? */
  readonly ask: readonly { readonly word: string; readonly choices: readonly Choice[] }[]
  /** What is said around a question and not searched for: 怎么, 多少, 吗. */
  readonly fillers: readonly string[]
}

export const noSynonyms: Synonyms = { equal: [], wider: [], ask: [], fillers: [] }

/** Others of the word's groups, and what it widens to. */
export const equalsOf = ({ equal }: Synonyms, word: string): readonly string[] =>
  [...new Set(equal.filter((group) => group.includes(word)).flat())].filter((other) => other !== word)

export const widerOf = ({ wider }: Synonyms, word: string): readonly string[] =>
  wider.filter((each) => each.word === word).flatMap(({ also }) => also)

/** Every word named, for the dictionary by which texts are cut. */
export const wordsIn = ({ equal, wider, ask, fillers }: Synonyms): readonly string[] => [
  ...new Set([...equal.flat(), ...wider.flatMap(({ word, also }) => [word, ...also]), ...ask.map(({ word }) => word), ...fillers]),
]
