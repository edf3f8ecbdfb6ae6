/** Answers as people write them: `A、B`, `AB`, `√`, `错误`, `T`, `[D]`, in a cell of their own or in the brackets of the stem. @source exam.md §4.2 */

const right = new Set(['√', '✓', '✔', '☑', '对', '正确', '是', 't', 'true', 'y', 'yes', '1', 'r'])
const wrong = new Set(['×', '✗', '✘', '╳', '错', '错误', '否', '不对', '不正确', 'f', 'false', 'n', 'no', '0', 'x', 'w'])

/** Letters without repetition and in order, or undefined where something else stands there. */
export function readLetters(text: string): readonly string[] | undefined {
  const letters = bare(text)
    .toUpperCase()
    .replaceAll(/[\s,、;|/和及&.·]/g, '')
  return /^[A-Z]{1,10}$/.test(letters) ? [...new Set(letters)].toSorted() : undefined
}

/** Undefined where it says neither; `byLetter` where A and B stand for right and wrong. */
export function readTruth(text: string): { readonly says: boolean; readonly byLetter: boolean } | undefined {
  const word = bare(text).toLowerCase()
  if (right.has(word)) return { says: true, byLetter: false }
  if (wrong.has(word)) return { says: false, byLetter: false }
  return word === 'a' || word === 'b' ? { says: word === 'a', byLetter: true } : undefined
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^\s*(?:【?(?:正确|参考|标准)?答案】?)\s*[:：]?/, '')
    .replaceAll(/[()[\]{}<>【】“”"'。\s]/g, '')

export type SplitStem = { readonly stem: string; readonly answer: string }

const BRACKETS = /[（(]\s*([A-Ha-h](?:\s*[,，、]?\s*[A-Ha-h])*|√|×|✓|✗|对|错|正确|错误|T|F)\s*[)）]/g

/** Takes the answer out of the brackets of a stem, `在（ D ）中` → `在（　）中` and `D`; a mark in front `（√）1.` goes as a whole. */
export function splitStem(text: string): SplitStem {
  const front = /^\s*[（(]\s*(√|×|✓|✗|对|错|T|F)\s*[)）]\s*/.exec(text)
  if (front?.[1] !== undefined) return { stem: text.slice(front[0].length).trim(), answer: front[1] }
  const found = [...text.matchAll(BRACKETS)]
  const [only] = found
  if (only?.[1] === undefined || found.length > 1) return { stem: text.trim(), answer: '' }
  const isTruth = readTruth(only[1])?.byLetter === false
  return { stem: text.replace(only[0], isTruth ? '' : '（　）').trim(), answer: only[1] }
}

/** Without its running number; an empty bracket becomes the gap of our bank. */
export const tidyStem = (text: string): string =>
  text
    .trim()
    .replace(/^[（(]?\s*\d{1,4}\s*[)）.、．:：]\s*(?!\d)/, '')
    .replaceAll(/[（(][\s　]*[)）]/g, '（　）')
    .trim()
