/** What the page of a wiring task brings, from circuit and coach. */
import { WIRING_ENGINE, type WiringData } from '#app/bench/wiring/wiring-data.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import { layOut } from '#domain/circuit/drawing/lay-out.ts'
import { sayDrawing } from '#domain/circuit/netlist/say-drawing.ts'
import { seedOf } from '#domain/prelude/random.ts'
import type { CitedSheet } from '#features/bench/content/bench.ts'
import type { CoachPage } from '#features/bench/read-coach.ts'

/** Practice is kept there where no bank is published. */
const NO_BANK = 'electrician'

/** The coach names weak points by the items of the whole task, the sheet of the room has items of its own. */
const weakAs = {
  wiring: 'wiring',
  numbers: 'craft',
  powering: 'debugging',
  function: 'debugging',
  deadCheck: 'conduct',
  closeOut: 'conduct',
} as const

export function wiringDataOf(circuit: Circuit, { task, redLines, bank }: CoachPage, sheet: CitedSheet): WiringData {
  const { id, title, minutes, items, beyond } = sheet
  return {
    circuit,
    drawings: (['control', 'main'] as const).map((section) => ({ drawing: layOut(circuit, section), says: sayDrawing(circuit, section) })),
    sheet: { id, title, minutes, items, beyond },
    redLines: redLines.map(({ id, says, why, instead }) => ({ id, says, why, instead })),
    weak: Object.fromEntries(Object.entries(weakAs).map(([item, key]) => [item, task.weak.get(key) ?? []])),
    bank: bank?.id ?? NO_BANK,
    version: `${WIRING_ENGINE}-${seedOf(JSON.stringify([circuit, sheet])).toString(36)}`,
  }
}
