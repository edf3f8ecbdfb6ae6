import { beforeAll, describe, expect, test } from 'vitest'
import type { Bank } from '#domain/item/bank.ts'
import { aSingle, aTrueFalse } from '#domain/item/item.fixture.ts'
import { type Item, toItemId } from '#domain/item/item.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import { reportBank } from './report-bank.ts'
import { reportDuplicates } from './report-duplicates.ts'
import { reportTemplates } from './report-templates.ts'

let bank: Bank
beforeAll(async () => {
  const read = await readBank('content/items/electrician')
  if (!read.ok) throw new Error(read.problem.map(({ says }) => says).join('\n'))
  bank = read.value
})
const withItems = (...items: readonly Item[]): Bank => ({ ...bank, items: items.map((item) => ({ scope: 'A-B-A', item })) })

const STEM = '三相异步电动机运行中断了一相，仍然继续转动，这时定子电流会增大。'
const twice = [aTrueFalse({ stem: STEM }), aTrueFalse({ id: toItemId('aba-100'), stem: STEM, key: true })]

describe('what the terminal says about the bank', () => {
  test('how many items of which kind, and that some are nearly the same', () => {
    const lines = reportBank(withItems(aSingle(), ...twice))
    expect(lines).toContain('A-B-A 直流/交流/磁路/三相：3 题（single 1、trueFalse 2）')
    expect(lines).toContain('1 对题几乎一样，看 npm run items -- duplicates。')
    expect(lines.at(-1)).toMatch(/^3 道题、72 个计算模板、/)
    expect(reportBank(withItems(aSingle())).join()).not.toContain('几乎一样')
  })

  test('which ones, and that their answers differ', () => {
    expect(reportDuplicates(withItems(...twice))).toEqual([
      'aba-003 和 aba-100 像 100%：答案不同，查哪一个错了。',
      `  ${STEM}`,
      `  ${STEM}`,
      '共 1 对，其中 1 对答案不同。',
    ])
    expect(reportDuplicates(withItems(aSingle()))).toEqual(['共 0 对，其中 0 对答案不同。'])
  })

  test('each template with its share of redraws and a first item', () => {
    const lines = reportTemplates(bank)
    expect(lines.filter((line) => /^C\d\d 重抽 [0-4]\.\d%$/.test(line))).toHaveLength(72)
    expect(lines[1]).toContain('同步转速是（　）。')
  })
})
