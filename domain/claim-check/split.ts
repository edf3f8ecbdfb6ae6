/** A pasted text as sentences. What lies beyond the cap is not read, and its length is told. */

/** Characters that are read; the rest is named as left out. */
export const MOST_CHARACTERS = 50_000

/** A sentence longer than this is a text without stops: it is shown, and not judged. */
const LONGEST_SENTENCE = 400

export type Split = {
  /** In their order, each once; `times` is how often it stands in the text. */
  readonly sentences: readonly { readonly text: string; readonly times: number; readonly isReadable: boolean }[]
  /** Characters beyond the cap, which nobody read. */
  readonly leftOut: number
}

export function splitText(given: string): Split {
  const characters = [...given.toWellFormed()]
  const text = characters
    .slice(0, MOST_CHARACTERS)
    .join('')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\r' ? '\n' : ' '))
  const times = new Map<string, number>()
  for (const part of text.split(/[。！？!?；;\n\u2028\u2029…]/u)) {
    const sentence = part.replace(/\s+/gu, ' ').trim()
    if (sentence !== '') times.set(sentence, (times.get(sentence) ?? 0) + 1)
  }
  return {
    sentences: [...times].map(([sentence, often]) => ({ text: sentence, times: often, isReadable: sentence.length <= LONGEST_SENTENCE })),
    leftOut: Math.max(0, characters.length - MOST_CHARACTERS),
  }
}

/** The parts of a sentence between its commas, with where each begins. */
export function partsOf(sentence: string): readonly { readonly text: string; readonly start: number }[] {
  let start = 0
  return sentence.split(/[,，、]/u).map((text) => {
    const part = { text, start }
    start += text.length + 1
    return part
  })
}
