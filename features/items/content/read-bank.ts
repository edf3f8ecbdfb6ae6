/** The bank of one occupation from its folder, checked as a whole: either everything is right, or every problem is listed. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Bank, Drawing } from '#domain/item/bank.ts'
import type { Item, ItemId, PointId } from '#domain/item/item.ts'
import { scopesOf } from '#domain/item/standard.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type ContentProblem, type Located, parseYamlFile } from '#platform/yaml/yaml-file.ts'
import { checkDrawing } from './check-drawing.ts'
import { checkItem, type KnownToItems } from './check-item.ts'
import { type ItemFile, zItemFile } from './item-file.ts'
import { zDocumentFile, zStandardFile } from './standard-file.ts'

/** Reads `folder`, e.g. `content/items/electrician`. Throws only where the disk fails. */
export async function readBank(folder: string): Promise<Result<Bank, readonly ContentProblem[]>> {
  const names = (await readdir(join(folder, 'bank'))).filter((name) => name.endsWith('.yaml')).toSorted()
  const drawings = await readDrawings(join(folder, 'figures'))
  const [standard, documents, ...files] = await Promise.all([
    readOne(zStandardFile, folder, 'standard.yaml'),
    readOne(zDocumentFile, folder, 'documents.yaml'),
    ...names.map((name) => readOne(zItemFile, folder, join('bank', name))),
  ])
  const unreadable = [standard, documents, ...files].flatMap((read) => (read.ok ? [] : read.problem))
  if (!standard.ok || !documents.ok) return fail(unreadable)
  const banks = files.flatMap((read) => (read.ok ? [read.value] : []))
  const points = banks.flatMap(({ value }) => value.points.map((point) => ({ ...point, scope: value.scope })))
  const items = banks.flatMap(({ value }) => value.items.map((item) => ({ scope: value.scope, item })))
  const known: KnownToItems = {
    scopes: new Set(scopesOf(standard.value.value).map(({ code }) => code)),
    points: new Set(points.map(({ id }) => id)),
    items: new Set(items.map(({ item }) => item.id)),
    documents: new Set(documents.value.value.documents.map(({ id }) => id)),
    figures: new Set(drawings.map(({ id }) => id)),
  }
  const problems = [
    ...unreadable,
    ...banks.flatMap((file) => checkFile(file, known)),
    ...checkUnique(banks),
    ...drawings.flatMap((drawing) => checkDrawing(drawing, folder)),
  ]
  if (problems.length > 0) return fail(problems)
  return ok({ standard: standard.value.value, points, items, documents: documents.value.value.documents, drawings })
}

/** None where there is no such folder. */
async function readDrawings(folder: string): Promise<readonly Drawing[]> {
  const names = await readdir(folder).catch((): readonly string[] => [])
  return Promise.all(names.toSorted().map(async (id) => ({ id, svg: await readFile(join(folder, id), 'utf8') })))
}

async function readOne<T>(schema: z.ZodType<T>, folder: string, name: string): Promise<Result<Located<T>, readonly ContentProblem[]>> {
  const file = join(folder, name)
  return parseYamlFile(schema, await readFile(file, 'utf8'), file)
}

function checkFile({ file, value, lineOf }: Located<ItemFile>, known: KnownToItems): readonly ContentProblem[] {
  const scope = known.scopes.has(value.scope) ? [] : [{ file, line: 1, says: `标准里没有鉴定范围“${value.scope}”` }]
  const items = value.items.flatMap((item, nth) =>
    checkItem(item, value.scope, known).map((says) => ({ file, line: lineOf(['items', nth]), says: `${item.id}：${says}` })),
  )
  return [...scope, ...items]
}

/** Numbers of items and points are used once in the whole bank, and no stem is asked twice. */
function checkUnique(files: readonly Located<ItemFile>[]): readonly ContentProblem[] {
  const items = new Map<ItemId, string>()
  const points = new Map<PointId, string>()
  const stems = new Map<string, ItemId>()
  const problems: ContentProblem[] = []
  for (const { file, value, lineOf } of files) {
    value.points.forEach(({ id }, nth) => {
      if (points.has(id)) problems.push({ file, line: lineOf(['points', nth]), says: `知识点 ${id} 在 ${points.get(id)} 已经有了` })
      points.set(id, file)
    })
    value.items.forEach((item, nth) => {
      const line = lineOf(['items', nth])
      if (items.has(item.id)) problems.push({ file, line, says: `题号 ${item.id} 在 ${items.get(item.id)} 已经用了` })
      items.set(item.id, file)
      const stem = bareStem(item)
      const same = stems.get(stem)
      if (same !== undefined) problems.push({ file, line, says: `${item.id} 和 ${same} 是同一道题` })
      stems.set(stem, item.id)
    })
  }
  return problems
}

/** Without what does not tell items apart: spaces and punctuation. Choices count, since “正确的是” heads many items. */
function bareStem(item: Item): string {
  const options = item.kind === 'single' || item.kind === 'multiple' ? item.options.map(({ says }) => says).toSorted() : []
  return [item.kind, item.stem, ...options].join('|').replaceAll(/[\s\p{P}]/gu, '')
}
