/** Several questions on one material as one cloze of Moodle: after the material `（1）`, what is asked, and its field in a line of its own. */
import type { CaseItem, SimpleItem } from '#domain/item/item.ts'
import { rangeOf } from '#features/items/formats/number/range-of.ts'
import { fieldOf, isUnsafe } from './field.ts'

export const caseOf = ({ stem, parts }: CaseItem): string =>
  [stem, ...parts.flatMap((part, nth) => [`（${nth + 1}）${part.stem}`, answerOf(part) ?? ''])].join('\n')

/** Undefined where Moodle has no such field. */
function answerOf(part: SimpleItem): string | undefined {
  switch (part.kind) {
    case 'single':
      return fieldOf('MULTICHOICE_VS', choicesOf(part, [part.key]), 0)
    case 'multiple':
      return fieldOf('MULTIRESPONSE_S', choicesOf(part, part.key), -100)
    case 'trueFalse':
      return fieldOf(
        'MULTICHOICE_H',
        [true, false].map((is) => ({ says: is ? '对' : '错', isRight: is === part.key })),
        0,
      )
    case 'number':
      return part.stepMarks ? undefined : `{1:NUMERICAL:=${part.key}:${rangeOf(part)}}${part.unit && ` ${part.unit}`}`
    case 'blank':
    case 'order':
    case 'match':
    case 'hotspot':
      return undefined
  }
}

const choicesOf = ({ options, misconceptions }: Extract<SimpleItem, { kind: 'single' | 'multiple' }>, key: readonly string[]) =>
  options.map(({ id, says }) => ({ says, isRight: key.includes(id), shows: misconceptions[id] }))

/** Why it could not be read again; undefined where it can. */
export function caseFlaw({ parts }: CaseItem): string | undefined {
  if (parts.some((part) => answerOf(part) === undefined || part.figure !== undefined)) return '小题里有 Moodle 的填空放不下的'
  const texts = parts.flatMap((part) =>
    'options' in part ? [...part.options.map(({ says }) => says), ...Object.values(part.misconceptions)] : [],
  )
  return texts.some(isUnsafe) ? '小题的选项里有 ~、反斜杠或末尾的 &' : undefined
}
