/** Programs like those of a workshop, as long as wanted: motors with hold and interlock, timers, counters, steps and comparisons. */
import type { Program } from '#domain/plc/program/instruction.ts'
import { parseProgram } from '#domain/plc/program/parse-program.ts'

/** Each kind of rung, made for its number; together eight rungs. */
const kinds: readonly ((nth: number) => string)[] = [
  (nth) => `LD X${octal(nth)}\nOR M${at(nth)}\nANI X${octal(nth + 1)}\nANI M${at(nth + 1)}\nOUT M${at(nth)}`,
  (nth) => `LD M${at(nth)}\nOUT T${nth % 200} K${(nth % 50) + 1}`,
  (nth) => `LDP X${octal(nth)}\nOR T${nth % 200}\nOUT C${nth % 100} K${(nth % 9) + 1}`,
  (nth) => `LD C${nth % 100}\nRST C${nth % 100}`,
  (nth) =>
    `LD X${octal(nth)}\nLD M${at(nth + 2)}\nANI T${nth % 200}\nORB\nMPS\nAND X${octal(nth + 2)}\nOUT Y${octal(nth)}\nMPP\nSET M${at(nth + 3)}`,
  (nth) => `LD>= T${nth % 200} K3\nAND M8013\nINCP D${nth % 200}`,
  (nth) => `LD X${octal(nth)}\nLDI X${octal(nth + 3)}\nOR M${at(nth + 4)}\nANB\nOUT M${at(nth + 5)}`,
  (nth) => `LD<> D${nth % 200} K0\nMOV D${nth % 200} D${(nth + 1) % 200}\nRST M${at(nth + 3)}`,
]

const octal = (nth: number): string => (nth % 0o200).toString(8)
const at = (nth: number): number => nth % 400

/** As text and as a checked program. */
export function programOf(rungs: number): { readonly text: string; readonly program: Program } {
  const rows = Array.from({ length: rungs }, (_, nth) => kinds[nth % kinds.length]?.(nth) ?? '')
  const text = [...rows, 'END'].join('\n')
  const parsed = parseProgram(text)
  if (!parsed.ok) throw new Error(parsed.problem.map(({ line, says }) => `${line} ${says}`).join('\n'))
  return { text, program: parsed.value }
}
