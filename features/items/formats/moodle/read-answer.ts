/** What is answered in a Moodle question and what is right there, in our kinds; what is said of an answer becomes a misconception. */
import type { ImportedAnswer, ImportedItem, Where } from '#domain/item/imported/imported-item.ts'
import { type RowProblem, rowProblem } from '#domain/item/imported/row-problem.ts'
import { letterAt } from '#domain/item/imported/split-options.ts'
import { readRange } from '#features/items/formats/number/read-range.ts'
import { htmlText } from '#features/items/formats/xml/html-text.ts'
import { childOf, childrenOf, textOf, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { readCloze } from './read-cloze.ts'
import { readClozeGaps } from './read-cloze-gaps.ts'
import { readClozeParts } from './read-cloze-parts.ts'
import { readMoodleMarker } from './read-marker.ts'

/** Shares of a mark that Moodle knows, in per cent. */
const SHARES = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0]

type Form = Partial<ImportedItem> & Pick<ImportedItem, 'problems'>

/** The text of a node of Moodle's. */
export const said = (node: XmlNode | undefined): string => htmlText(textOf(childOf(node, 'text'))).text
const share = ({ attributes }: XmlNode): number => Number(attributes['fraction'] ?? 0)
const feedbackOf = (answer: XmlNode): string => said(childOf(answer, 'feedback'))

/** `stem` is the whole text of the question, fields of a cloze among it. */
export function readMoodleAnswer(question: XmlNode, stem: string, where: Where): Form {
  const kind = question.attributes['type'] ?? ''
  const answers = childrenOf(question, 'answer')
  switch (kind) {
    case 'multichoice':
      return readChoice(question, answers)
    case 'truefalse': {
      const word = said(answers.find((answer) => share(answer) === 100)).toLowerCase()
      const answer: ImportedAnswer | undefined =
        word === 'true' || word === 'false' ? { kind: 'trueFalse', says: word === 'true' } : undefined
      return { kind: 'trueFalse', answerRaw: word, answer, problems: weighed(answers) }
    }
    case 'shortanswer':
      return readShort(answers, stem)
    case 'numerical':
      return readNumerical(question, answers)
    case 'matching': {
      const pairs = childrenOf(question, 'subquestion').map((each) => ({ left: said(each), right: said(childOf(each, 'answer')) }))
      const extra = pairs.filter(({ left }) => left === '').map(({ right }) => right)
      return {
        kind: 'match',
        answerRaw: String(pairs.length),
        answer: { kind: 'match', pairs: pairs.filter(({ left }) => left !== ''), extra },
        problems: [],
      }
    }
    case 'ordering': {
      const places = answers.toSorted((one, other) => share(one) - share(other))
      const options = places.map((answer, nth) => ({ letter: letterAt(nth), says: said(answer) }))
      return { kind: 'order', options, answerRaw: String(options.length), answer: { kind: 'order' }, problems: [] }
    }
    case 'cloze':
      return {
        problems: [],
        ...(readCloze(stem) ?? readClozeGaps(stem) ?? readMaterial(stem, where) ?? { problems: [rowProblem('unsupported', kind)] }),
      }
    case 'ddmarker':
      return readMoodleMarker(question)
    default:
      return { problems: [rowProblem('unsupported', kind || '没有写 type')] }
  }
}

function readMaterial(text: string, where: Where): Partial<ImportedItem> | undefined {
  const material = readClozeParts(text)
  if (material === undefined) return undefined
  const parts = material.parts.map((part) => ({ ...part, where }))
  return { kind: 'case', stem: material.stem, answerRaw: String(parts.length), answer: { kind: 'case', parts } }
}

/** A share that Moodle doesn't know, and what is said of answers that are no wrong options. */
function weighed(answers: readonly XmlNode[], told: readonly XmlNode[] = answers): readonly RowProblem[] {
  const bad = answers.map(share).find((each) => !SHARES.some((known) => Math.abs(known - Math.abs(each)) < 0.01))
  return [
    ...(bad === undefined ? [] : [rowProblem('unreadable', `分值 ${bad} 不是 Moodle 的档`)]),
    ...(told.some((answer) => feedbackOf(answer) !== '') ? [rowProblem('dropped', '答案的反馈')] : []),
  ]
}

function readChoice(question: XmlNode, answers: readonly XmlNode[]): Form {
  const all = answers.map((answer, nth) => ({
    letter: letterAt(nth),
    says: said(answer),
    told: feedbackOf(answer),
    isRight: share(answer) > 0,
  }))
  const letters = all.filter(({ isRight }) => isRight).map(({ letter }) => letter)
  const isSingle = !/^(false|0)$/.test(textOf(childOf(question, 'single')).trim())
  return {
    kind: isSingle ? 'single' : 'multiple',
    options: all.map(({ letter, says }) => ({ letter, says })),
    misconceptions: Object.fromEntries(all.flatMap(({ letter, told, isRight }) => (told === '' || isRight ? [] : [[letter, told]]))),
    answerRaw: letters.join(''),
    answer: { kind: 'choice', letters },
    problems: weighed(
      answers,
      answers.filter((answer) => share(answer) > 0),
    ),
  }
}

function readShort(answers: readonly XmlNode[], stem: string): Form {
  const wordings = answers.filter((answer) => share(answer) === 100).map(said)
  return {
    kind: 'blank',
    stem: /_{2,}/.test(stem) ? stem.replaceAll(/_{2,}/g, '____') : `${stem} ____`,
    answerRaw: wordings.join('/'),
    answer: { kind: 'blank', gaps: [wordings], anyOrder: false },
    problems: [...weighed(answers), ...(wordings.length < answers.length ? [rowProblem('dropped', '不给满分的答案')] : [])],
  }
}

function readNumerical(question: XmlNode, answers: readonly XmlNode[]): Form {
  const right = answers.find((answer) => share(answer) === 100)
  const written = said(right)
  const range = Number(textOf(childOf(right, 'tolerance')).trim() || '0')
  const unit = textOf(childOf(childOf(childOf(question, 'units'), 'unit'), 'unit_name')).trim()
  const key = Number(written)
  const problems = [...weighed(answers), ...(answers.length > 1 ? [rowProblem('dropped', '第二个起的数值答案')] : [])]
  if (written === '' || !Number.isFinite(key) || !(range >= 0)) return { kind: 'number', answerRaw: written, problems }
  return { kind: 'number', answerRaw: written, answer: { kind: 'number', key, unit, ...readRange(key, range) }, problems }
}
