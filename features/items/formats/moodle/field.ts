/** A field of Moodle's cloze: `{1:MULTICHOICE:=甲~乙#弄反了}`. `readField` reads it. */

type Answer = { readonly says: string; readonly isRight: boolean; readonly shows?: string | undefined }

/** `wrong` is the weight of what is not right, in per cent. */
export const fieldOf = (type: string, answers: readonly Answer[], wrong: number): string =>
  `{1:${type}:${answers.map(({ says, isRight, shows }) => `${isRight ? '=' : `%${wrong}%`}${guarded(says)}${shows === undefined ? '' : `#${guarded(shows)}`}`).join('~')}}`

const guarded = (text: string): string => text.replaceAll(/[#}]/g, '\\$&')

/** Moodle reads no `~` back and no backslash before a mark, and a `&` before a mark it takes for an entity. */
export const isUnsafe = (text: string): boolean => /~|\\[#}]|[\\&]$|&#|^\s|\s$/.test(text)
