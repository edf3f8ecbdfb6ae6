/** What is right, in one text: `ABD`, `√`, `停电|验电/验明无电`, `L1=黄|L2=绿|=淡蓝`. A mark that belongs to a text has a backslash in front. */
import { type Item, type ItemKind, toOptionId } from '#domain/item/item.ts'
import { guardMarks, splitGuarded, unguardMarks } from './guard-marks.ts'
import type { ImportedAnswer, ImportedOption } from './imported-item.ts'
import { readLetters, readTruth } from './read-answer.ts'
import { letterAt } from './split-options.ts'
import { readStepMarks } from './step-text.ts'

const GAPS = '|｜；;/'
const PAIRS = '|｜\n='

export function sayAnswer(item: Item): string {
  switch (item.kind) {
    case 'single':
      return letterAt(item.options.findIndex(({ id }) => id === item.key))
    case 'multiple':
      return item.options.flatMap(({ id }, nth) => (item.key.includes(id) ? [letterAt(nth)] : [])).join('')
    case 'trueFalse':
      return item.key ? '√' : '×'
    case 'blank':
      return (
        (item.anyOrder ? '无序:' : '') + item.gaps.map((wordings) => wordings.map((each) => guardMarks(each, GAPS)).join('/')).join('|')
      )
    case 'number':
      return String(item.key)
    case 'match':
      return [...item.pairs, ...item.extra.map((right) => ({ left: '', right }))]
        .map(({ left, right }) => `${guardMarks(left, PAIRS)}=${guardMarks(right, PAIRS)}`)
        .join('|')
    case 'order':
      return item.options.map((_, nth) => letterAt(nth)).join('')
    case 'hotspot':
      return letterAt(item.areas.findIndex(({ id }) => id === item.key))
    case 'case':
      return ''
  }
}

/** What a number needs beside its text. */
export type NumberTexts = Readonly<Partial<Record<'unit' | 'tolerance' | 'lastPlace' | 'steps', string>>>

/** Undefined where it cannot be read. The areas of a hotspot are its choices; the parts of a case are found elsewhere. */
export function readAnswerText(
  kind: ItemKind,
  text: string,
  choices: readonly ImportedOption[],
  texts: NumberTexts,
): ImportedAnswer | undefined {
  switch (kind) {
    case 'single':
    case 'multiple': {
      const letters = readLetters(text)
      return letters && { kind: 'choice', letters }
    }
    case 'trueFalse': {
      const truth = readTruth(text)
      return truth && { kind: 'trueFalse', says: truth.says }
    }
    case 'blank':
      return text === '' ? undefined : { kind: 'blank', ...readGaps(text) }
    case 'number':
      return readNumber(text, texts)
    case 'order':
      return { kind: 'order' }
    case 'match':
      return readPairs(text)
    case 'hotspot':
      return readAreas(text, choices)
    case 'case':
      return { kind: 'case', parts: [] }
  }
}

/** Gaps stand apart by `|` or `；`, wordings of one gap by `/`; `无序` in front where the order is free. */
function readGaps(text: string): { readonly gaps: readonly (readonly string[])[]; readonly anyOrder: boolean } {
  const gaps = splitGuarded(text.replace(/^无序[:：]/, ''), '|｜；;')
  return { gaps: gaps.map((gap) => splitGuarded(gap, '/').map((each) => unguardMarks(each, GAPS))), anyOrder: /^无序[:：]/.test(text) }
}

function readNumber(text: string, { unit, tolerance, lastPlace, steps }: NumberTexts): ImportedAnswer | undefined {
  const [, key, written = ''] = /^\s*([-−]?\d+(?:\.\d+)?(?:e-?\d+)?)\s*(\S*)\s*$/i.exec(text) ?? []
  const share = Number(tolerance?.trim() || '0.01')
  if (key === undefined || !(share >= 0)) return undefined
  const stepMarks = readStepMarks(steps ?? '', share)
  const last = Number(lastPlace?.trim() || '0')
  return {
    ...{ kind: 'number', key: Number(key.replace('−', '-')), unit: unit?.trim() || written, tolerance: share },
    ...(last > 0 && { lastPlace: last }),
    ...(stepMarks && { stepMarks }),
  }
}

/** A right without a left belongs to none. */
function readPairs(text: string): ImportedAnswer | undefined {
  const rows = splitGuarded(text, '|｜\n').map((row) => splitGuarded(row, '=').map((each) => unguardMarks(each, PAIRS)))
  if (text === '' || rows.some((row) => row.length !== 2)) return undefined
  const pairs = rows.map(([left = '', right = '']) => ({ left, right }))
  return {
    kind: 'match',
    pairs: pairs.filter(({ left }) => left !== ''),
    extra: pairs.filter(({ left }) => left === '').map(({ right }) => right),
  }
}

/** `启动按钮 SB2 [160 20 40 40]`: x, y, width and height in the units of the figure. */
const AREA = /^(.+) \[(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+)\]$/s

export const sayArea = ({ says, x, y, width, height }: Extract<Item, { kind: 'hotspot' }>['areas'][0]): string =>
  `${says} [${x} ${y} ${width} ${height}]`

function readAreas(text: string, choices: readonly ImportedOption[]): ImportedAnswer | undefined {
  const letters = readLetters(text) ?? []
  const areas = choices.flatMap(({ letter, says: written }) => {
    const [, says, ...place] = AREA.exec(written) ?? []
    const [x, y, width, height] = place.map(Number)
    return says === undefined || x === undefined || y === undefined || !width || !height
      ? []
      : [{ id: toOptionId(letter), says, x, y, width, height }]
  })
  const [letter] = letters
  return letter === undefined || letters.length > 1 || areas.length < choices.length ? undefined : { kind: 'hotspot', areas, letter }
}
