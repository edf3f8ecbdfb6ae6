/** An attempt at a ladder task by score sheet B, as far as it can be seen in a program and its run. @source exam.md §3.2 B */
import { type Deduction, type Score, type ScoreSheet, scoreBy } from '#domain/bench/score-sheet.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import type { ProgramProblem } from '../program/instruction.ts'
import type { AllotmentProblem } from './allotment.ts'
import type { Judgement } from './judge-task.ts'

/** `allotment` undefined: the terminals were given. `problems` are what keeps the program from running; then nothing was judged. */
export type Findings = {
  readonly allotment: readonly AllotmentProblem[] | undefined
  readonly problems: readonly ProgramProblem[]
  readonly remarks: readonly ProgramProblem[]
  readonly judgements: readonly Judgement[]
}

/** Items that a simulation sees; the wiring, the craft and the conduct it does not. */
const SEEN = ['io', 'program', 'debugging']
/** @source exam.md §3.2 B: I/O 遗漏每处 1、梯形图错每处 2、指令错每条 2 */
const PER_SIGNAL = 1
const PER_MISTAKE = 2

/** Only the items that were seen count, so the points are fewer than on the sheet. */
export function scoreProgram(sheet: ScoreSheet, findings: Findings): Score {
  const items = sheet.items.filter(({ id }) => SEEN.includes(id) && (id !== 'io' || findings.allotment !== undefined))
  if (!isNonEmpty(items)) throw new Error(`sheet ${sheet.id} has none of ${SEEN}`)
  const debugging = items.find(({ id }) => id === 'debugging')?.points ?? 0
  const program = items.find(({ id }) => id === 'program')?.points ?? 0
  return scoreBy({ ...sheet, items }, [...deductionsOf(findings, debugging, program)], false)
}

/** The items of the sheet that nobody can see here. */
export const unseenItems = (sheet: ScoreSheet, { allotment }: Pick<Findings, 'allotment'>): ScoreSheet['items'][number][] =>
  sheet.items.filter(({ id }) => !SEEN.includes(id) || (id === 'io' && allotment === undefined))

function deductionsOf({ allotment, problems, remarks, judgements }: Findings, debugging: number, program: number): readonly Deduction[] {
  const signals = (allotment ?? []).map(({ says }) => ({ item: 'io', points: PER_SIGNAL, says }))
  if (judgements.length === 0) {
    const wrong = problems.map(({ line, says }) => `第 ${line} 行：${says}`).join('；')
    return [
      ...signals,
      { item: 'program', points: program, says: problems.length === 0 ? '没有可以试的程序，或者端子没有分配' : `程序不能运行。${wrong}` },
      { item: 'debugging', points: debugging, says: '程序不能下载，功能点一条也没有做出来' },
    ]
  }
  const failed = judgements.flatMap((judgement) => (judgement.kind === 'failed' ? [judgement] : []))
  return [
    ...signals,
    ...remarks.map(({ line, says }) => ({ item: 'program', points: PER_MISTAKE, says: `第 ${line} 行：${says}` })),
    ...failed.map(({ point }) => ({ item: 'program', points: PER_MISTAKE, says: `程序没有做到：${point.says}` })),
    ...failed.map(({ point, says }, nth) => ({
      item: 'debugging',
      points: share(debugging, judgements.length, nth + 1),
      says: `${point.says}${says}`,
    })),
  ]
}

/** What the nth failure costs, in halves of a point, so that all failed cost all. */
const share = (points: number, parts: number, nth: number): number =>
  Math.round((2 * points * nth) / parts) / 2 - Math.round((2 * points * (nth - 1)) / parts) / 2
