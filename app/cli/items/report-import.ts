/** The report of an import: every row with its verdict and why, and the sums. */
import { sayWhere } from '#domain/item/imported/imported-item.ts'
import { sayRowProblem } from '#domain/item/imported/row-problem.ts'
import type { RowVerdict } from '#domain/item/imported/row-verdict.ts'
import type { ImportReport } from '#features/items/import/import-file.ts'

const words: Readonly<Record<RowVerdict['kind'], string>> = { imported: '导入', known: '库里已有', held: '搁置', refused: '拒收' }

export function reportImport({ format, notes, verdicts }: ImportReport): readonly string[] {
  const count = (kind: RowVerdict['kind']): number => verdicts.filter((verdict) => verdict.kind === kind).length
  const kinds = Object.keys(words) as readonly RowVerdict['kind'][]
  return [
    `格式：${format}`,
    ...notes,
    ...verdicts.flatMap(sayVerdict),
    `共 ${verdicts.length} 题：${kinds.map((kind) => `${words[kind]} ${count(kind)}`).join('，')}。`,
  ]
}

function sayVerdict(verdict: RowVerdict): readonly string[] {
  const { row, problems, kind } = verdict
  const as = verdict.kind === 'imported' ? `，题号 ${verdict.item.id}` : verdict.kind === 'known' ? `，就是 ${verdict.as}` : ''
  return [
    `${sayWhere(row.where)} ${words[kind]}${as}：${printable(row.stem || row.raw).slice(0, 40)}`,
    ...problems.map((problem) => `  ${printable(sayRowProblem(problem))}`),
  ]
}

/** A terminal obeys control characters, so none of a foreign file reaches it. */
const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, ' ')
