/** Edits of whole rows: new rungs and marks, and what goes together (STL and RET, MC and MCR) comes and goes together. */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Ladder, Row, Rung } from '../ladder/ladder.ts'
import type { Act, Mark, Test } from '../program/instruction.ts'

const rungOf = (test: Test | undefined, act: Act): Rung => ({
  kind: 'rung',
  line: 0,
  path: test === undefined ? [] : [test],
  drives: [{ kind: 'act', act }],
})
const markOf = (mark: Mark): Row => ({ kind: 'mark', line: 0, mark })

/** After the row, but before END, and after what hangs on the bus of a step. */
function insertAfter(ladder: Ladder, nth: number, rows: readonly Row[]): Ladder {
  const isOnBus = (row: Row | undefined) => row?.kind === 'rung' && row.path.length === 0
  const at = isEnd(ladder[nth]) ? nth : isOnBus(ladder[nth + 1]) ? nth + 2 : nth + 1
  return [...ladder.slice(0, at), ...rows, ...ladder.slice(at)]
}

const markKind = (row: Row | undefined): Mark['kind'] | undefined => (row?.kind === 'mark' ? row.mark.kind : undefined)
const isEnd = (row: Row | undefined): boolean => markKind(row) === 'end'

export const insertRung = (ladder: Ladder, nth: number, test: Test, act: Act): Ladder => insertAfter(ladder, nth, [rungOf(test, act)])

/** MC with its MCR right after it. */
export const insertMaster = (ladder: Ladder, nth: number, test: Test, act: Extract<Act, { kind: 'master' }>): Ladder =>
  insertAfter(ladder, nth, [rungOf(test, act), markOf({ kind: 'masterEnd', level: act.level })])

/** A step outside of all steps brings its RET. */
export function insertMark(ladder: Ladder, nth: number, mark: Mark): Result<Ladder, string> {
  switch (mark.kind) {
    case 'label':
      return ok(insertAfter(ladder, nth, [markOf(mark)]))
    case 'step': {
      const isInside = isEnd(ladder[nth]) ? isInSteps(ladder, nth - 1) : isInSteps(ladder, nth)
      return ok(insertAfter(ladder, nth, isInside ? [markOf(mark)] : [markOf(mark), markOf({ kind: 'stepEnd' })]))
    }
    case 'stepEnd':
      return fail('RET 跟着 STL 自己来，不用单写')
    case 'masterEnd':
      return fail('MCR 跟着 MC 自己来，不用单写')
    case 'end':
      return fail('END 已经在最后了')
  }
}

function isInSteps(ladder: Ladder, nth: number): boolean {
  for (let at = nth; at >= 0; at -= 1) {
    const kind = markKind(ladder[at])
    if (kind === 'step') return true
    if (kind === 'stepEnd') return false
  }
  return false
}

/** A mark gives way to one of its kind. */
export function changeMark(ladder: Ladder, nth: number, mark: Mark): Result<Ladder, string> {
  const row = ladder[nth]
  if (row?.kind !== 'mark' || row.mark.kind !== mark.kind || mark.kind === 'end' || mark.kind === 'stepEnd')
    return fail('这一行不能改成这样。STL 和标号可以换号，别的先删再写')
  return ok(ladder.map((each, at) => (at === nth ? { ...row, mark } : each)))
}

/** An output on the bus of a step. */
export function outputAtStep(ladder: Ladder, nth: number, act: Act): Result<Ladder, string> {
  if (markKind(ladder[nth]) !== 'step') return fail('输出前面要有触点。用“新的一行”，一次写触点和输出')
  const next = ladder[nth + 1]
  if (next?.kind !== 'rung' || next.path.length > 0)
    return ok([...ladder.slice(0, nth + 1), rungOf(undefined, act), ...ladder.slice(nth + 1)])
  return ok(ladder.map((row) => (row === next ? { ...next, drives: [...next.drives, { kind: 'act', act }] } : row)))
}

/** The row above or below changes places with it; END stays last. */
export function moveRow(ladder: Ladder, nth: number, by: 1 | -1): Result<Ladder, string> {
  const [row, other] = [ladder[nth], ladder[nth + by]]
  if (row === undefined || other === undefined || isEnd(row) || isEnd(other)) return fail(by < 0 ? '已经在最上面了' : '已经在最下面了')
  return ok(ladder.map((each, at) => (at === nth ? other : at === nth + by ? row : each)))
}

export function deleteRow(ladder: Ladder, nth: number): Result<Ladder, string> {
  const row = ladder[nth]
  switch (markKind(row)) {
    case 'end':
      return fail('END 不能删，程序到它为止')
    case 'stepEnd':
      return fail('RET 不能单独删。把 STL 都删掉，它就没有了')
    case 'masterEnd':
      return fail('MCR 不能单独删。删 MC 那一行，两个一起没有')
    case 'step': {
      const end = ladder.findIndex((each, at) => at > nth && markKind(each) === 'stepEnd')
      const before = ladder.slice(0, nth).map(markKind).lastIndexOf('stepEnd') + 1
      const isOnly = ladder.slice(before, end).filter((each) => markKind(each) === 'step').length === 1
      return ok(without(ladder, isOnly ? [nth, end] : [nth]))
    }
    case 'label':
      return ok(without(ladder, [nth]))
    case undefined:
      return ok(without(ladder, [nth, masterEndOf(ladder, nth)]))
  }
}

const without = (ladder: Ladder, gone: readonly number[]): Ladder => ladder.filter((_, at) => !gone.includes(at))

/** The MCR of the MC in this row; −1 where there is none. */
function masterEndOf(ladder: Ladder, nth: number): number {
  const row = ladder[nth]
  const master = row?.kind === 'rung' ? row.drives.find((drive) => drive.kind === 'act' && drive.act.kind === 'master') : undefined
  if (master?.kind !== 'act' || master.act.kind !== 'master') return -1
  const { level } = master.act
  return ladder.findIndex((each, at) => at > nth && each.kind === 'mark' && each.mark.kind === 'masterEnd' && each.mark.level === level)
}
