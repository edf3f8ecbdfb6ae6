/** An instruction list as people write and store it: one instruction a line, `;` begins a remark, a step number in front may stand. */
import { lastOf } from '#domain/prelude/last-of.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { toLadder } from '../ladder/to-ladder.ts'
import { checkProgram } from './check-program.ts'
import type { Line, Program, ProgramProblem } from './instruction.ts'
import { parseInstruction } from './parse-instruction.ts'

/** As many steps as the controller holds. @source FX2N as generally taught, not checked */
export const LONGEST_PROGRAM = 8000
const LONGEST_LINE = 200

/** A program that can run, or every problem with its line, in the order of the lines. */
export function parseProgram(text: string): Result<Program, readonly ProgramProblem[]> {
  const read = readLines(text)
  if (!read.ok) return read
  const ladder = toLadder(read.value)
  const problems = [...(ladder.ok ? [] : ladder.problem), ...checkProgram(read.value)]
  return problems.length > 0 ? fail(problems.sort((a, b) => a.line - b.line)) : read
}

/** The instructions alone, whether or not they make a program. */
export function readLines(text: string): Result<Program, readonly ProgramProblem[]> {
  const rows = text.replace(/\u3000/g, ' ').split(/\r\n|\r|\n/)
  const { written, rest } = readRows(rows)
  const tooMany = written[LONGEST_PROGRAM]
  if (tooMany !== undefined) return fail([{ line: tooMany.line, says: `程序太长，最多 ${LONGEST_PROGRAM} 条指令` }])
  const lines: Line[] = []
  const problems: ProgramProblem[] = []
  for (const row of written) {
    const read = row.text.length > LONGEST_LINE ? fail(`这一行太长，最多 ${LONGEST_LINE} 个字`) : parseInstruction(row.text)
    if (read.ok) lines.push({ line: row.line, instruction: read.value, ...remarkOf(row.remarks) })
    else problems.push({ line: row.line, says: read.problem })
  }
  return problems.length > 0 ? fail(problems) : ok(withLast(lines, rest))
}

type Written = { readonly line: number; readonly text: string; readonly remarks: readonly string[] }

/** The lines that hold an instruction. A remark on a line of its own belongs to the instruction after it; `rest` stand after the last. */
function readRows(rows: readonly string[]): { readonly written: readonly Written[]; readonly rest: readonly string[] } {
  const written: Written[] = []
  let rest: readonly string[] = []
  for (const [nth, row] of rows.entries()) {
    const text = bare(row)
    const said = row
      .slice(row.search(REMARK))
      .replace(/^(;|；|\/\/)/, '')
      .trim()
    const remarks = REMARK.test(row) && said !== '' ? [...rest, said] : rest
    if (text === '') rest = remarks
    else {
      written.push({ line: nth + 1, text, remarks })
      rest = []
    }
  }
  return { written, rest }
}

const remarkOf = (remarks: readonly string[]): { readonly remark?: string } => (remarks.length === 0 ? {} : { remark: remarks.join('；') })

/** What is said after the last instruction belongs to it. */
function withLast(lines: readonly Line[], rest: readonly string[]): Program {
  const last = lastOf(lines)
  if (last === undefined || rest.length === 0) return lines
  const remarks = last.remark === undefined ? rest : [last.remark, ...rest]
  return [...lines.slice(0, -1), { ...last, ...remarkOf(remarks) }]
}

const REMARK = /(;|；|\/\/).*$/

/** Without the remark and the step number. */
const bare = (row: string): string =>
  row
    .replace(REMARK, '')
    .trim()
    .replace(/^\d+[\s:：]+/, '')
