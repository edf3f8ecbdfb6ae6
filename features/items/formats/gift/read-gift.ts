/** Moodle GIFT, one question after another, so that a broken one does not take the others with it. */
import { type GIFTQuestion, parse, type TextFormat } from 'gift-pegjs'
import { type BesideTexts, readBeside } from '#domain/item/imported/beside.ts'
import { guessKind } from '#domain/item/imported/detect-kind.ts'
import { emptyImport, type ImportedItem, type Where } from '#domain/item/imported/imported-item.ts'
import { tidyStem } from '#domain/item/imported/read-answer.ts'
import type { ReadRows } from '#domain/item/imported/read-table.ts'
import { type RowProblem, rowProblem } from '#domain/item/imported/row-problem.ts'
import { letterAt } from '#domain/item/imported/split-options.ts'
import { readStepMarks } from '#domain/item/imported/step-text.ts'
import { htmlText } from '#features/items/formats/xml/html-text.ts'
import { readGiftLines } from './read-lines.ts'
import { readGiftNumber } from './read-number.ts'

/** The grammar may try a long text in very many ways. */
const LONGEST = 10_000

export function readGift(text: string, file: string): ReadRows {
  const blocks = [...text.replaceAll('\r\n', '\n').matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)]
  const notes: string[] = []
  const rows = blocks.flatMap((block): readonly ImportedItem[] => {
    const where = { file, line: text.slice(0, block.index).split('\n').length }
    const raw = block[0].trim()
    if (raw.split('\n').every((line) => /^\s*\/\//.test(line))) return []
    if (raw.length > LONGEST) return [{ ...emptyImport, raw, where, problems: [rowProblem('tooLong', '这道题')] }]
    try {
      return parse(`${raw}\n\n`).flatMap((question) => {
        if (question.type !== 'Category') return [fromGift(question, raw, where)]
        notes.push(`分类“${question.title}”没有收，题放进你指定的范围。`)
        return []
      })
    } catch (error) {
      return [
        {
          ...emptyImport,
          raw,
          where,
          problems: [rowProblem('unreadable', `GIFT 写法有错：${error instanceof Error ? error.message.slice(0, 50) : ''}`)],
        },
      ]
    }
  })
  return { rows, notes }
}

type Question = Exclude<GIFTQuestion, { type: 'Category' }>
const plain = ({ format, text }: TextFormat): string =>
  format === 'html' || (format !== 'plain' && /<\/?[a-z]/i.test(text)) ? htmlText(text).text : text.trim()

function fromGift(question: Question, raw: string, where: Where): ImportedItem {
  const why = 'globalFeedback' in question && question.globalFeedback ? plain(question.globalFeedback) : ''
  const lines = readGiftLines(raw)
  const points = (question.tags ?? []).filter((tag) => /^K\d{3}$/.test(tag))
  const problems = [...(/<img\b/i.test(question.stem.text) ? [rowProblem('noFigure')] : []), ...lostIn(question.tags ?? [], lines)]
  return {
    ...{ ...emptyImport, raw, where, why, name: question.id ?? question.title ?? '', stem: tidyStem(plain(question.stem)) },
    ...readBeside({ ...lines, points: points.join(' ') }),
    ...formOf(question, lines, problems),
  }
}

function lostIn(tags: readonly string[], { difficulty = '', source, licence, steps = '' }: BesideTexts): readonly RowProblem[] {
  const others = tags.filter((tag) => !/^K\d{3}$/.test(tag))
  const lost = [
    others.length > 0 && `标签 ${others.join('、')}`,
    difficulty !== '' && !/^[1-5]$/.test(difficulty) && `难度“${difficulty}”，难度写 1 到 5`,
    (source === undefined) !== (licence === undefined) && '来源和许可，只写了一样',
    steps !== '' && readStepMarks(steps, 0) === undefined && `步骤分“${steps}”`,
  ].filter((each) => each !== false)
  return lost.length > 0 ? [rowProblem('dropped', lost.join('、'))] : []
}

type Form = Pick<ImportedItem, 'problems'> & Partial<ImportedItem>

function formOf(question: Question, lines: BesideTexts, noticed: readonly RowProblem[]): Form {
  const problems = isToldBeside(question) ? [...noticed, rowProblem('dropped', '答案的反馈')] : noticed
  const stem = tidyStem(plain(question.stem))
  const blank = /_{2,}/.test(stem) ? stem.replaceAll(/_{2,}/g, '____') : `${stem} ____`
  switch (question.type) {
    case 'MC': {
      const right = question.choices.map(({ isCorrect, weight }) => isCorrect || (weight ?? 0) > 0)
      const letters = right.flatMap((each, nth) => (each ? [letterAt(nth)] : []))
      const options = question.choices.map(({ text }, nth) => ({ letter: letterAt(nth), says: plain(text) }))
      const isMultiple = question.choices.some(({ weight }) => weight !== null && weight > 0 && weight < 100)
      const shown = question.choices.flatMap(({ feedback }, nth) => (feedback && !right[nth] ? [[letterAt(nth), plain(feedback)]] : []))
      return {
        ...{ kind: isMultiple ? 'multiple' : (guessKind(stem, options.length, letters.join('')) ?? 'single'), options },
        ...{ answerRaw: letters.join(''), answer: { kind: 'choice', letters }, stem: stem.replaceAll(/_{4,}/g, '（　）') },
        ...{ misconceptions: Object.fromEntries(shown), problems },
      }
    }
    case 'TF':
      return { kind: 'trueFalse', answerRaw: String(question.isTrue), answer: { kind: 'trueFalse', says: question.isTrue }, problems }
    case 'Short': {
      const wordings = question.choices
        .filter(({ isCorrect, weight }) => isCorrect && (weight ?? 100) === 100)
        .map(({ text }) => plain(text))
      const dropped = wordings.length < question.choices.length ? [rowProblem('dropped', '不给满分的答案')] : []
      return {
        kind: 'blank',
        stem: blank,
        answerRaw: wordings.join('/'),
        answer: { kind: 'blank', gaps: [wordings], anyOrder: false },
        problems: [...problems, ...dropped],
      }
    }
    case 'Numerical': {
      const [first] = Array.isArray(question.choices) ? question.choices.map(({ text }) => text) : [question.choices]
      const dropped = Array.isArray(question.choices) && question.choices.length > 1 ? [rowProblem('dropped', '第二个起的数值答案')] : []
      return {
        ...{ kind: 'number', formula: lines.formula ?? '', given: lines.given ?? '' },
        ...{ answerRaw: JSON.stringify(first), answer: readGiftNumber(first, lines), problems: [...problems, ...dropped] },
      }
    }
    case 'Matching': {
      const pairs = question.matchPairs.map(({ subquestion, subanswer }) => ({ left: plain(subquestion), right: subanswer.trim() }))
      const extra = pairs.filter(({ left }) => left === '').map(({ right }) => right)
      return {
        kind: 'match',
        answerRaw: String(pairs.length),
        answer: { kind: 'match', pairs: pairs.filter(({ left }) => left !== ''), extra },
        problems,
      }
    }
    case 'Essay':
      return { problems: [rowProblem('unsupported', '问答题')] }
    case 'Description':
      return { problems: [rowProblem('unsupported', '没有题目的说明')] }
  }
}

/** What is said of answers that are no wrong options. */
function isToldBeside(question: Question): boolean {
  switch (question.type) {
    case 'MC':
      return question.choices.some(({ feedback, isCorrect, weight }) => feedback !== null && (isCorrect || (weight ?? 0) > 0))
    case 'TF':
      return question.trueFeedback !== null || question.falseFeedback !== null
    case 'Short':
      return question.choices.some(({ feedback }) => feedback !== null)
    case 'Numerical':
      return Array.isArray(question.choices) && question.choices.some(({ feedback }) => feedback !== null)
    case 'Matching':
    case 'Essay':
    case 'Description':
      return false
  }
}
