/** Moodle's quiz XML: choice, true/false, short answer, numerical, matching, ordering, cloze; every other kind is named and refused. */
import { emptyImport, type ImportedItem } from '#domain/item/imported/imported-item.ts'
import { tidyStem } from '#domain/item/imported/read-answer.ts'
import type { ReadRows } from '#domain/item/imported/read-table.ts'
import { type RowProblem, rowProblem } from '#domain/item/imported/row-problem.ts'
import { childOf, childrenOf, textOf, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { readMoodleAnswer, said } from './read-answer.ts'
import { readBelow } from './read-below.ts'
import { splitByNumber } from './read-cloze-parts.ts'
import { readMoodlePicture } from './read-picture.ts'

export function readMoodle(quiz: XmlNode, file: string): ReadRows {
  const questions = childrenOf(quiz, 'question').map((question, nth) => ({ question, line: nth + 1 }))
  const categories = questions.filter(({ question }) => question.attributes['type'] === 'category')
  return {
    rows: questions.filter((each) => !categories.includes(each)).map(({ question, line }) => fromQuestion(question, file, line)),
    notes: categories.length > 0 ? [`${categories.length} 个分类没有收，题放进你指定的范围。`] : [],
  }
}

function fromQuestion(question: XmlNode, file: string, line: number): ImportedItem {
  const stem = tidyStem(said(childOf(question, 'questiontext')))
  const { figure, problems } = readMoodlePicture(question)
  const form = readMoodleAnswer(question, stem, { file, line })
  const tags = readTags(question)
  const feedback = said(childOf(question, 'generalfeedback'))
  const parts = form.answer?.kind === 'case' ? form.answer.parts : []
  const [own = '', ...ofParts] = parts.length === 0 ? [feedback] : splitByNumber(feedback, parts.length)
  return {
    ...{ ...emptyImport, stem, ...form },
    ...{ raw: textOf(question).trim().slice(0, 2000), where: { file, line }, name: nameOf(question) },
    ...readBelow(form, own, { points: tags.points.join(' '), difficulty: tags.difficulty }),
    marks: textOf(childOf(question, 'defaultgrade')).trim(),
    ...(parts.length > 0 && {
      answer: { kind: 'case', parts: parts.map((part, nth) => ({ ...part, ...readBelow(part, ofParts[nth] ?? '') })) },
    }),
    ...(figure && { figure }),
    problems: [...problems, ...form.problems, ...lostIn(question, tags.others)],
  }
}

const nameOf = (question: XmlNode): string => textOf(childOf(question, 'idnumber')).trim() || said(childOf(question, 'name'))

/** `K012` is a point, `难度：3` the difficulty. */
function readTags(question: XmlNode) {
  const tags = childrenOf(childOf(question, 'tags'), 'tag').map(said)
  const difficulty = tags.find((tag) => DIFFICULTY.test(tag))
  return {
    points: tags.filter((tag) => POINT.test(tag)),
    difficulty: DIFFICULTY.exec(difficulty ?? '')?.[1] ?? '',
    others: tags.filter((tag) => !POINT.test(tag) && tag !== difficulty),
  }
}

const POINT = /^K\d{3}$/
const DIFFICULTY = /^难度[：:]\s*([1-5])$/

/** What a question may have beside all this, and an item of ours has no place for. */
function lostIn(question: XmlNode, tags: readonly string[]): readonly RowProblem[] {
  const inside = [...childrenOf(question, 'answer', 'subquestion'), ...childrenOf(question, 'generalfeedback')]
  const verdicts = childrenOf(question, 'correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback').map(said)
  const lost = [
    tags.length > 0 && `标签 ${tags.join('、')}`,
    childrenOf(question, 'hint').some((hint) => said(hint) !== '') && '提示',
    verdicts.some((text) => text !== '' && !VERDICT.test(text)) && '答对答错的反馈',
    inside.some((node) => /<img\b/i.test(textOf(node))) && '选项和解析里的图',
    /<table\b/i.test(textOf(childOf(question, 'questiontext'))) && '表格，只留下了字',
  ].filter((each) => each !== false)
  return lost.length > 0 ? [rowProblem('dropped', lost.join('、'))] : []
}

/** Moodle puts such a sentence everywhere: `Your answer is partially correct.` */
const VERDICT = /^(?:Your answer is (?:partially |in)?correct\.|.{0,12}(?:正确|错误|不对).{0,4})$/
