/** Moodle's quiz XML: choice, true/false, short answer, numerical, matching, ordering, cloze; every other kind is named and refused. */
import { readBeside } from '#domain/item/imported/beside.ts'
import { emptyImport, type ImportedAnswer, type ImportedItem } from '#domain/item/imported/imported-item.ts'
import { tidyStem } from '#domain/item/imported/read-answer.ts'
import type { ReadRows } from '#domain/item/imported/read-table.ts'
import { type RowProblem, rowProblem } from '#domain/item/imported/row-problem.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { type Computation, readComputation } from './read-computation.ts'
import { type FieldBelow, readLinesBelow, type TextsBelow } from './read-lines-below.ts'
import { readMoodleAnswer, said } from './read-moodle-answer.ts'
import { isArea, readMoodleMarker } from './read-moodle-marker.ts'
import { readMoodlePicture } from './read-moodle-picture.ts'
import { childOf, childrenOf, textOf, type XmlNode } from './read-xml.ts'

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
  const read = isMarker(question) ? undefined : readMoodleAnswer(question, stem)
  const { why, texts } = readLinesBelow(said(childOf(question, 'generalfeedback')), (field, text) => isRead(field, text, read?.answer))
  const { answer, ...form } = read ?? readMoodleMarker(question, texts)
  const computation = computationIn(texts.formula ?? '', answer)
  const tags = readTags(question)
  const beside = readBeside({ ...texts, points: tags.points.join(' '), difficulty: tags.difficulty })
  return {
    ...{ ...emptyImport, ...beside, ...form, stem: form.stem ?? stem, why },
    ...{ raw: textOf(question).trim().slice(0, 2000), where: { file, line }, name: nameOf(question) },
    misconceptions: { ...beside.misconceptions, ...form.misconceptions },
    marks: textOf(childOf(question, 'defaultgrade')).trim(),
    ...(computation && { formula: computation.formula, given: computation.given }),
    answer: answer && withTexts(answer, texts, computation),
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

const isMarker = ({ attributes }: XmlNode): boolean => attributes['type'] === 'ddmarker'

/** What marks a drawing is read with the help of the lines, every other answer before them. */
function isRead(field: FieldBelow, text: string, answer: ImportedAnswer | undefined): boolean {
  switch (field) {
    case 'formula':
      return computationIn(text, answer) !== undefined
    case 'tolerance':
    case 'lastPlace':
      return answer?.kind === 'number' && /^\d+(\.\d+)?(e-?\d+)?$/.test(text)
    case 'figure':
      return answer === undefined
    case 'areas':
      return answer === undefined && isArea(text)
    case 'misconceptions':
      return /^[A-H]\s*[：:]/.test(text)
    case 'families':
      return /^([A-H]=[a-z0-9-]+ ?)+$/.test(text)
    case 'basis':
    case 'enemies':
    case 'source':
    case 'licence':
      return true
  }
}

const computationIn = (text: string, answer: ImportedAnswer | undefined): Computation | undefined =>
  answer?.kind === 'number' ? readComputation(text.split('；'), answer.stepMarks?.steps.length ?? 0) : undefined

/** With the names and formulas of its steps, and with a tolerance that says more than the range. */
function withTexts(answer: ImportedAnswer, texts: TextsBelow, computation: Computation | undefined): ImportedAnswer {
  if (answer.kind !== 'number') return answer
  const { tolerance, lastPlace, stepMarks, ...number } = answer
  const steps = stepMarks?.steps.map((step, nth) => ({ ...step, ...computation?.steps[nth] })) ?? []
  return {
    ...{ ...number, tolerance: texts.tolerance === undefined ? tolerance : Number(texts.tolerance) },
    ...(texts.lastPlace !== undefined && { lastPlace: Number(texts.lastPlace) }),
    ...(texts.lastPlace === undefined && texts.tolerance === undefined && lastPlace !== undefined && { lastPlace }),
    ...(stepMarks && isNonEmpty(steps) && { stepMarks: { ...stepMarks, steps } }),
  }
}

/** What a question may have beside all this, and an item of ours has no place for. */
function lostIn(question: XmlNode, tags: readonly string[]): readonly RowProblem[] {
  const inside = [...childrenOf(question, 'answer', 'subquestion'), ...childrenOf(question, 'generalfeedback')]
  const lost = [
    tags.length > 0 && `标签 ${tags.join('、')}`,
    childrenOf(question, 'hint').some((hint) => said(hint) !== '') && '提示',
    inside.some((node) => /<img\b/i.test(textOf(node))) && '选项和解析里的图',
  ].filter((each) => each !== false)
  return lost.length > 0 ? [rowProblem('dropped', lost.join('、'))] : []
}
