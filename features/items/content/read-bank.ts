/** The bank of one occupation from its folder, checked as a whole: either everything is right, or every problem is listed. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Bank, Drawing } from '#domain/item/bank.ts'
import type { Item, ItemId, PointId } from '#domain/item/item.ts'
import { scopesOf } from '#domain/item/standard.ts'
import { taggedWordings } from '#domain/item/tagged-wordings.ts'
import type { TemplateId } from '#domain/item/template/template.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type ContentProblem, type Located, parseYamlFile } from '#platform/yaml/yaml-file.ts'
import { checkDrawing } from './check-drawing.ts'
import { checkForms } from './check-forms.ts'
import { checkItem, type KnownToItems } from './check-item.ts'
import { checkMisconceptions } from './check-misconceptions.ts'
import { checkTemplate, type Proof } from './check-template.ts'
import { type FormFile, zFormFile } from './form-file.ts'
import { type ItemFile, zItemFile } from './item-file.ts'
import { type MisconceptionFile, zMisconceptionFile } from './misconception-file.ts'
import { zDocumentFile, zStandardFile } from './standard-file.ts'
import { type TemplateFile, zTemplateFile } from './template-file.ts'

/** Reads `folder`, e.g. `content/items/electrician`; `proof` is how far its templates are tried. Throws only where the disk fails. */
export async function readBank(folder: string, proof: Proof = 'all'): Promise<Result<Bank, readonly ContentProblem[]>> {
  const names = await yamlIn(folder, 'bank')
  const drawings = await readDrawings(join(folder, 'figures'))
  const sheets = await Promise.all((await yamlIn(folder, 'templates')).map((name) => readOne(zTemplateFile, folder, name)))
  const forms = await readForms(folder)
  const misconceptions = await readMisconceptions(folder)
  const [standard, documents, ...files] = await Promise.all([
    readOne(zStandardFile, folder, 'standard.yaml'),
    readOne(zDocumentFile, folder, 'documents.yaml'),
    ...names.map((name) => readOne(zItemFile, folder, name)),
  ])
  const unreadable = [standard, documents, forms, misconceptions, ...files, ...sheets].flatMap((read) => (read.ok ? [] : read.problem))
  if (!standard.ok || !documents.ok || !forms.ok || !misconceptions.ok) return fail(unreadable)
  const templates = sheets.flatMap((read) => (read.ok ? [read.value] : []))
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
  const scopeOf = new Map<string, string>(points.map(({ id, scope }) => [id, scope]))
  const problems = [
    ...unreadable,
    ...banks.flatMap((file) => checkFile(file, known)),
    ...checkUnique(banks),
    ...drawings.flatMap((drawing) => checkDrawing(drawing, folder)),
    ...checkTemplates(templates, { ...known, scopeOf }, proof),
    ...problemsOfForms(forms.value),
    ...problemsOfMisconceptions(
      misconceptions.value,
      items,
      templates.flatMap(({ value }) => value.templates),
    ),
  ]
  if (problems.length > 0) return fail(problems)
  return ok({
    standard: standard.value.value,
    points,
    items,
    templates: templates.flatMap(({ value }) => value.templates).toSorted((a, b) => a.id.localeCompare(b.id)),
    documents: documents.value.value.documents,
    drawings,
    forms: forms.value.value.forms,
    misconceptions: misconceptions.value.value.misconceptions,
  })
}

/** None where there is no such folder. */
async function readDrawings(folder: string): Promise<readonly Drawing[]> {
  const names = await readdir(folder).catch((): readonly string[] => [])
  return Promise.all(names.toSorted().map(async (id) => ({ id, svg: await readFile(join(folder, id), 'utf8') })))
}

/** A bank without the file has no forms, so no mock exam. */
async function readForms(folder: string): Promise<Result<Located<FormFile>, readonly ContentProblem[]>> {
  const names = await readdir(folder)
  return names.includes(FORMS) ? readOne(zFormFile, folder, FORMS) : parseYamlFile(zFormFile, 'forms: []', FORMS)
}
const FORMS = 'forms.yaml'

/** A bank without the file knows of no frequent ones. */
async function readMisconceptions(folder: string): Promise<Result<Located<MisconceptionFile>, readonly ContentProblem[]>> {
  const names = await readdir(folder)
  return names.includes(MISCONCEPTIONS)
    ? readOne(zMisconceptionFile, folder, MISCONCEPTIONS)
    : parseYamlFile(zMisconceptionFile, 'misconceptions: []', MISCONCEPTIONS)
}
const MISCONCEPTIONS = 'misconceptions.yaml'

const problemsOfMisconceptions = (
  { file, value, lineOf }: Located<MisconceptionFile>,
  items: Bank['items'],
  templates: Bank['templates'],
): readonly ContentProblem[] =>
  checkMisconceptions(value.misconceptions, taggedWordings({ items, templates })).map(({ nth, says }) => ({
    file,
    line: nth === undefined ? 1 : lineOf(['misconceptions', nth]),
    says,
  }))

const problemsOfForms = ({ file, value, lineOf }: Located<FormFile>): readonly ContentProblem[] =>
  checkForms(value.forms).map(({ nth, says }) => ({ file, line: lineOf(['forms', nth]), says }))

/** Paths below `folder`; a folder that is not there has none. */
async function yamlIn(folder: string, part: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, part)).catch((): readonly string[] => [])
  return names
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(part, name))
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

function checkTemplates(
  files: readonly Located<TemplateFile>[],
  known: Parameters<typeof checkTemplate>[1],
  proof: Proof,
): readonly ContentProblem[] {
  const seen = new Map<TemplateId, string>()
  return files.flatMap(({ file, value, lineOf }) =>
    value.templates.flatMap((template, nth) => {
      const before = seen.get(template.id)
      seen.set(template.id, file)
      const twice = before === undefined ? [] : [`${before} 里已经有了`]
      const says = [...twice, ...checkTemplate(template, known, proof)]
      return says.map((each) => ({ file, line: lineOf(['templates', nth]), says: `${template.id}：${each}` }))
    }),
  )
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
