/** Moodle's cloze, as far as it is a text with gaps for words: `先 {1:SHORTANSWER:=停电}，再 {1:SHORTANSWER:=验电~=验明无电}。` */
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { rowProblem } from '#domain/item/imported/row-problem.ts'
import { FIELD, readField } from './read-cloze-field.ts'

const FIELDS = new RegExp(FIELD, 'g')
const FOR_WORDS = /^(SHORTANSWER(_C)?|SAC?|MWC?)$/

/** Undefined where something else is to be entered as well. */
export function readClozeGaps(text: string): Partial<ImportedItem> | undefined {
  const fields = [...text.matchAll(FIELDS)].map(([, share = '', type = '', inside = '']) => ({ share, type, answers: readField(inside) }))
  if (fields.length === 0 || !fields.every(({ type }) => FOR_WORDS.test(type))) return undefined
  const gaps = fields.map(({ answers }) => answers.filter(({ weight }) => weight === 100).map(({ says }) => says))
  const all = fields.flatMap(({ answers }) => answers)
  const lost = [
    all.some(({ weight }) => weight !== 100) && '不给满分的答案',
    all.some(({ told }) => told !== '') && '答案的反馈',
    new Set(fields.map(({ share }) => share || '1')).size > 1 && '各空的分值',
  ].filter((each) => each !== false)
  return {
    ...{ kind: 'blank', stem: text.replaceAll(FIELDS, '____'), answerRaw: gaps.map((gap) => gap.join('/')).join('|') },
    ...(gaps.every((gap) => gap.length > 0) && { answer: { kind: 'blank', gaps, anyOrder: false } }),
    problems: lost.length > 0 ? [rowProblem('dropped', lost.join('、'))] : [],
  }
}
