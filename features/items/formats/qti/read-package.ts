/** A QTI package: the items its manifest names. What else it holds is told, not dropped. */
import { emptyImport, type ImportedItem } from '#domain/item/imported/imported-item.ts'
import type { ReadRows } from '#domain/item/imported/read-table.ts'
import { rowProblem } from '#domain/item/imported/row-problem.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { findAll, readXml } from '#features/items/formats/xml/read-xml.ts'
import { isQtiItem } from './names.ts'
import { readQti } from './read-qti.ts'

export function readQtiPackage(entries: ReadonlyMap<string, Uint8Array>, file: string): Result<ReadRows, string> {
  const manifest = xmlAt(entries, 'imsmanifest.xml')
  if (!manifest.ok) return fail(`imsmanifest.xml：${manifest.problem}`)
  const resources = findAll(manifest.value, 'resource')
  const isItem = (type: string | undefined): boolean => /^imsqti_item_/.test(type ?? '')
  const items = resources.filter(({ attributes }) => isItem(attributes['type']))
  const others = resources
    .filter(({ attributes }) => !isItem(attributes['type']))
    .map(({ attributes }) => attributes['href'] ?? attributes['identifier'] ?? '')
  return ok({
    rows: items.map(({ attributes }, nth) => readOne(entries, attributes['href'] ?? '', file, nth + 1)),
    notes:
      others.length > 0
        ? [`包里这些不是题，没有收：${others.slice(0, 10).join('、')}${others.length > 10 ? ` 等 ${others.length} 个` : ''}。`]
        : [],
  })
}

function readOne(entries: ReadonlyMap<string, Uint8Array>, href: string, file: string, line: number): ImportedItem {
  const root = xmlAt(entries, href)
  const broken = (says: string): ImportedItem => ({
    ...emptyImport,
    raw: href,
    where: { file, line },
    problems: [rowProblem('unreadable', `${href}：${says}`)],
  })
  if (!root.ok) return broken(root.problem)
  return isQtiItem(root.value) ? readQti(root.value, file, line) : broken('不是一道 QTI 题')
}

function xmlAt(entries: ReadonlyMap<string, Uint8Array>, path: string) {
  const bytes = entries.get(path)
  return bytes === undefined ? fail('包里没有这个文件') : readXml(new TextDecoder().decode(bytes))
}
