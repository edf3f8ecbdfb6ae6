/** New items at the end of the YAML file of a scope, written as editors write them; what stands there is not touched. */
import { stringify } from 'yaml'
import type { Basis, Item, OptionId } from '#domain/item/item.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { zItemFile } from '#features/items/content/item-file.ts'
import { parseYamlFile } from '#platform/yaml/yaml-file.ts'

/** The whole new text; it is read again before it is given out, so that only a file the bank can read is ever written. */
export function appendItems(text: string, items: readonly Item[], file: string): Result<string, string> {
  if (items.length === 0) return ok(text)
  const base = text.replace(/^items: *\[ *\] *$/m, 'items:').trimEnd()
  const added = items
    .map((item) =>
      stringify([toYaml(item)], { lineWidth: 0, indent: 2 })
        .trimEnd()
        .replaceAll(/^(?=.)/gm, '  '),
    )
    .join('\n\n')
  const whole = `${base}\n\n${added}\n`
  const read = parseYamlFile(zItemFile, whole, file)
  if (!read.ok) return fail(`写进去以后读不回来：${read.problem[0]?.says ?? ''}`)
  const ids = new Set(read.value.value.items.map(({ id }) => id))
  return items.every(({ id }) => ids.has(id)) ? ok(whole) : fail('题库文件的最后一项不是 items，没有写。')
}

function toYaml(item: Item): Readonly<Record<string, unknown>> {
  const { misconceptions, families = {}, enemies, basis, ...rest } = item
  return {
    ...rest,
    ...('options' in item && { options: Object.fromEntries(item.options.map(({ id, says }) => [id, says])) }),
    ...(item.kind === 'trueFalse' && { key: item.key ? 'yes' : 'no' }),
    ...(item.kind === 'blank' && { anyOrder: item.anyOrder ? 'yes' : 'no' }),
    ...(item.kind === 'case' && { parts: item.parts.map(toYaml) }),
    ...(Object.keys(misconceptions).length > 0 && { misconceptions: tagged(misconceptions, families) }),
    ...(enemies.length > 0 && { enemies }),
    basis: basis.map(basisYaml),
  }
}

const tagged = (says: Item['misconceptions'], families: NonNullable<Item['families']>) =>
  Object.fromEntries(
    (Object.keys(says) as OptionId[]).map((option) => [
      option,
      families[option] ? { of: families[option], says: says[option] } : says[option],
    ]),
  )

function basisYaml(basis: Basis): Readonly<Record<string, unknown>> {
  if (basis.kind === 'principle') return { principle: basis.names }
  const { kind: _, ...document } = basis
  return document
}
