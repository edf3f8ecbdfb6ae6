/** How many rows a second are read, checked and judged, from the files schools really send. Nothing is written. */
import { judgeFile } from '#features/items/import/import-file.ts'
import type { BankSnapshot } from '#store/items/bank.ts'
import type { Table } from '../table.ts'

const ROWS = 2000
const HEAD = '题型,题干,选项A,选项B,选项C,选项D,答案,解析,难度'

/** Each of them another question: what is alike is found, and costs time. */
const stem = (nth: number): string =>
  `第 ${nth} 号配电柜里 ${nth % 7} 条支路共用 ${10 + (nth % 90)} A 的断路器，编号 ${nth * 7919} 的支路先断开哪一处`

const asTable = (): string =>
  [
    HEAD,
    ...Array.from(
      { length: ROWS },
      (_, nth) => `单选题,${stem(nth)}（ ）,负荷侧${nth},电源侧${nth},中性线${nth},都可以${nth},A,先断负荷,中`,
    ),
  ].join('\n')
const asGift = (): string =>
  Array.from({ length: ROWS }, (_, nth) => `::${nth}::${stem(nth)} {=负荷侧${nth} ~电源侧${nth} ~中性线${nth} ~都可以${nth}}`).join('\n\n')
const asText = (): string =>
  Array.from(
    { length: ROWS },
    (_, nth) => `${nth + 1}、${stem(nth)}（ ）\nA、负荷侧${nth}\nB、电源侧${nth}\nC、中性线${nth}\nD、都可以${nth}\n答案：A`,
  ).join('\n')

export function measureImports(bank: BankSnapshot): Table {
  const files = [
    ['CSV', 'bank.csv', asTable()],
    ['GIFT', 'bank.gift', asGift()],
    [{ zh: '纯文字', en: 'plain text' }, 'bank.txt', asText()],
  ] as const
  const scope = bank.items[0]?.scope ?? ''
  return {
    title: { zh: `预览导入 ${ROWS} 题`, en: `Preview of an import of ${ROWS} items` },
    columns: ['', { zh: '毫秒', en: 'ms' }, { zh: '行/秒', en: 'rows/s' }, { zh: '读出的行', en: 'rows read' }],
    rows: files.map(([name, file, text]) => {
      const bytes = new TextEncoder().encode(text)
      const began = performance.now()
      const report = judgeFile(bytes, file, bank, scope, { provenance: { source: '测量', licence: '测量' } })
      const took = performance.now() - began
      const read = report.ok ? report.value.verdicts.length : 0
      return [name, took.toFixed(0), ((read / took) * 1000).toFixed(0), String(read)]
    }),
    notes: [
      {
        zh: `每行都查格式、重算数值、和题库 ${bank.items.length} 题及同一份文件里的别的题比是否雷同`,
        en: `each row is checked, its figures computed again, and it is held against the ${bank.items.length} items of the bank and the rest of the file for likeness`,
      },
    ],
  }
}
