/** Items as Moodle's quiz XML. */
import type { Item } from '#domain/item/item.ts'
import { computationOf } from './computation-of.ts'
import { type Exported, sortOut, withoutRoom } from './exported.ts'
import { clozeFlaw, clozeOf, hasSteps } from './moodle-cloze.ts'
import { rangeOf } from './to-gift.ts'
import { type Element, element, escaped, writeXml } from './write-xml.ts'

export function toMoodle(items: readonly Item[]): Exported {
  const { kept, left, losses } = sortOut(items, ['points', 'unit', 'formula', 'stepMarks'], (item) =>
    item.kind === 'blank' && item.gaps.length > 1 ? '几个空的填空放不下' : (clozeFlaw(item) ?? withoutRoom(item)),
  )
  return { file: new TextEncoder().encode(writeXml(element('quiz', {}, ...kept.map(question)))), count: kept.length, left, losses }
}

/** Begins the line of the explanation that `readComputation` reads. */
const COMPUTATION = '算式：'

const types: Readonly<Record<Item['kind'], string>> = {
  ...{ single: 'multichoice', multiple: 'multichoice', trueFalse: 'truefalse', blank: 'shortanswer', number: 'numerical' },
  ...{ order: 'ordering', match: 'matching', hotspot: '', case: '' },
}

/** Moodle's texts are HTML inside the XML. */
const html = (says: string): Element => element('text', {}, escaped(says).replaceAll('\n', '<br>'))
const text = (says: string): Element => element('text', {}, says)
const answer = (share: number, says: Element, ...more: readonly Element[]): Element =>
  element('answer', { fraction: String(Number(share.toFixed(5))) }, says, ...more)

const question = (item: Item): Element =>
  element(
    'question',
    { type: hasSteps(item) ? 'cloze' : types[item.kind] },
    element('name', {}, text(item.id)),
    element('questiontext', { format: 'html' }, html(hasSteps(item) ? clozeOf(item) : item.stem)),
    element('generalfeedback', { format: 'html' }, html(whyOf(item))),
    element('idnumber', {}, item.id),
    ...answersOf(item),
    element('tags', {}, ...item.points.map((point) => element('tag', {}, text(point)))),
  )

/** With a last line that says how a number is computed. */
const whyOf = (item: Item): string => (item.kind === 'number' ? `${item.why}\n${COMPUTATION}${computationOf(item).join('；')}` : item.why)

function answersOf(item: Item): readonly Element[] {
  switch (item.kind) {
    case 'single':
      return [element('single', {}, 'true'), ...item.options.map(({ id, says }) => answer(id === item.key ? 100 : 0, html(says)))]
    case 'multiple': {
      const share = 100 / item.key.length
      return [
        element('single', {}, 'false'),
        ...item.options.map(({ id, says }) => answer(item.key.includes(id) ? share : -100, html(says))),
      ]
    }
    case 'trueFalse':
      return [true, false].map((says) => answer(says === item.key ? 100 : 0, text(String(says))))
    case 'blank':
      return (item.gaps[0] ?? []).map((wording) => answer(100, html(wording)))
    case 'number':
      if (hasSteps(item)) return [] // they stand in the text
      return [
        answer(100, text(String(item.key)), element('tolerance', {}, String(rangeOf(item)))),
        ...(item.unit === ''
          ? []
          : [element('units', {}, element('unit', {}, element('multiplier', {}, '1'), element('unit_name', {}, item.unit)))]),
      ]
    case 'order':
      return item.options.map(({ says }) => answer(100, html(says)))
    case 'match':
      return [...item.pairs, ...item.extra.map((right) => ({ left: '', right }))].map(({ left, right }) =>
        element('subquestion', { format: 'html' }, html(left), element('answer', {}, html(right))),
      )
    case 'hotspot':
    case 'case':
      return []
  }
}
