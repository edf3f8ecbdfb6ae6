/** The instruction list read as rungs. Whatever cannot be drawn as a ladder cannot run: unjoined blocks, MPS without MPP, a rung without end. */
import { lastOf } from '#domain/prelude/last-of.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Instruction, Line, Program, ProgramProblem, StackOperation, Test } from '../program/instruction.ts'
import type { Drive, Element, Inline, Ladder, Row } from './ladder.ts'
import { finished, isElement, type OpenPath, putBeside } from './open-path.ts'

/** All problems of the list, the first one of each rung. */
export function toLadder(program: Program): Result<Ladder, readonly ProgramProblem[]> {
  const reader = new RungReader()
  for (const line of program) reader.take(line)
  reader.closeRung()
  return reader.problems.length > 0 ? fail(reader.problems) : ok(withRemarks(reader.rows, program))
}

/** A remark belongs to the row it stands in. */
function withRemarks(rows: readonly Row[], program: Program): Ladder {
  const remarked = program.filter((line) => line.remark !== undefined)
  let next = 0
  return rows.map((row, nth) => {
    const until = rows[nth + 1]?.line ?? Number.POSITIVE_INFINITY
    const from = next
    while ((remarked[next]?.line ?? until) < until) next += 1
    if (from === next) return row
    const said = remarked.slice(from, next).map(({ remark }) => remark)
    return { ...row, remark: said.join('；') }
  })
}

/** As deep as MPS and blocks begun by LD may be nested. @source FX2N as generally taught, not checked */
const DEEPEST_MPS = 11
const DEEPEST_BLOCKS = 8
/** Ours: a rung that nobody could draw. It also bounds how deep branches lie inside each other. */
const LONGEST_RUNG = 256
const NEEDS_LD = '前面没有 LD。每一行梯形图从 LD 或 LDI 开始'

class RungReader {
  readonly rows: Row[] = []
  readonly problems: ProgramProblem[] = []
  /** The rung as a whole, and the path we are on. */
  #rung: OpenPath | undefined
  #at: OpenPath | undefined
  /** Blocks begun by a further LD, waiting for ANB or ORB. */
  readonly #blocks: Element[][] = []
  /** Where MPS was. */
  readonly #saved: OpenPath[] = []
  /** After MPS, MRD and MPP the next contact begins a path of its own. */
  #isBranching = false
  /** After STL the bus itself may drive. */
  #hasStepBus = false
  #line = 0
  #length = 0
  /** After a problem the rest of the rung is not judged. */
  #skips: 'nothing' | 'to its end' | 'past its end' = 'nothing'

