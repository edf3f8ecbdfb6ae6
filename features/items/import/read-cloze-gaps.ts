/** Moodle's cloze, as far as it is a text with gaps for words: `先 {1:SHORTANSWER:=停电}，再 {1:SHORTANSWER:=验电~=验明无电}。` */
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { rowProblem } from '#domain/item/imported/row-problem.ts'

const GAP = /\{(\d*):(?:SHORTANSWER(?:_C)?|SAC?|MWC?):((?:\\.|[^\\}])*)\}/g

/** Undefined where something else is to be entered as well. */
export function readClozeGaps(text: string): Partial<ImportedItem> | undefined {
  const fields = [...text.matchAll(GAP)]
  const stem = text.replaceAll(GAP, '____')
  if (fields.length === 0 || /\{\d*:[A-Z_]+:/.test(stem)) return undefined
  const gaps = fields.map(([, , inside = '']) => inside.split(/(?<!\\)~/).map(readWording))
  const wordings = gaps.map((gap) => gap.filter(({ isRight }) => isRight).map(({ says }) => says))
  const lost = [
    gaps.flat().some(({ isRight }) => !isRight) && '不给满分的答案',
    gaps.flat().some(({ isTold }) => isTold) && '答案的反馈',
    new Set(fields.map(([, share = '']) => share || '1')).size > 1 && '各空的分值',
  ].filter((each) => each !== false)
  return {
    ...{ kind: 'blank', stem, answerRaw: wordings.map((gap) => gap.join('/')).join('|') },
    ...(wordings.every((gap) => gap.length > 0) && { answer: { kind: 'blank', gaps: wordings, anyOrder: false } }),
    problems: lost.length > 0 ? [rowProblem('dropped', lost.join('、'))] : [],
  }
}

/** `=验电#对了`, `%50%验` or `挂牌`. */
function readWording(text: string) {
  const [, weight = '', answer = '', feedback = ''] = /^\s*(=|%-?[\d.]+%)?((?:\\.|[^\\#])*)(#.*)?$/s.exec(text) ?? []
  return { isRight: weight === '=' || weight === '%100%', says: answer.replaceAll(/\\([#}~"])/g, '$1').trim(), isTold: feedback.length > 1 }
}
