/** An instruction list as people write and store it: one instruction a line, `;` begins a remark, a step number in front may stand. */
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
  return problems.length > 0 ? fail(problems.toSorted((a, b) => a.line - b.line)) : read
}

/** The instructions alone, whether or not they make a program. */
export function readLines(text: string): Result<Program, readonly ProgramProblem[]> {
  const rows = text.replaceAll('\u3000', ' ').split(/\r\n|\r|\n/)
  const written = rows.map((row, nth) => ({ line: nth + 1, text: bare(row) })).filter((row) => row.text !== '')
  const tooMany = written[LONGEST_PROGRAM]
  if (tooMany !== undefined) return fail([{ line: tooMany.line, says: `程序太长，最多 ${LONGEST_PROGRAM} 条指令` }])
  const lines: Line[] = []
  const problems: ProgramProblem[] = []
  for (const row of written) {
    const read = row.text.length > LONGEST_LINE ? fail(`这一行太长，最多 ${LONGEST_LINE} 个字`) : parseInstruction(row.text)
    if (read.ok) lines.push({ line: row.line, instruction: read.value })
    else problems.push({ line: row.line, says: read.problem })
  }
  return problems.length > 0 ? fail(problems) : ok(lines)
}

/** Without the remark and the step number. */
const bare = (row: string): string =>
  row
    .replace(/(;|；|\/\/).*$/, '')
    .trim()
    .replace(/^\d+[\s:：]+/, '')
