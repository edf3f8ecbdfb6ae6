/** One question from its fields as text, the way tables and plain texts bring it: kind told, answer read, spaces closed. */
import type { ItemKind } from '#domain/item/item.ts'
import { readBeside } from './beside.ts'
import { guessKind, kindNamed, kindWords } from './detect-kind.ts'
import type { Field } from './header.ts'
import { emptyImport, type ImportedAnswer, type ImportedItem, type ImportedOption, type Where } from './imported-item.ts'
import { closeSpaces } from './ocr-spaces.ts'
import { readLetters, readTruth, splitStem, tidyStem } from './read-answer.ts'
import { type RowProblem, rowProblem } from './row-problem.ts'
import { readStepMarks } from './step-text.ts'

export type TextFields = Partial<Readonly<Record<Field, string>>> & { readonly choices: readonly ImportedOption[] }

/** `kindHint` is the name of the sheet or heading it stands under, used where the row names no kind itself. */
export function fromFields(fields: TextFields, where: Where, raw: string, kindHint = ''): ImportedItem {
  const given = closeSpaces(tidyStem(fields.stem ?? ''))
  const choices = fields.choices.map(({ letter, says }) => ({ letter, says: closeSpaces(says.trim()) }))
  const split = fields.answer?.trim() ? { stem: given, answer: fields.answer.trim() } : splitStem(given)
  const stem = tidyStem(split.stem)
  const named = fields.kind?.trim() || kindHint
  const kind = kindNamed(named) ?? (fields.kind?.trim() ? undefined : guessKind(stem, choices.length, split.answer))
  const options = kind === 'trueFalse' || kind === 'match' ? [] : choices
  const read = kind && readAnswer(kind, split.answer, fields)
  return {
    ...emptyImport,
    ...{ raw, where, kind, options, answerRaw: split.answer, answer: read },
    stem: kind === 'blank' ? stem.replaceAll(/_{2,}/g, '____') : stem,
    why: fields.why?.trim() ?? '',
    marks: fields.marks?.trim() ?? '',
    ...{ formula: fields.formula?.trim() ?? '', given: fields.given?.trim() ?? '', name: fields.name?.trim() ?? '' },
    ...readBeside(fields),
    problems: noticed(fields, kind, named, split.answer),
  }
}

function noticed(fields: TextFields, kind: ItemKind | undefined, named: string, answer: string): readonly RowProblem[] {
  const [difficulty, steps] = [fields.difficulty?.trim() ?? '', fields.steps?.trim() ?? '']
  const texts = [fields.stem ?? '', ...fields.choices.map(({ says }) => says)].map((text) => text.trim())
  const all = [
    kind === undefined && rowProblem('unknownKind', named),
    kind !== undefined && kindNamed(named) === undefined && rowProblem('guessedKind', kindWords[kind]),
    texts.some((text) => closeSpaces(text) !== text) && rowProblem('ocrSpaces'),
    kind === 'trueFalse' && readTruth(answer)?.byLetter === true && rowProblem('truthByLetter'),
    steps !== '' &&
      readStepMarks(steps, 0) === undefined &&
      rowProblem('dropped', `步骤分“${steps}”，写成“p 相电压=219.4 V [U/1.732] 2份；线电流 3份”`),
    difficulty !== '' && !/^[1-5]$/.test(difficulty) && rowProblem('dropped', `难度“${difficulty}”，难度写 1 到 5`),
  ]
  return all.filter((problem) => problem !== false)
}

function readAnswer(kind: ItemKind, text: string, fields: TextFields): ImportedAnswer | undefined {
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
      return readNumber(text, fields)
    case 'order':
      return { kind: 'order' }
    case 'match':
      return readPairs(text)
    case 'hotspot':
    case 'case':
      return undefined
  }
}

/** Gaps stand apart by `|` or `；`, wordings of one gap by `/`; `无序` in front where the order is free. */
function readGaps(text: string): { readonly gaps: readonly (readonly string[])[]; readonly anyOrder: boolean } {
  const gaps = text.replace(/^无序[:：]/, '').split(/[|｜；;]/)
  return { gaps: gaps.map((gap) => splitEscaped(gap, '/')), anyOrder: /^无序[:：]/.test(text) }
}

function readNumber(text: string, { unit, tolerance, lastPlace, steps }: TextFields): ImportedAnswer | undefined {
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

/** `L1=黄|L2=绿|=淡蓝`: a right without a left belongs to none. */
function readPairs(text: string): ImportedAnswer | undefined {
  const rows = text.split(/[|｜\n]/).map((row) => splitEscaped(row, '='))
  if (text === '' || rows.some((row) => row.length !== 2)) return undefined
  const pairs = rows.map(([left = '', right = '']) => ({ left, right }))
  return {
    kind: 'match',
    pairs: pairs.filter(({ left }) => left !== ''),
    extra: pairs.filter(({ left }) => left === '').map(({ right }) => right),
  }
}

const splitEscaped = (text: string, by: string): readonly string[] => text.split(by).map((each) => each.trim())
