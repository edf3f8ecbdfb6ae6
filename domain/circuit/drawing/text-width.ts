/** About how wide letters are drawn, on the wide side: nothing is measured, so drawings are the same everywhere. */
import type { Box, Label } from './drawing.ts'

/** Of the numbers of wires, which have a face of even width, and of letters. In units of the drawing. */
const FONT = { number: 14, letters: 15, phase: 15 } as const
const ADVANCE = { number: 8.6, letters: 10, phase: 10 } as const

export const widthOf = (text: string, kind: Label['kind']): number => text.length * ADVANCE[kind]

/** Capitals and figures: nothing hangs below the base line. */
export function labelBox({ x, y, text, kind, anchor }: Label): Box {
  const width = widthOf(text, kind)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - FONT[kind] * 0.75, bottom: y }
}
