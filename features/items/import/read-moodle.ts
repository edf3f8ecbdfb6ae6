/** Moodle's quiz XML: choice, true/false, short answer, numerical, matching, ordering; every other kind is named and refused. */
import { emptyImport, type ImportedAnswer, type ImportedItem } from '#domain/item/imported/imported-item.ts'
import { tidyStem } from '#domain/item/imported/read-answer.ts'
import type { ReadRows } from '#domain/item/imported/read-table.ts'
import { type RowProblem, rowProblem } from '#domain/item/imported/row-problem.ts'
import { letterAt } from '#domain/item/imported/split-options.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { htmlText } from './html-text.ts'
import { readCloze } from './read-cloze.ts'
import { readComputation } from './read-computation.ts'
import { childOf, childrenOf, textOf, type XmlNode } from './read-xml.ts'

/** Shares of a mark that Moodle knows, in per cent. */
const SHARES = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0]

export function readMoodle(quiz: XmlNode, file: string): ReadRows {
  const questions = childrenOf(quiz, 'question').map((question, nth) => ({ question, line: nth + 1 }))
  const categories = questions.filter(({ question }) => question.attributes['type'] === 'category')
  return {
    rows: questions.filter((each) => !categories.includes(each)).map(({ question, line }) => fromQuestion(question, file, line)),
    notes: categories.length > 0 ? [`${categories.length} 个分类没有收，题放进你指定的范围。`] : [],
  }
}

const said = (node: XmlNode | undefined): string => htmlText(textOf(childOf(node, 'text'))).text

function fromQuestion(question: XmlNode, file: string, line: number): ImportedItem {
  const text = childOf(question, 'questiontext')
  const stem = tidyStem(said(text))
  const answers = childrenOf(question, 'answer')
  const tags = childrenOf(childOf(question, 'tags'), 'tag').map(said)
  const hasPicture = htmlText(textOf(childOf(text, 'text'))).pictures > 0 || childOf(text, 'file') !== undefined
  const badShare = answers
    .map(({ attributes }) => Number(attributes['fraction'] ?? 0))
    .find((share) => !SHARES.some((known) => Math.abs(known - Math.abs(share)) < 0.01))
  const problems: readonly (RowProblem | false)[] = [
    hasPicture && rowProblem('noFigure'),
    badShare !== undefined && rowProblem('unreadable', `分值 ${badShare} 不是 Moodle 的档`),
    answers.some((answer) => said(childOf(answer, 'feedback')) !== '') && rowProblem('dropped', '每个选项的反馈'),
  ]
  const form = formOf(question, stem, answers)
  return {
    ...emptyImport,
    ...{ raw: textOf(question).trim().slice(0, 2000), where: { file, line }, stem, why: said(childOf(question, 'generalfeedback')) },
    points: tags.filter((tag) => /^K\d{3}$/.test(tag)),
    marks: textOf(childOf(question, 'defaultgrade')).trim(),
    ...form,
    ...withComputation(form, said(childOf(question, 'generalfeedback'))),
    problems: [...problems.filter((problem) => problem !== false), ...(form.problems ?? [])],
  }
}

/** A calculation's explanation ends in a line with its formulas, where our export wrote it. */
function withComputation({ answer }: Partial<ImportedItem>, why: string): Partial<ImportedItem> {
  if (answer?.kind !== 'number') return {}
  const lines = why.split('\n')
  const last = lines.at(-1) ?? ''
  const steps = answer.stepMarks?.steps ?? []
  const computation = last.startsWith('算式：') ? readComputation(last.slice('算式：'.length).split('；'), steps.length) : undefined
  if (computation === undefined) return {}
  const named = steps.map((step, nth) => ({ ...step, ...computation.steps[nth] }))
  return {
    ...{ why: lines.slice(0, -1).join('\n'), formula: computation.formula, given: computation.given },
    answer: { ...answer, ...(answer.stepMarks && isNonEmpty(named) && { stepMarks: { ...answer.stepMarks, steps: named } }) },
  }
}

const share = ({ attributes }: XmlNode): number => Number(attributes['fraction'] ?? 0)

function formOf(question: XmlNode, stem: string, answers: readonly XmlNode[]): Partial<ImportedItem> {
  const blank = /_{2,}/.test(stem) ? stem.replaceAll(/_{2,}/g, '____') : `${stem} ____`
  const kind = question.attributes['type'] ?? ''
  switch (kind) {
    case 'multichoice': {
      const options = answers.map((answer, nth) => ({ letter: letterAt(nth), says: said(answer) }))
      const letters = answers.flatMap((answer, nth) => (share(answer) > 0 ? [letterAt(nth)] : []))
      const isSingle = !/^(false|0)$/.test(textOf(childOf(question, 'single')).trim())
      return { kind: isSingle ? 'single' : 'multiple', options, answerRaw: letters.join(''), answer: { kind: 'choice', letters } }
    }
    case 'truefalse': {
      const right = answers.find((answer) => share(answer) === 100)
      const word = said(right).toLowerCase()
      const answer: ImportedAnswer | undefined =
        word === 'true' || word === 'false' ? { kind: 'trueFalse', says: word === 'true' } : undefined
      return { kind: 'trueFalse', answerRaw: word, answer }
    }
    case 'shortanswer': {
      const wordings = answers.filter((answer) => share(answer) === 100).map(said)
      const problems = wordings.length < answers.length ? [rowProblem('dropped', '只给部分分的答案')] : []
      return {
        kind: 'blank',
        stem: blank,
        answerRaw: wordings.join('/'),
        answer: { kind: 'blank', gaps: [wordings], anyOrder: false },
        problems,
      }
    }
    case 'numerical':
      return readNumerical(question, answers)
    case 'matching': {
      const pairs = childrenOf(question, 'subquestion').map((each) => ({ left: said(each), right: said(childOf(each, 'answer')) }))
      const extra = pairs.filter(({ left }) => left === '').map(({ right }) => right)
      return {
        kind: 'match',
        answerRaw: String(pairs.length),
        answer: { kind: 'match', pairs: pairs.filter(({ left }) => left !== ''), extra },
      }
    }
    case 'ordering': {
      const options = answers.map((answer, nth) => ({ letter: letterAt(nth), says: said(answer) }))
      return { kind: 'order', options, answerRaw: String(options.length), answer: { kind: 'order' } }
    }
    case 'cloze':
      return readCloze(stem) ?? { problems: [rowProblem('unsupported', kind)] }
    default:
      return { problems: [rowProblem('unsupported', kind || '没有写 type')] }
  }
}

function readNumerical(question: XmlNode, answers: readonly XmlNode[]): Partial<ImportedItem> {
  const right = answers.find((answer) => share(answer) === 100)
  const written = said(right)
  const range = Number(textOf(childOf(right, 'tolerance')).trim() || '0')
  const unit = textOf(childOf(childOf(childOf(question, 'units'), 'unit'), 'unit_name')).trim()
  const key = Number(written)
  if (written === '' || !Number.isFinite(key) || !(range >= 0)) return { kind: 'number', answerRaw: written }
  const tolerance = key === 0 ? { tolerance: 0, lastPlace: range } : { tolerance: Number((range / Math.abs(key)).toPrecision(6)) }
  return { kind: 'number', answerRaw: written, answer: { kind: 'number', key, unit, ...tolerance } }
}
