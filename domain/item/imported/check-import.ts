/** What can be seen on one imported item alone, without the bank. @source exam.md §4.2 */
import type { BasisDocument } from '#domain/item/item.ts'
import type { ImportedItem } from './imported-item.ts'
import { recompute } from './recompute.ts'
import { type RowProblem, rowProblem } from './row-problem.ts'

const LONGEST = 4000
/** Control characters, lone halves of a pair, and what embeds a file in a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HOSTILE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}|data:[a-z]+\/[^,]{0,80},|<script|javascript:/iu
const BROKEN = /.{0,6}(?:[?？]{2}|□|\uFFFD).{0,6}/u

/** All problems of one item, those its reader noticed first. */
export function checkImport(item: ImportedItem, documents: readonly BasisDocument[]): readonly RowProblem[] {
  const fatal = item.problems.some(({ code }) => code === 'unreadable' || code === 'unsupported' || code === 'hostile')
  if (fatal) return item.problems
  const parts = item.answer?.kind === 'case' ? item.answer.parts : []
  return [
    ...item.problems,
    ...[checkTexts(item, documents), checkOptions(item), checkAnswer(item), checkNumbers(item)].flat(),
    ...(item.answer?.kind === 'case' && parts.length === 0 ? [rowProblem('noAnswer')] : []),
    ...parts.flatMap((part) => checkImport(part, documents)),
  ]
}

function checkTexts(item: ImportedItem, documents: readonly BasisDocument[]): readonly RowProblem[] {
  const shown = [...Object.values(item.misconceptions), item.figure?.says ?? '']
  const whole = [item.stem, ...item.options.map(({ says }) => says), item.why, ...shown].join('\n')
  const hostile = HOSTILE.exec(whole)?.[0]
  const broken = BROKEN.exec(whole)?.[0]
  const all = [
    item.stem === '' && rowProblem('noStem'),
    whole.length > LONGEST && rowProblem('tooLong', '这道题'),
    hostile !== undefined && rowProblem('hostile', sayHostile(hostile)),
    broken !== undefined && rowProblem('brokenCharacters', broken),
    /如(上|下|右|左)?图|图示|见图/.test(item.stem) && item.figure === undefined && rowProblem('noFigure'),
    item.marks !== '' && !(Number(item.marks) > 0 && Number.isInteger(Number(item.marks) * 2)) && rowProblem('badMarks', item.marks),
    ...supersededIn(`${whole}\n${item.basis}`, documents),
  ]
  return all.filter((problem) => problem !== false)
}

const sayHostile = (found: string): string => (/^(data|<|java)/i.test(found) ? found.slice(0, 20) : '控制字符或半个字')

const bareNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s—–-]/g, '')
    .toUpperCase()

function supersededIn(text: string, documents: readonly BasisDocument[]): readonly RowProblem[] {
  const bare = bareNumber(text)
  return documents
    .filter(({ number, replacedFrom }) => replacedFrom !== undefined && bare.includes(bareNumber(number)))
    .map(({ number, replacedBy, replacedFrom }) => {
      const next = documents.find(({ id }) => id === replacedBy)?.number
      return rowProblem('supersededStandard', `${number} 到 ${replacedFrom} 为止${next ? `，换成 ${next}` : ''}`)
    })
}

function checkOptions({ kind, options, stem, answer }: ImportedItem): readonly RowProblem[] {
  if (kind !== 'single' && kind !== 'multiple' && kind !== 'order') return []
  const bare = options.map(({ says }) => says.replaceAll(/\s/g, ''))
  const twice = bare.find((each, nth) => bare.indexOf(each) !== nth)
  const key = kind === 'single' && answer?.kind === 'choice' ? options.filter(({ letter }) => answer.letters.includes(letter)) : []
  const leak = key.find(
    ({ says }) => says.length >= LEAK && stem.includes(says) && options.filter((other) => stem.includes(other.says)).length === 1,
  )
  return [
    ...(options.length < 2 ? [rowProblem('fewOptions')] : []),
    ...(twice === undefined ? [] : [rowProblem('repeatedOptions', twice)]),
    ...(leak === undefined ? [] : [rowProblem('keyLeak', leak.says)]),
  ]
}

/** Shorter words of a key stand in stems by chance: 电流, 220 V. */
const LEAK = 4

function checkAnswer({ kind, options, answer, answerRaw }: ImportedItem): readonly RowProblem[] {
  if (kind === undefined) return []
  if (answer === undefined) {
    if (answerRaw.trim() === '') return [rowProblem('noAnswer')]
    return [rowProblem(kind === 'trueFalse' ? 'unreadableTruth' : 'unreadableAnswer', answerRaw)]
  }
  if (answer.kind !== 'choice') return []
  const strange = answer.letters.filter((letter) => !options.some((option) => option.letter === letter))
  return [
    ...(answer.letters.length === 0 ? [rowProblem('noAnswer')] : []),
    ...(strange.length > 0 ? [rowProblem('keyNotAmongOptions', strange.join(''))] : []),
    ...(kind === 'single' && answer.letters.length > 1 ? [rowProblem('severalForSingle', answer.letters.join(''))] : []),
    ...(kind === 'multiple' && answer.letters.length === 1 ? [rowProblem('oneOfMultiple')] : []),
  ]
}

/** A calculation whose formula is known is worked out again. */
function checkNumbers(item: ImportedItem): readonly RowProblem[] {
  const found = recompute(item)
  if (found === undefined) return []
  const [written, computed] = [String(found.written), found.computed.toPrecision(4)]
  return [found.agrees ? rowProblem('agrees', computed) : rowProblem('recomputed', `答案 ${written}，算出来 ${computed}（${found.by}）`)]
}
