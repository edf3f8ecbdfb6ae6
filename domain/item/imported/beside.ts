/**
 * What an item has beside what is asked, right and explained: labelled texts, which stand in columns of a table, or as lines
 * `难度：3` where a format has no place of its own for them.
 */
import type { BasisDocument, Item } from '#domain/item/item.ts'
import { sayBases } from './basis-text.ts'
import { type Field, fieldNamed, headOf } from './header.ts'
import type { ImportedItem } from './imported-item.ts'

export type BesideField = 'points' | 'difficulty' | 'basis' | 'misconceptions' | 'families' | 'enemies' | 'source' | 'licence'
export type BesideTexts = Readonly<Partial<Record<Field, string>>>
type Read = Pick<ImportedItem, 'points' | 'difficulty' | 'basis' | 'misconceptions' | 'families' | 'enemies' | 'provenance'>

/** Only what the item has. */
export function besideOf(item: Item, documents: readonly BasisDocument[]): Readonly<Partial<Record<BesideField, string>>> {
  const texts: Readonly<Record<BesideField, string>> = {
    points: item.points.join(' '),
    difficulty: String(item.difficulty),
    basis: sayBases(item.basis, documents),
    misconceptions: sayByLetter(item.misconceptions, '：', '\n'),
    families: sayByLetter(item.families ?? {}, '=', ' '),
    enemies: item.enemies.join(' '),
    source: item.provenance?.source ?? '',
    licence: item.provenance?.licence ?? '',
  }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}

const sayByLetter = (by: Readonly<Record<string, string>>, is: string, between: string): string =>
  Object.entries(by)
    .map(([letter, says]) => `${letter}${is}${says}`)
    .join(between)

/** A difficulty that is no number from 1 to 5 is left out, and so is a source without its licence. */
export function readBeside(texts: BesideTexts): Read {
  const [difficulty, source, licence] = [texts.difficulty?.trim() ?? '', texts.source?.trim() ?? '', texts.licence?.trim() ?? '']
  return {
    points: words(texts.points),
    difficulty: /^[1-5]$/.test(difficulty) ? difficulty : '',
    basis: texts.basis?.trim() ?? '',
    misconceptions: readByLetter((texts.misconceptions ?? '').split('\n'), /^\s*([A-H])\s*[：:]\s*(.+)$/),
    families: readByLetter(words(texts.families), /^([A-H])=([a-z0-9-]+)$/),
    enemies: words(texts.enemies),
    ...(source !== '' && licence !== '' && { provenance: { source, licence } }),
  }
}

const words = (text = ''): readonly string[] => text.split(/[\s,，、;；]+/).filter((word) => word !== '')
const readByLetter = (pieces: readonly string[], piece: RegExp): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pieces.flatMap((each) => [piece.exec(each)]).flatMap((match) => (match === null ? [] : [[match[1], match[2]?.trim()]])),
  )

/** Lines `难度：3` of some of them. */
export const linesOf = (texts: BesideTexts): readonly string[] =>
  Object.entries(texts).map(([field, text]) => `${headOf(field as Field)}：${text}`)

/** The labelled ones, and the other lines as they stand. */
export function readLines(
  lines: readonly string[],
  fields: readonly Field[],
): { readonly texts: BesideTexts; readonly others: readonly string[] } {
  const read = lines.map((line) => {
    const [, head = '', text = ''] = /^\s*([^：:]{1,12})[：:]\s*(.*)$/.exec(line) ?? []
    const field = fieldNamed(head)
    return { line, text, field: field !== undefined && fields.includes(field) ? field : undefined }
  })
  return {
    texts: Object.fromEntries(read.flatMap(({ field, text }) => (field === undefined ? [] : [[field, text]]))),
    others: read.filter(({ field }) => field === undefined).map(({ line }) => line),
  }
}
