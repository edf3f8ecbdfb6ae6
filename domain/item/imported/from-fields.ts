/** One question from its fields as text, the way tables and plain texts bring it: kind told, answer read, spaces closed. */
import type { Figure, ItemKind } from '#domain/item/item.ts'
import { readAnswerText } from './answer-text.ts'
import { readBeside } from './beside.ts'
import { guessKind, kindNamed, kindWords } from './detect-kind.ts'
import type { Field } from './header.ts'
import { emptyImport, type ImportedItem, type ImportedOption, type Where } from './imported-item.ts'
import { closeSpaces } from './ocr-spaces.ts'
import { readTruth, splitStem, tidyStem } from './read-answer.ts'
import { type RowProblem, rowProblem } from './row-problem.ts'
import { letterAt } from './split-options.ts'
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
  const options = kind && withoutOptions.has(kind) ? [] : kind === 'order' ? inOrder(choices, split.answer) : choices
  const figure = readFigure(fields)
  const read = kind && readAnswerText(kind, split.answer, choices, fields)
  return {
    ...emptyImport,
    ...{ raw, where, kind, options, answerRaw: split.answer, answer: read },
    stem: kind === 'blank' ? stem.replaceAll(/_{2,}/g, '____') : stem,
    why: fields.why?.trim() ?? '',
    marks: fields.marks?.trim() ?? '',
    ...{ formula: fields.formula?.trim() ?? '', given: fields.given?.trim() ?? '', name: fields.name?.trim() ?? '' },
    ...readBeside(fields),
    ...(figure && { figure }),
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
    fields.figure?.trim() && readFigure(fields) === undefined && rowProblem('dropped', `图“${fields.figure.trim()}”，写题库里图的文件名`),
    difficulty !== '' && !/^[1-5]$/.test(difficulty) && rowProblem('dropped', `难度“${difficulty}”，难度写 1 到 5`),
  ]
  return all.filter((problem): problem is RowProblem => typeof problem === 'object')
}

/** What is chosen from stands in the answer, or there is nothing to choose from. */
const withoutOptions: ReadonlySet<ItemKind> = new Set(['trueFalse', 'match', 'hotspot', 'case'])

/** The drawing itself is in the bank, or it is not; a table only names it. */
function readFigure({ figure = '', figureSays = '' }: TextFields): Figure | undefined {
  return /^[\w-]+\.svg$/.test(figure.trim()) ? { file: figure.trim(), says: figureSays.trim() } : undefined
}

/** Others write the options as they are shown, and their order in the answer. */
function inOrder(choices: readonly ImportedOption[], answer: string): readonly ImportedOption[] {
  const letters = [
    ...answer
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[\s,、;→>-]/g, ''),
  ]
  const isOrder = letters.length === choices.length && choices.every(({ letter }) => letters.includes(letter))
  return isOrder
    ? letters.map((wanted, nth) => ({ letter: letterAt(nth), says: choices.find(({ letter }) => letter === wanted)?.says ?? '' }))
    : choices
}