  take({ line, instruction }: Line): void {
    this.#line = line
    if (this.#isSkipped(instruction)) return
    this.#read(instruction)
    this.#length += 1
    if (this.#length > LONGEST_RUNG) this.#complain(`这一行梯形图太长，一行最多 ${LONGEST_RUNG} 条指令。用 M 分成几行`)
  }

  #isSkipped({ kind, ...rest }: Instruction): boolean {
    if (this.#skips === 'nothing') return false
    if (kind === 'act') this.#skips = 'past its end'
    const begins = kind === 'mark' || (this.#skips === 'past its end' && 'place' in rest && rest.place === 'LD')
    if (begins) this.#startOver()
    return !begins
  }

  #read(instruction: Instruction): void {
    switch (instruction.kind) {
      case 'test':
        if (instruction.place === 'LD') this.#begin(instruction.test)
        else if (instruction.place === 'AND') this.#append([instruction.test], 'AND 类指令')
        else this.#beside([instruction.test], 'OR 类指令')
        return
      case 'stack':
        this.#join(instruction.operation)
        return
      case 'invert':
        this.#inline({ kind: 'invert' })
        return
      case 'block':
        this.#inline({ kind: 'block', block: instruction.block })
        return
      case 'act':
        this.#drive({ kind: 'act', act: instruction.act })
        return
      case 'mark':
        this.closeRung()
        this.#hasStepBus = instruction.mark.kind === 'step'
        this.rows.push({ kind: 'mark', line: this.#line, mark: instruction.mark })
    }
  }

  #begin(test: Test): void {
    const isNew = this.#at === undefined || (this.#at.drives.length > 0 && !this.#isBranching)
    if (isNew) this.closeRung()
    if (isNew) this.#rung = this.#at = { path: [test], drives: [], line: this.#line }
    else if (this.#blocks.length < DEEPEST_BLOCKS - 1) this.#blocks.push([test])
    else this.#complain(`LD 开头的块最多叠 ${DEEPEST_BLOCKS} 层，请早一点用 ANB、ORB 接起来`)
  }

  #append(elements: readonly Element[], name: string): void {
    const waiting = lastOf(this.#blocks)
    if (waiting !== undefined) waiting.push(...elements)
    else this.#main(name)?.push(...elements)
  }

  /** OR joins what stands since the last LD with one more branch. */
  #beside(branch: readonly Element[], name: string): void {
    const waiting = lastOf(this.#blocks)
    const at = this.#at
    if (waiting !== undefined) putBeside(waiting, branch)
    else if (at === undefined || at.path.length === 0) this.#complain(`${name}${NEEDS_LD}`)
    else if (this.#isBranching || at !== this.#rung || at.drives.length > 0)
      this.#complain(`${name}不能接在输出或 MPS、MRD、MPP 后面。要并联的支路写成 LD 开头的块，再用 ORB、ANB`)
    else if (!at.path.every(isElement)) this.#complain(`${name}不能接在 INV 或功能块后面，请先用一个 M 存下结果`)
    else putBeside(at.path, branch)
  }

  #join(operation: StackOperation): void {
    if (operation === 'ANB' || operation === 'ORB') this.#joinBlock(operation)
    else if (this.#isJoined()) this.#branch(operation)
  }

  #joinBlock(operation: 'ANB' | 'ORB'): void {
    const block = this.#blocks.pop()
    if (block === undefined) this.#complain(`${operation} 前面没有可接的电路块，要先有一个 LD 开头的块`)
    else if (operation === 'ANB') this.#append(block, operation)
    else this.#beside(block, operation)
  }

  #branch(operation: 'MPS' | 'MRD' | 'MPP'): void {
    const at = this.#at
    if (at === undefined || at.path.length === 0) this.#complain(`${operation}${NEEDS_LD}`)
    else if (operation !== 'MPS') this.#restore(operation, at)
    else if (this.#saved.length >= DEEPEST_MPS) this.#complain(`MPS 最多套 ${DEEPEST_MPS} 层`)
    else this.#saved.push(at)
    this.#isBranching = true
  }

  #restore(operation: 'MRD' | 'MPP', at: OpenPath): void {
    const top = operation === 'MRD' ? lastOf(this.#saved) : this.#saved.pop()
    if (top === undefined) this.#complain(`${operation} 前面没有 MPS，或者 MPP 多了一个`)
    else if (at.drives.length === 0 && at !== top) this.#complain(`${operation} 前面的支路没有输出`)
    else this.#at = top
  }

  #inline(inline: Inline): void {
    if (this.#blocks.length > 0) this.#complain('INV 和功能块只能放在主干上，不能放在还没接好的块里')
    else this.#main('INV 和功能块')?.push(inline)
  }

  /** The path that further contacts go on; a new one where a branch begins. */
  #main(name: string): (Element | Inline)[] | undefined {
    const at = this.#at
    if (at === undefined || at.path.length === 0) {
      this.#complain(`${name}${NEEDS_LD}`)
      return undefined
    }
    if (!this.#isBranching && at.drives.length === 0) return at.path
    const fork: OpenPath = { path: [], drives: [], line: this.#line }
    at.drives.push(fork)
    this.#at = fork
    this.#isBranching = false
    return fork.path
  }

  #drive(drive: Extract<Drive, { kind: 'act' }>): void {
    if (!this.#isJoined()) return
    if (this.#at === undefined && this.#hasStepBus) this.#rung = this.#at = { path: [], drives: [], line: this.#line }
    if (this.#at === undefined) this.#complain('输出前面没有触点。要一直接通，写 LD M8000')
    this.#at?.drives.push(drive)
    this.#isBranching = false
  }

  #isJoined(): boolean {
    if (this.#blocks.length > 0) this.#complain(`还有 ${this.#blocks.length} 个 LD 开头的块没有接上。串联用 ANB，并联用 ORB`)
    return this.#skips === 'nothing'
  }

  /** Ends the rung before a new one, a mark or the end of the list. */
  closeRung(): void {
    const rung = this.#rung
    if (rung !== undefined && this.#skips === 'nothing') {
      if (this.#isJoined() && this.#saved.length > 0) this.#complain('MPS 没有配 MPP', rung.line)
      else if (this.#at?.drives.length === 0) this.#complain('这一行梯形图没有输出', rung.line)
      else this.#keep(rung)
    }
    this.#startOver()
  }

  /** What was begun is forgotten, whether it was kept or given up. */
  #startOver(): void {
    if (this.#rung !== undefined) this.#hasStepBus = false
    this.#rung = this.#at = undefined
    this.#length = 0
    this.#blocks.length = this.#saved.length = 0
    this.#isBranching = false
    this.#skips = 'nothing'
  }

  #keep({ path, drives, line }: OpenPath): void {
    const rung = finished(path, drives)
    if (rung !== undefined) this.rows.push({ kind: 'rung', line, path: rung.path, drives: rung.drives })
  }

  #complain(says: string, line = this.#line): void {
    if (this.#skips === 'nothing') this.problems.push({ line, says })
    this.#skips = 'to its end'
  }
}
