/** A program as text for storing and for other people; parseProgram reads it back unchanged, but for the numbers of the lines. */
import type { Program } from './instruction.ts'
import { printInstruction } from './print-instruction.ts'

export const printProgram = (program: Program): string =>
  program.map(({ instruction, remark }) => `${printInstruction(instruction)}${remark === undefined ? '' : ` ; ${remark}`}\n`).join('')
