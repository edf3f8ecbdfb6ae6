/** Items as a table for spreadsheets, in the columns the import knows. No cell can be taken for a formula. */
import { kindWords } from '#domain/item/imported/detect-kind.ts'
import { letterAt } from '#domain/item/imported/split-options.ts'
import { fitsCell, sayStepMarks } from '#domain/item/imported/step-text.ts'
import type { Item } from '#domain/item/item.ts'
import { csvText } from './csv-text.ts'
import { type Exported, sortOut, withoutRoom } from './exported.ts'

const LETTERS = [...'ABCDEFGH']
const HEAD = [
  '题号',
  '题型',
  '题干',
  ...LETTERS.map((letter) => `选项${letter}`),
  '答案',
  '解析',
  '知识点',
  '难度',
  '依据',
  '算式',
  '已知',
  '单位',
  '容差',
  '步骤分',
  '来源',
  '许可',
]

/** With a mark in front, so that spreadsheets read it as UTF-8. */
export function toCsv(items: readonly Item[]): Exported {
  const { kept, left, losses } = sortOut(
    items,
    ['points', 'difficulty', 'principle', 'provenance', 'formula', 'unit', 'stepMarks'],
    reasonOf,
  )
  const rows = [HEAD, ...kept.map(cellsOf)]
  return { file: new TextEncoder().encode(csvText(rows)), count: kept.length, left, losses }
}

/** Gaps and pairs share a cell, so their marks must not stand in them. */
function reasonOf(item: Item): string | undefined {
  if (item.kind === 'blank' && item.gaps.flat().some((wording) => /[|｜；;/]/.test(wording))) return '填空的答案里有分隔符'
  if (item.kind === 'number' && item.stepMarks && !fitsCell(item.stepMarks, item.tolerance)) return '步骤分的文字或容差一格放不下'
  const sides = item.kind === 'match' ? [...item.pairs.flatMap(({ left, right }) => [left, right]), ...item.extra] : []
  return sides.some((side) => /[|｜=\n]/.test(side)) ? '配对里有分隔符' : withoutRoom(item)
}

function cellsOf(item: Item): readonly string[] {
  const options = 'options' in item ? item.options.map(({ says }) => says) : []
  const number = item.kind === 'number' ? item : undefined
  return [
    ...[item.id, kindWords[item.kind], item.stem],
    ...LETTERS.map((_, nth) => options[nth] ?? ''),
    ...[answerOf(item), item.why, item.points.join(' '), String(item.difficulty)],
    item.basis
      .map((basis) => (basis.kind === 'principle' ? basis.names : ''))
      .filter((names) => names !== '')
      .join('；'),
    number?.formula ?? '',
    Object.entries(number?.given ?? {})
      .map(([name, is]) => `${name}=${is}`)
      .join(' '),
    ...[number?.unit ?? '', number === undefined ? '' : String(number.tolerance)],
    number?.stepMarks ? sayStepMarks(number.stepMarks) : '',
    ...[item.provenance?.source ?? '', item.provenance?.licence ?? ''],
  ]
}

function answerOf(item: Item): string {
  switch (item.kind) {
    case 'single':
      return letterAt(item.options.findIndex(({ id }) => id === item.key))
    case 'multiple':
      return item.options.flatMap(({ id }, nth) => (item.key.includes(id) ? [letterAt(nth)] : [])).join('')
    case 'trueFalse':
      return item.key ? '√' : '×'
    case 'blank':
      return (item.anyOrder ? '无序:' : '') + item.gaps.map((wordings) => wordings.join('/')).join('|')
    case 'number':
      return String(item.key)
    case 'match':
      return [...item.pairs.map(({ left, right }) => `${left}=${right}`), ...item.extra.map((right) => `=${right}`)].join('|')
    case 'order':
    case 'hotspot':
    case 'case':
      return ''
  }
}
