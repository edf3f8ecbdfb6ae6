/** A sound row, for tests; what matters is given. */
import { fromFields, type TextFields } from './from-fields.ts'
import type { ImportedItem } from './imported-item.ts'

export const choices = (...texts: readonly string[]) => texts.map((says, nth) => ({ letter: 'ABCDEFGH'[nth] ?? '', says }))

/** Where a fact is asked for that the bank doesn't hold. */
export const aRow = (fields: Partial<TextFields> = {}, line = 2): ImportedItem =>
  fromFields(
    {
      ...{ kind: '单选', stem: '这一种触点在线圈得电后断开，它叫（　）。', answer: 'B', why: '得电后断开，失电时闭合，所以叫常闭触点。' },
      ...{ points: 'K001', basis: '触点的定义', choices: choices('常开触点', '常闭触点', '延时触点', '辅助线圈') },
      ...fields,
    },
    { file: '题库.csv', line },
    '原文',
  )
