/**
 * What was done in an attempt, as one short text for an address: `press_SB2_12*measure_v500_6_L3_15`. Acts are parted by `*`, their words by
 * `_`, the last word is the second since the attempt began. Both signs stay as they are in a query.
 */
export type LoggedAct = { readonly words: readonly string[]; readonly atS: number }
/** `unread`: pieces that are no acts; the rest still counts. */
export type ReadLog = { readonly acts: readonly LoggedAct[]; readonly unread: readonly string[] }

/** Longest text that is read; browsers and servers take an address of 8,000 characters. */
export const LONGEST_LOG = 7000

/** What one form adds takes less; so much is kept free for the end. */
const ROOM = 200

/** Whether a log as it stands takes another form; one that is nearly full takes only the last, so that every attempt can be ended. */
export const takesMore = (text: string, isLast: boolean): boolean => text.length <= LONGEST_LOG - (isLast ? ROOM : 2 * ROOM)

/** An act with a sign of the text in one of its words is a mistake of ours and throws. */
export const writeAct = ({ words, atS }: LoggedAct): string => {
  const bad = words.find((word) => word === '' || /[*_\s]/.test(word))
  if (bad !== undefined) throw new Error(`no word of a log: "${bad}"`)
  return [...words, String(Math.max(0, Math.trunc(atS)))].join('_')
}

export const writeLog = (acts: readonly LoggedAct[]): string => acts.map(writeAct).join('*')

/** Times never go backwards: an earlier one counts as the time of the act before it. */
export function readLog(text: string): ReadLog {
  const acts: LoggedAct[] = []
  const unread: string[] = []
  let lastS = 0
  for (const piece of text.slice(0, LONGEST_LOG).split('*')) {
    if (piece === '') continue
    const words = piece.split('_')
    const last = words.pop() ?? ''
    if (words.length === 0 || words.includes('') || !/^\d{1,7}$/.test(last)) {
      unread.push(piece)
      continue
    }
    lastS = Math.max(lastS, Number(last))
    acts.push({ words, atS: lastS })
  }
  return { acts, unread }
}
