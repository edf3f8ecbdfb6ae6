/** What can be wrong with an imported row: each a code, what follows from it, and a sentence that says what to do. @source exam.md §4.2 */

/** `refused`: mend the file · `held`: an editor decides or completes · `warned`: comes in, look at it. */
export type Weight = 'refused' | 'held' | 'warned'

const says = (weight: Weight, sentence: (of: string) => string) => ({ weight, sentence })

const table = {
  unreadable: says('refused', (of) => `读不懂：${of}`),
  unsupported: says('refused', (of) => `我们没有这种题：${of}。改成别的题型再传。`),
  hostile: says('refused', (of) => `里面有不该有的东西：${of}。删掉再传。`),
  unknownKind: says('refused', (of) => `认不出题型${of && `“${of}”`}。写单选、多选、判断这样的。`),
  noStem: says('refused', () => '没有题干。补上再传。'),
  tooLong: says('refused', (of) => `${of}太长了。拆短再传。`),
  fewOptions: says('refused', () => '选项少于两个。补齐再传。'),
  repeatedOptions: says('refused', (of) => `选项“${of}”写了两次。改掉一个再传。`),
  noAnswer: says('refused', () => '没有答案。补上再传。'),
  unreadableAnswer: says('refused', (of) => `答案“${of}”读不懂。选择题写 A 或 ABD 这样。`),
  unreadableTruth: says('refused', (of) => `判断题的答案“${of}”读不懂。写 √ 或 ×。`),
  keyNotAmongOptions: says('refused', (of) => `答案填 ${of}，选项里没有。改好再传。`),
  severalForSingle: says('refused', (of) => `单选有几个答案：${of}。改成多选，或只留一个。`),
  noFigure: says('refused', () => '题干说有图，文件里没有图。补图，或把题干改成不用图。'),
  brokenCharacters: says('refused', (of) => `有丢了的字：“${of}”。照原题补上再传。`),
  shiftedColumns: says('held', () => '这一行缺了一格，后面的列左移了。对好列再传。'),
  keyLeak: says('held', (of) => `题干里已经写出答案“${of}”。看看要不要改。`),
  supersededStandard: says('held', (of) => `依据已经废止：${of}。按新的改。`),
  badMarks: says('held', (of) => `分值“${of}”不是 0.5 的倍数。改分值。`),
  recomputed: says('held', (of) => `复算不一样：${of}。核对题目和答案。`),
  conflict: says('held', (of) => `和 ${of} 几乎一样，答案不同。查哪一个错了。`),
  nearDuplicate: says('held', (of) => `和 ${of} 几乎一样。比一比，留一个。`),
  otherNumbers: says('held', (of) => `和 ${of} 只差数值。要收就写成互斥。`),
  noExplanation: says('held', () => '没有解析。写上为什么对，再传。'),
  noPoint: says('held', () => '没有写知识点。补上，或用 --point 写一个。'),
  unknownPoint: says('held', (of) => `没有知识点“${of}”。写 K012 这样的编号。`),
  noBasis: says('held', () => '没有写依据。补上，或用 --basis 写一条。'),
  noFormula: says('held', () => '数值题没有算式，不能复算。补上算式和已知。'),
  breaksRule: says('held', (of) => `不合题库的规矩：${of}。改好再传。`),
  oneOfMultiple: says('warned', () => '多选只有一个答案。看一眼是不是单选。'),
  ocrSpaces: says('warned', () => '字中间有空格，已经合上。看一眼对不对。'),
  truthByLetter: says('warned', () => '判断题的答案写的是字母，按 A 对、B 错读。'),
  guessedKind: says('warned', (of) => `没有写题型，当成${of}。看一眼对不对。`),
  dropped: says('warned', (of) => `这些没有收：${of}。`),
  agrees: says('warned', (of) => `复算 ${of}，一致。`),
} as const

export type ProblemCode = keyof typeof table
/** `of` is what it is about: an option, a standard, the other item. */
export type RowProblem = { readonly code: ProblemCode; readonly of: string }

export const rowProblem = (code: ProblemCode, of = ''): RowProblem => ({ code, of: of.slice(0, 80) })
export const weightOf = ({ code }: RowProblem): Weight => table[code].weight

/** In Chinese, with what to do. */
export const sayRowProblem = ({ code, of }: RowProblem): string => table[code].sentence(of)
