/** A line of an answer block: `1-5 ABCDE`, `11～13 AB ACD BC`, `1.A 2.√ 3、BD`. */

type Numbered = { readonly number: number; readonly answer: string }

const ONE = '[A-Ha-h]+|√|×|✓|✗|对|错|正确|错误|T|F'
const MOST = 200

/** Empty where the line says no answers. A range whose answers are too few or too many is not guessed at. */
export function readAnswerLine(line: string): readonly Numbered[] {
  const ranges = [...line.matchAll(/(\d{1,4})\s*[-–—~～至]\s*(\d{1,4})\s*[:：.、)）]?\s*((?:(?:[A-Ha-h]+|[√×✓✗对错])[\s,，、]*)+)/g)]
  if (ranges.length > 0) return ranges.flatMap(([, from, to, answers = '']) => spread(Number(from), Number(to), answers))
  return [...line.matchAll(new RegExp(`(\\d{1,4})\\s*[.、．:：)）]?\\s*(${ONE})(?![A-Za-z])`, 'g'))].map(([, number, answer = '']) => ({
    number: Number(number),
    answer,
  }))
}

function spread(from: number, to: number, answers: string): readonly Numbered[] {
  const count = to - from + 1
  if (count < 1 || count > MOST) return []
  const words = answers.split(/[\s,，、]+/).filter((word) => word !== '')
  const list = words.length === count ? words : [...words.join('')]
  return list.length === count ? list.map((answer, nth) => ({ number: from + nth, answer })) : []
}
