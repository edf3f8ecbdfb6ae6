/**
 * Moodle's cloze, as far as our export writes several questions on one material so: after the material `（1）`, what is asked, and the
 * field in a line of its own. Explanations stand below that of the material, each after its `（1）` as well.
 */
import { emptyImport, type ImportedItem } from '#domain/item/imported/imported-item.ts'
import { rowProblem } from '#domain/item/imported/row-problem.ts'
import { letterAt } from '#domain/item/imported/split-options.ts'
import { readRange } from '#features/items/formats/number/read-range.ts'
import { FIELD, readField } from './read-cloze-field.ts'

export type Material = { readonly stem: string; readonly parts: readonly Part[] }
export type Part = Omit<ImportedItem, 'where'>

/** Undefined for a cloze of any other shape. */
export function readClozeParts(text: string): Material | undefined {
  const [stem = '', ...asked] = splitByNumber(text)
  const parts = asked.map(readPart).filter((part) => part !== undefined)
  return parts.length > 0 && parts.length === asked.length && stem !== '' ? { stem, parts } : undefined
}

/** What stands before `（1）`, and after each number; with `most`, later numbers belong to the text. */
export function splitByNumber(text: string, most = Number.POSITIVE_INFINITY): readonly string[] {
  const all: string[][] = [[]]
  for (const line of text.split('\n')) {
    const mark = `（${all.length}）`
    if (line.startsWith(mark) && all.length <= most) all.push([line.slice(mark.length)])
    else all.at(-1)?.push(line)
  }
  return all.map((lines) => lines.join('\n').trim())
}

const ONE_FIELD = new RegExp(`^(.+)\n${FIELD}(?: (\\S+))?$`, 's')

function readPart(text: string): Part | undefined {
  const [, stem = '', , type = '', inside = '', unit = ''] = ONE_FIELD.exec(text) ?? []
  const form = formOf(type, inside, unit)
  return form && { ...emptyImport, stem, answerRaw: inside, ...form }
}

function formOf(type: string, inside: string, unit: string): Partial<ImportedItem> | undefined {
  if (/^(NUMERICAL|NM)$/.test(type)) return readNumber(inside, unit)
  const isMultiple = /^(MULTIRESPONSE|MR)/.test(type)
  if (!isMultiple && !/^(MULTICHOICE|MC)/.test(type)) return undefined
  const answers = readField(inside).map((answer, nth) => ({ ...answer, letter: letterAt(nth), isRight: answer.weight > 0 }))
  const words = answers.map(({ says }) => says).join()
  if (words === '对,错') return { kind: 'trueFalse', answer: { kind: 'trueFalse', says: answers[0]?.isRight === true } }
  const letters = answers.filter(({ isRight }) => isRight).map(({ letter }) => letter)
  return {
    kind: isMultiple ? 'multiple' : 'single',
    options: answers.map(({ letter, says }) => ({ letter, says })),
    answer: { kind: 'choice', letters },
    misconceptions: Object.fromEntries(answers.flatMap(({ letter, told, isRight }) => (told === '' || isRight ? [] : [[letter, told]]))),
    problems: answers.some(({ told, isRight }) => told !== '' && isRight) ? [rowProblem('dropped', '答案的反馈')] : [],
  }
}

function readNumber(inside: string, unit: string): Partial<ImportedItem> | undefined {
  const [, written, range] = /^=(-?\d+(?:\.\d+)?(?:e-?\d+)?):(\d+(?:\.\d+)?(?:e-?\d+)?)$/.exec(inside) ?? []
  if (written === undefined) return undefined
  const key = Number(written)
  return { kind: 'number', answer: { kind: 'number', key, unit, ...readRange(key, Number(range)) } }
}
