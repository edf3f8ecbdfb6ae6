/** Items as a text that editors know from Word: a section a kind, numbered questions, their options, answer and explanation. */
import { kindWords } from '#domain/item/imported/detect-kind.ts'
import { type Field, headOf } from '#domain/item/imported/header.ts'
import { guardLines, OWN_TITLE } from '#domain/item/imported/own-text.ts'
import { readOwnText } from '#domain/item/imported/read-own-text.ts'
import { toFields } from '#domain/item/imported/to-fields.ts'
import { type Item, itemKinds } from '#domain/item/item.ts'
import { flawOf } from './comes-back.ts'
import { type Exported, type ExportedFrom, pictureLoss, sortOut } from './exported.ts'

/** After the answer, in this order; the explanation may have several lines, so that it comes last. */
const LABELS: readonly Field[] = [
  ...(['answer', 'unit', 'tolerance', 'lastPlace', 'formula', 'given', 'steps', 'figure', 'figureSays'] as const),
  ...(['points', 'difficulty', 'basis', 'misconceptions', 'families', 'enemies', 'name', 'material', 'source', 'licence', 'why'] as const),
]

/** With line ends that also old Windows programs know. */
export function toPlainText(items: readonly Item[], from: ExportedFrom): Exported {
  const { kept, left } = sortOut(items, (item) => flawOf(item, readOwnText(asRead(textOf([item], from)), '').rows, from))
  const file = new TextEncoder().encode(`\uFEFF${textOf(kept, from).replaceAll('\n', '\r\n')}`)
  return { file, count: kept.length, left, losses: pictureLoss(kept) }
}

const asRead = (text: string): string => text.toWellFormed().replaceAll('\n', '\r\n')

/** Sections in the order of the kinds; parts stand below their material. */
function textOf(items: readonly Item[], from: ExportedFrom): string {
  const kinds = itemKinds.filter((kind) => items.some((item) => item.kind === kind))
  const sections = kinds.map((kind, nth) => {
    const blocks = items
      .filter((item) => item.kind === kind)
      .flatMap((item) => [{ item, of: '' }, ...(item.kind === 'case' ? item.parts.map((part) => ({ item: part, of: item.id })) : [])])
      .map(({ item, of }, at) => `${at + 1}. ${blockOf(item, of, from)}`)
    return [`${'一二三四五六七八九'[nth]}、${kindWords[kind].replace(/题$/, '')}题`, ...blocks].join('\n\n')
  })
  return `${[OWN_TITLE, ...sections].join('\n\n')}\n`
}

/** A part says its kind: the section is that of its material. */
function blockOf(item: Item, of: string, { documents }: ExportedFrom): string {
  const { choices, ...fields } = toFields(item, documents, of)
  const labels: readonly Field[] = of === '' ? LABELS : ['kind', ...LABELS]
  return [
    guardLines(fields.stem ?? ''),
    ...choices.map(({ letter, says }) => `${letter}. ${guardLines(says)}`),
    ...labels.flatMap((field) => (fields[field] === undefined ? [] : [`${headOf(field)}：${guardLines(fields[field])}`])),
  ].join('\n')
}
