/** Marks (分) as whole hundredths, so that half marks and thirds of two add up the same on every device. */
import type { Brand } from '#domain/prelude/brand.ts'

/** Hundredths of a mark: 50 is half a mark (0.5 分). */
export type Marks = Brand<number, 'Marks'>

export const toMarks = (hundredths: number): Marks => Math.round(hundredths) as Marks
/** From marks as papers print them: 0.5, 1, 2. */
export const marksOf = (printed: number): Marks => toMarks(printed * 100)

export const noMarks: Marks = toMarks(0)

export const addMarks = (all: readonly Marks[]): Marks => toMarks(all.reduce<number>((sum, each) => sum + each, 0))

/** `earned` of `of` equal parts of `most`; a half hundredth counts as a whole one. Below none is none, above all is all. */
export function shareOfMarks(most: Marks, earned: number, of: number): Marks {
  const parts = Math.min(Math.max(earned, 0), of)
  return toMarks(Math.floor((2 * most * parts + of) / (2 * of)))
}

/** `most` in so many parts as equal as hundredths allow; together they are exactly `most`, and the first are the larger. */
export function splitMarks(most: Marks, parts: number): readonly Marks[] {
  const each = Math.floor(most / parts)
  return Array.from({ length: parts }, (_, nth) => toMarks(each + (nth < most - each * parts ? 1 : 0)))
}

/** As papers print them: `0.5`, `2`, `1.33`. */
export const sayMarks = (marks: Marks): string => String(marks / 100)
