/** Whether an item that was written comes back as it went: what a format cannot hold is found by reading it, not by guessing. */
import { type ImportedItem, withParts } from '#domain/item/imported/imported-item.ts'
import { formOf } from '#domain/item/imported/to-item.ts'
import type { Item } from '#domain/item/item.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import type { ExportedFrom } from './exported.ts'

const words: Readonly<Record<string, string>> = {
  ...{ stem: '题干', options: '选项', areas: '图上的区域', key: '答案', gaps: '填空的答案', pairs: '配对', extra: '配对', parts: '小题' },
  ...{ why: '解析', figure: '图', formula: '算式', given: '已知', unit: '单位', stepMarks: '步骤分', tolerance: '容差', lastPlace: '末位' },
  ...{ points: '知识点', difficulty: '难度', basis: '依据', misconceptions: '误解', families: '错法', enemies: '互斥', provenance: '来源' },
}

/** Why it is left out; undefined where `rows`, what was read of it, is the item again. Parts of a case get new ids in any bank. */
export function flawOf(item: Item, rows: readonly ImportedItem[], { documents }: ExportedFrom): string | undefined {
  const [row] = rows
  const read = row && formOf(row, item.id, { documents })
  if (row === undefined || read === undefined || rows.length > 1 || row.name !== item.id) return '读不回来'
  const [one, other] = [plain(item), plain(read)]
  const changed = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !isSame(one[key], other[key]))
  if (changed.length > 0) return `${words[changed[0] ?? ''] ?? '有一项'}读回来会变样`
  return withParts(row).some(({ problems }) => problems.length > 0) ? '读回来会被搁置' : undefined
}

/** Without the ids of parts. */
function plain(item: Item): Readonly<Record<string, unknown>> {
  return item.kind === 'case' ? { ...item, parts: item.parts.map(({ id: _, ...part }) => part) } : item
}
