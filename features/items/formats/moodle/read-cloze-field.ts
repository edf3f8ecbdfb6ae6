/** A field of Moodle's cloze: `{1:MULTICHOICE:=甲~乙#弄反了}`. */

/** Its share of the marks, its type, and what is inside. */
export const FIELD = String.raw`\{(\d*):([A-Z_]+):((?:\\.|[^\\}])*)\}`

/** `weight` in per cent; `told` is what is said to somebody who answers this. */
export type ClozeAnswer = { readonly weight: number; readonly says: string; readonly told: string }

export const readField = (inside: string): readonly ClozeAnswer[] => inside.split(/(?<!\\)~/).map(readAnswer)

function readAnswer(text: string): ClozeAnswer {
  const [, weight, answer = '', told = ''] = /^\s*(=|%-?[\d.]+%)?((?:\\.|[^\\#])*)(?:#(.*))?$/s.exec(text) ?? []
  return {
    weight: weight === '=' ? 100 : Number(weight?.slice(1, -1) ?? 0),
    says: withoutMarks(answer),
    told: withoutMarks(told),
  }
}

const withoutMarks = (text: string): string => text.replaceAll(/\\([#}~"])/g, '$1').trim()
