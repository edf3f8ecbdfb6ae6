/** What was typed into the search, made safe and comparable. Nothing that can be typed is an error. */
import { fold } from './atoms.ts'

/** More characters than anyone searches with; what follows is left out, and that is said. */
export const MOST_CHARACTERS = 60

export type QueryNote = 'tooLong' | 'nothingToSearch'

export type ParsedQuery = {
  /** As it is shown back: clean, but in the visitor's spelling. Empty where nothing was asked. */
  readonly text: string
  readonly folded: string
  readonly note?: QueryNote
}

/** Drops control characters and halves of surrogate pairs, joins blanks, and keeps the first 60 characters. */
export function parseQuery(given: string): ParsedQuery {
  const clean = given
    .slice(0, 20_000)
    .replace(/[\p{C}\ufffd\s]+/gu, ' ')
    .trim()
  const characters = [...clean]
  const text = characters.slice(0, MOST_CHARACTERS).join('').trim()
  const folded = fold(text)
  if (characters.length > MOST_CHARACTERS) return { text, folded, note: 'tooLong' }
  return given.trim() !== '' && !/[\p{L}\p{N}]/u.test(folded) ? { text, folded, note: 'nothingToSearch' } : { text, folded }
}

export function sayQueryNote(note: QueryNote): string {
  switch (note) {
    case 'tooLong':
      return `搜的字太长，只用了前 ${MOST_CHARACTERS} 个。`
    case 'nothingToSearch':
      return '这里面没有能搜的字。输入文号、补贴名或俗名，比如“57号”“技能补贴”。'
  }
}
