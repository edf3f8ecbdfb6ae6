/** Attempts at finding faults in the circuits of the product, written as a log without times. For tests only. */
import { readLog } from '#domain/bench/act-log.ts'
import type { BenchMode } from '#domain/bench/result.ts'
import { type ScoreSheet, scoreBy } from '#domain/bench/score-sheet.ts'
import type { Fault } from '#domain/circuit/fault.ts'
import { beginAttempt, takeAct } from '#domain/circuit/fault-finding/attempt.ts'
import type { Attempt } from '#domain/circuit/fault-finding/attempt-state.ts'
import type { FaultBook, KnownFault } from '#domain/circuit/fault-finding/known-fault.ts'
import { readAct } from '#domain/circuit/fault-finding/read-act.ts'
import { deductionsOf } from '#domain/circuit/fault-finding/score-attempt.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import { readFaultBook } from '#features/circuit/fault-book-shelf.ts'
import { circuit, circuits } from './bench.fixture.ts'

const books = new Map(await Promise.all(circuits.map(async (of): Promise<[string, FaultBook]> => [of.id, await readFaultBook(of)])))
export const bookOf = (number: number): FaultBook => books.get(circuit(number).id) as FaultBook

/** `ask on_mains press_SB2 volts_500_6_L3`: acts one second apart, or at the second written behind `@`. */
export function attemptAt(number: number, fault: Fault, acts: string, mode: BenchMode = 'exam'): Attempt {
  const book = bookOf(number)
  const attempt = beginAttempt(circuit(number), book, fault, mode)
  acts.split(' ').forEach((word, nth) => {
    const [words = '', at] = word.split('@')
    const [logged] = readLog(`${words}_${at ?? nth}`).acts
    const act = logged === undefined ? undefined : readAct(circuit(number), book.trials.length, logged)
    if (act === undefined) throw new Error(`no act: ${word}`)
    takeAct(attempt, act, logged?.atS ?? 0)
  })
  return attempt
}

/** The fault as the book has it; one that is not in the book shows nothing. */
function known(number: number, fault: Fault): KnownFault {
  return bookOf(number).faults.find((each) => isSame(each.fault, fault)) ?? { fault, outcomes: [] }
}

/** Tries every step of the plan, then writes down which of them did as they should. */
export function triedAndRecorded(number: number, fault: Fault): string {
  const { trials } = bookOf(number)
  return `${trials.map((_, nth) => `try_${nth}`).join(' ')} record_${known(number, fault)
    .outcomes.map((outcome) => (outcome === 0 ? 'n' : 'b'))
    .join('.')}`
}

export const sheetA: ScoreSheet = {
  id: 'A',
  title: '机床排故',
  minutes: 60,
  items: [
    { id: 'safety', title: '安全准备', points: 2, asks: '', rules: [] },
    { id: 'phenomenon', title: '现象记录', points: 3, asks: '', rules: [] },
    { id: 'analysis', title: '分析', points: 5, asks: '', rules: [] },
    { id: 'measuring', title: '检测', points: 4, asks: '', rules: [] },
    { id: 'repair', title: '排除', points: 5, asks: '', rules: [] },
    { id: 'closeOut', title: '收尾', points: 1, asks: '', rules: [] },
  ],
  beyond: [],
}

export const scoreOf = (attempt: Attempt, fault: Fault, number = 2) =>
  scoreBy(sheetA, deductionsOf(attempt, known(number, fault)), attempt.ending === 'redLine')
