/** Sentences of Chinese text, and how long they are to read. */

/** Beyond this many characters a sentence is hard to take in at one reading. */
export const LONGEST_SENTENCE = 40

/** Cut after 。！？; the stops stay with their sentence. */
export const sentencesOf = (text: string): readonly string[] => text.match(/[^。！？]+[。！？]*[”’）]*/gu)?.map((each) => each.trim()) ?? []

/** Characters that are read: without spaces and without the stop at the end. */
export const readingLengthOf = (sentence: string): number => [...sentence.replace(/\s|[。！？]+[”’）]*$/gu, '')].length

/** Those beyond `LONGEST_SENTENCE`. */
export const longSentencesIn = (text: string): readonly string[] =>
  sentencesOf(text).filter((sentence) => readingLengthOf(sentence) > LONGEST_SENTENCE)
