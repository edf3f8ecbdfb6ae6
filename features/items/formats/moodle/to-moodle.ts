/** Items as Moodle's quiz XML. */
import type { Item, OptionId } from '#domain/item/item.ts'
import { flawOf } from '#features/items/export/comes-back.ts'
import { type Exported, type ExportedFrom, sortOut } from '#features/items/export/exported.ts'
import { rangeOf } from '#features/items/formats/number/range-of.ts'
import { readXml } from '#features/items/formats/xml/read-xml.ts'
import { type Element, element, escaped, writeXml } from '#features/items/formats/xml/write-xml.ts'
import { whyOf } from './below.ts'
import { clozeFlaw, clozeOf } from './cloze.ts'
import { markerFlaw, markerOf } from './marker.ts'
import { drawingOf, pictureOf } from './picture.ts'
import { readMoodle } from './read-moodle.ts'

/** Points and difficulty stand as tags, what wrong options show as their feedback, the rest in lines below the explanation. */
export function toMoodle(items: readonly Item[], from: ExportedFrom): Exported {
  const { kept, left } = sortOut(items, (item) => reasonOf(item, from))
  return { file: new TextEncoder().encode(fileOf(kept, from)), count: kept.length, left, losses: [] }
}

function reasonOf(item: Item, { documents, drawings }: ExportedFrom): string | undefined {
  const { figure } = item
  if (item.kind === 'blank' && item.anyOrder) return '不论次序的填空放不下'
  if (figure !== undefined && !drawings.some(({ id }) => id === figure.file)) return `没有图 ${figure.file}`
  const flaw = clozeFlaw(item) ?? markerFlaw(item, drawings)
  if (flaw !== undefined) return flaw
  const read = readXml(fileOf([item], { documents, drawings }))
  return flawOf(item, read.ok ? readMoodle(read.value, '').rows : [], { documents, drawings })
}

const fileOf = (items: readonly Item[], from: ExportedFrom): string =>
  writeXml(element('quiz', {}, ...items.map((item) => question(item, from))))

const types: Readonly<Record<Item['kind'], string>> = {
  ...{ single: 'multichoice', multiple: 'multichoice', trueFalse: 'truefalse', blank: 'shortanswer', number: 'numerical' },
  ...{ order: 'ordering', match: 'matching', hotspot: 'ddmarker', case: '' },
}

/** Moodle's texts are HTML inside the XML. */
const htmlOf = (says: string): string => escaped(says).replaceAll('\n', '<br>')
const html = (says: string): Element => text(htmlOf(says))
const text = (says: string): Element => element('text', {}, says)

function question(item: Item, { documents, drawings }: ExportedFrom): Element {
  const cloze = clozeOf(item)
  const figure = item.kind === 'hotspot' ? undefined : item.figure
  const files = drawings.filter(({ id }) => id === figure?.file).map(drawingOf)
  return element(
    'question',
    { type: cloze !== undefined ? 'cloze' : types[item.kind] },
    element('name', {}, text(item.id)),
    element('questiontext', { format: 'html' }, text(htmlOf(cloze ?? item.stem) + (figure ? pictureOf(figure) : '')), ...files),
    element('generalfeedback', { format: 'html' }, html(whyOf(item, documents))),
    element('idnumber', {}, item.id),
    ...(cloze === undefined ? answersOf(item, drawings) : []), // they stand in the text
    element('tags', {}, ...[...item.points, `难度：${item.difficulty}`].map((tag) => element('tag', {}, text(tag)))),
  )
}

const answer = (share: number, says: Element, ...more: readonly Element[]): Element =>
  element('answer', { fraction: String(Number(share.toFixed(5))) }, says, ...more)

function answersOf(item: Item, drawings: ExportedFrom['drawings']): readonly Element[] {
  const option = (id: OptionId, says: string, share: number): Element =>
    answer(
      share,
      html(says),
      ...[item.misconceptions[id] ?? []].flat().map((shows) => element('feedback', { format: 'html' }, html(shows))),
    )
  switch (item.kind) {
    case 'single':
      return [element('single', {}, 'true'), ...item.options.map(({ id, says }) => option(id, says, id === item.key ? 100 : 0))]
    case 'multiple': {
      const share = 100 / item.key.length
      return [element('single', {}, 'false'), ...item.options.map(({ id, says }) => option(id, says, item.key.includes(id) ? share : -100))]
    }
    case 'trueFalse':
      return [true, false].map((says) => answer(says === item.key ? 100 : 0, text(String(says))))
    case 'blank':
      return item.gaps[0].map((wording) => answer(100, html(wording)))
    case 'number':
      return [
        answer(100, text(String(item.key)), element('tolerance', {}, String(rangeOf(item)))),
        ...(item.unit === ''
          ? []
          : [element('units', {}, element('unit', {}, element('multiplier', {}, '1'), element('unit_name', {}, item.unit)))]),
      ]
    case 'order':
      return item.options.map(({ says }, nth) => answer(nth + 1, html(says)))
    case 'match':
      return [...item.pairs, ...item.extra.map((right) => ({ left: '', right }))].map(({ left, right }) =>
        element('subquestion', { format: 'html' }, html(left), element('answer', {}, html(right))),
      )
    case 'hotspot':
      return markerOf(item, drawings)
    case 'case':
      return []
  }
}
