/** `npm run items -- export <文件> --as xlsx|csv|text|gift|moodle|qti3|qti22|qti21 [--scope A-B-G]`: items as a file, and what of them it cannot hold. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Bank } from '#domain/item/bank.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import type { Exported } from '#features/items/export/exported.ts'
import { toPlainText } from '#features/items/export/to-plain-text.ts'
import { toGift } from '#features/items/formats/gift/to-gift.ts'
import { toMoodle } from '#features/items/formats/moodle/to-moodle.ts'
import { toQti } from '#features/items/formats/qti/to-qti.ts'
import { toCsv } from '#features/items/formats/table/to-csv.ts'
import { toXlsx } from '#features/items/formats/table/to-xlsx.ts'
import { type Ran, tryParse } from './run.ts'

type Items = Parameters<typeof toCsv>[0]
const formats = new Map<string, (items: Items, bank: Bank) => Exported>([
  ['xlsx', toXlsx],
  ['csv', toCsv],
  ['text', toPlainText],
  ['gift', toGift],
  ['moodle', toMoodle],
  ['qti3', (items, bank) => toQti(items, bank, '3.0')],
  ['qti22', (items, bank) => toQti(items, bank, '2.2')],
  ['qti21', (items, bank) => toQti(items, bank, '2.1')],
])
const USAGE = `用法：npm run items -- export <文件> --as ${[...formats.keys()].join('|')} [--scope A-B-G] [--bank 目录]`
const text = { type: 'string' } as const

/** 0 also where items were left out: they are listed. An existing file is not overwritten. */
export async function runExport(args: readonly string[]): Promise<Ran> {
  const read = tryParse(() => parseArgs({ args: [...args], allowPositionals: true, options: { as: text, scope: text, bank: text } }))
  const [out] = read?.positionals ?? []
  const write = formats.get(read?.values.as ?? '')
  if (read === undefined || out === undefined || write === undefined) return { code: 2, lines: [USAGE] }
  const bank = await readBank(read.values.bank ?? 'content/items/electrician')
  if (!bank.ok) return { code: 1, lines: ['题库自己有错，先跑 npm run items 改好。'] }
  const items = bank.value.items
    .filter(({ scope }) => read.values.scope === undefined || scope === read.values.scope)
    .map(({ item }) => item)
  if (items.length === 0) return { code: 1, lines: [`鉴定范围“${read.values.scope}”里没有题。`] }
  const { file, count, left, losses } = write(items, bank.value)
  const isWritten = await writeFile(out, file, { flag: 'wx' }).then(
    () => true,
    () => false,
  )
  if (!isWritten) return { code: 1, lines: [`“${out}”写不了，或者已经有了。换一个名字。`] }
  return {
    code: 0,
    lines: [...left.map(({ id, why }) => `${id} 没有写：${why}。`), ...losses, `写了 ${count} 题，留下 ${left.length} 题。`],
  }
}
