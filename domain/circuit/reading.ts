/** What a meter is put to, and what it shows. */
import type { PartId, Wire } from './circuit.ts'

/** Full scale in volts, ohms or amperes. */
export const RANGES = { volts: [250, 500, 750], ohms: [200, 2000, 20_000, 200_000, 2_000_000, 20_000_000], amps: [20, 200] } as const

export type Measurement =
  | { readonly mode: 'volts'; readonly red: Wire; readonly black: Wire; readonly range: (typeof RANGES.volts)[number] }
  | { readonly mode: 'ohms'; readonly red: Wire; readonly black: Wire; readonly range: (typeof RANGES.ohms)[number] }
  | { readonly mode: 'continuity'; readonly red: Wire; readonly black: Wire }
  | { readonly mode: 'clamp'; readonly part: PartId; readonly range: (typeof RANGES.amps)[number] }

/** The display: a figure rounded as the range shows it, `OL` above full scale, or nothing because the meter was put on a live wire. */
export type MeterReading = Measurement &
  (
    | { readonly shows: number; readonly beeps?: boolean }
    | { readonly shows: 'OL' }
    /** Red line: ohms were measured on a live circuit. */
    | { readonly shows: 'liveResistance' }
  )
