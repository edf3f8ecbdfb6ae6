/** A ladder as the instruction list that a controller is given: blocks with ANB and ORB, several outputs with MPS, MRD and MPP. */
import type { Instruction, Place, Program, StackOperation } from '../program/instruction.ts'
import type { Drive, Element, Inline, Ladder, Path, Row, Series } from './ladder.ts'

/** The list, its lines counted from 1. `toLadder` of it gives the same ladder again, but for the lines. */
export function toInstructions(ladder: Ladder): Program {
  return ladder
    .flatMap((row) => rowInstructions(row).map((instruction, nth) => ({ instruction, ...(nth === 0 ? remarkOf(row) : {}) })))
    .map((line, nth) => ({ line: nth + 1, ...line }))
}

/** Of a row, beside its first instruction. */
const remarkOf = ({ remark }: Row): { readonly remark?: string } => (remark === undefined ? {} : { remark })

const stack = (operation: StackOperation): Instruction => ({ kind: 'stack', operation })

function rowInstructions(row: Row): readonly Instruction[] {
  if (row.kind === 'mark') return [{ kind: 'mark', mark: row.mark }]
  return [...pathInstructions(row.path, 'LD'), ...driveInstructions(row.drives)]
}

const pathInstructions = (path: Path, first: 'LD' | 'AND'): readonly Instruction[] =>
  path.flatMap((part, nth) => partInstructions(part, nth === 0 ? first : 'AND'))

function partInstructions(part: Element | Inline, place: 'LD' | 'AND'): readonly Instruction[] {
  switch (part.kind) {
    case 'invert':
      return [part]
    case 'block':
      return [part]
    case 'parallel': {
      const branches = part.branches.flatMap((branch, nth) => (nth === 0 ? seriesInstructions(branch, 'LD') : besideInstructions(branch)))
      return place === 'LD' ? branches : [...branches, stack('ANB')]
    }
    case 'contact':
    case 'compare':
      return [{ kind: 'test', place, test: part }]
  }
}

const seriesInstructions = (series: Series, first: Place & ('LD' | 'AND')): readonly Instruction[] =>
  series.flatMap((element, nth) => partInstructions(element, nth === 0 ? first : 'AND'))

/** One contact is joined by OR, anything longer is a block of its own. */
function besideInstructions(branch: Series): readonly Instruction[] {
  const [first, ...others] = branch
  if (others.length === 0 && first.kind !== 'parallel') return [{ kind: 'test', place: 'OR', test: first }]
  return [...seriesInstructions(branch, 'LD'), stack('ORB')]
}

function driveInstructions(drives: readonly Drive[]): readonly Instruction[] {
  const isForked = drives.some(({ kind }) => kind === 'fork')
  return drives.flatMap((drive, nth) => [...(isForked ? [stack(restoreBefore(nth, drives.length))] : []), ...oneDrive(drive)])
}

function restoreBefore(nth: number, count: number): StackOperation {
  if (nth === 0) return 'MPS'
  return nth === count - 1 ? 'MPP' : 'MRD'
}

const oneDrive = (drive: Drive): readonly Instruction[] =>
  drive.kind === 'act' ? [drive] : [...pathInstructions(drive.path, 'AND'), ...driveInstructions(drive.drives)]
