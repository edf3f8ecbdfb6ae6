/** The answer to a calculation from the texts of its fields, and back: the steps in their order, the result last. */
import type { NumberItem } from './item.ts'
import type { SimpleResponse } from './response.ts'

type NumberResponse = Extract<SimpleResponse, { kind: 'number' }>

/** How many numbers are to be written. */
export const numbersOf = ({ stepMarks }: NumberItem): number => (stepMarks?.steps.length ?? 0) + 1

/** What is missing is left open; something must be there. */
export function numberWritten({ stepMarks }: NumberItem, texts: readonly string[]): NumberResponse {
  if (stepMarks === undefined) return { kind: 'number', written: (texts[0] ?? '').trim() }
  const at = (nth: number): string => (texts[nth] ?? '').trim()
  return { kind: 'number', written: at(stepMarks.steps.length), steps: stepMarks.steps.map((_, nth) => at(nth)) }
}

export const textsOf = ({ steps = [], written }: NumberResponse): readonly string[] => [...steps, written]
