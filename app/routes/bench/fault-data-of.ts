/** What the page of a fault-finding task brings, from circuit, book and coach. */
import { FAULT_ENGINE, type FaultData } from '#app/bench/fault/fault-data.ts'
import type { ScoreSheet } from '#domain/bench/score-sheet.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import { layOut } from '#domain/circuit/drawing/lay-out.ts'
import type { FaultBook } from '#domain/circuit/fault-finding/known-fault.ts'
import { sayDrawing } from '#domain/circuit/netlist/say-drawing.ts'
import { seedOf } from '#domain/prelude/random.ts'
import type { CoachPage } from '#features/bench/read-coach.ts'

/** Practice is kept there where no bank is published. */
const NO_BANK = 'electrician'

export function faultDataOf(circuit: Circuit, book: FaultBook, sheet: ScoreSheet, { task, redLines, bank }: CoachPage): FaultData {
  const { id, title, minutes, items, beyond } = sheet
  return {
    circuit,
    book,
    drawings: (['control', 'main'] as const).map((section) => ({ ...layOut(circuit, section), says: sayDrawing(circuit, section) })),
    sheet: { id, title, minutes, items, beyond },
    redLines: redLines.map(({ id, says, why, instead }) => ({ id, says, why, instead })),
    weak: Object.fromEntries([...task.weak]),
    bank: bank?.id ?? NO_BANK,
    version: `${FAULT_ENGINE}-${seedOf(JSON.stringify([circuit, book, items])).toString(36)}`,
  }
}
