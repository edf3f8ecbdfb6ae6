/** Questions in running text, as they come out of Word and of scanners; answers beside them or in a block of their own. @source exam.md §4.2 */
import { kindNamed } from './detect-kind.ts'
import { fromFields } from './from-fields.ts'
import type { Field } from './header.ts'
import { closeSpaces } from './ocr-spaces.ts'
import { isOwnText, ownLineOf } from './own-text.ts'
import { readAnswerLine } from './read-answer-line.ts'
import { readOwnText } from './read-own-text.ts'
import type { ReadRows } from './read-table.ts'
import { splitOptions } from './split-options.ts'

type Block = { readonly line: number; readonly nth: number; readonly section: string; readonly lines: string[] }

const HEADING =
  /^\s*(?:第?[一二三四五六七八九十]+[、.．部]|[【[(（]|#+)?\s*.{0,8}?(单选|单项选择|多选|多项选择|不定项|选择|判断|是非|填空|计算|简答|论述)题?.{0,30}$/
const START = /^\s*(?:[（(]\s*(?:√|×|对|错)\s*[)）]\s*)?[（(]?(\d{1,4})\s*[)）.、．](?!\d)/
const ANSWERS = /^\s*(?:[（(【[#\s]*)(?:参考|标准|正确)?答案(?:部分)?[)）】\]\s:：]*$/

type Sorted = { readonly blocks: readonly Block[]; readonly answers: ReadonlyMap<string, string>; readonly stray: readonly number[] }

export function readPlainText(text: string, file: string): ReadRows {
  if (isOwnText(text)) return readOwnText(text, file)
  const { blocks, answers, stray } = sortLines(text)
  const used = new Set<string>()
  const rows = blocks.map((block) => {
    const key = [keyOf(block.section, block.nth), keyOf('', block.nth)].find((each) => answers.has(each)) ?? ''
    used.add(key)
    return fromBlock(block, file, answers.get(key) ?? '')
  })
  const lonely = [...answers.keys()].filter((key) => !used.has(key))
  return {
    rows,
    notes: [
      ...(stray.length > 0 ? [`第 ${sayNumbers(stray)} 行没有当题读。`] : []),
      ...(lonely.length > 0 ? [`这些答案没有找到题：${sayNumbers(lonely.map((key) => key.replace('|', ' ')))}。`] : []),
    ],
  }
}

/** Every line goes to a question, to the answers, to a heading, or is told as stray. */
function sortLines(text: string): Sorted {
  const blocks: Block[] = []
  const answers = new Map<string, string>()
  const stray: number[] = []
  let [section, isAnswers] = ['', false]
  const takeAnswers = (line: string, number: number): void => {
    const read = readAnswerLine(line)
    if (read.length === 0) stray.push(number)
    for (const each of read) answers.set(keyOf(section, each.number), each.answer)
  }
  for (const [nth, written] of text.split(/\r?\n/).entries()) {
    const line = closeSpaces(written).trimEnd()
    const start = START.exec(line)
    const heading = start === null && line.length < 60 ? HEADING.exec(line)?.[1] : undefined
    if (line.trim() === '') continue
    isAnswers ||= ANSWERS.test(line) || (heading !== undefined && /答案/.test(line))
    section = heading ?? section
    if (heading !== undefined || ANSWERS.test(line)) continue
    if (isAnswers) takeAnswers(line, nth + 1)
    else if (start !== null) blocks.push({ line: nth + 1, nth: Number(start[1]), section, lines: [written.trimEnd()] })
    else if (blocks.length > 0) blocks.at(-1)?.lines.push(written.trimEnd())
    else stray.push(nth + 1)
  }
  return { blocks, answers, stray }
}

const keyOf = (section: string, nth: number): string => `${kindNamed(section) ?? ''}|${nth}`
const sayNumbers = (list: readonly (number | string)[]): string => list.slice(0, 20).join('、') + (list.length > 20 ? ' 等' : '')

function fromBlock({ line, section, lines }: Block, file: string, apart: string) {
  const body: string[] = []
  const said: Partial<Record<Field, string>> = {}
  let into: 'body' | Field = 'body'
  for (const each of lines) {
    const [, label = '', rest = ''] = /^\s*[【[]?((?:正确|参考|标准)?答案|解析|答案解析|分析|解答)[】\]]?\s*[:：]?\s*(.*)$/.exec(each) ?? []
    const beside: ReturnType<typeof labelled> = label === '' && into !== 'body' && into !== 'why' ? labelled(each) : undefined
    if (label !== '') into = label.endsWith('答案') ? 'answer' : 'why'
    else into = beside?.field ?? into
    const says = label === '' ? (beside?.says ?? each) : rest
    if (into === 'body') body.push(says)
    else said[into] = said[into] ? `${said[into]}\n${says}` : says
  }
  const { before, options } = splitOptions(body.join('\n'))
  const stem = before.replaceAll('\n', '').replace(/^(\s*[（(]\s*(?:√|×|对|错)\s*[)）])\s*[（(]?\d{1,4}\s*[)）.、．]/, '$1')
  const choices = options.map(({ letter, says }) => ({ letter, says: says.replaceAll('\n', '') }))
  return fromFields({ ...said, stem, choices, answer: said.answer || apart }, { file, line }, lines.join('\n'), section)
}

/** `难度：3` between answer and explanation; in an explanation such a line belongs to it. */
function labelled(line: string): { readonly field: Field; readonly says: string } | undefined {
  const read = ownLineOf(line)
  return read.kind === 'label' && read.field !== 'stem' && read.field !== 'options' && read.field !== 'material' ? read : undefined
}
