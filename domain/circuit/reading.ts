/** What a meter is put to, and what it shows. */
import type { PartId, Wire } from './circuit.ts'

/** `range` is full scale in volts, ohms or amperes. */
export type Measurement =
  | { readonly mode: 'volts'; readonly red: Wire; readonly black: Wire; readonly range: 250 | 500 | 750 }
  | {
      readonly mode: 'ohms'
      readonly red: Wire
      readonly black: Wire
      readonly range: 200 | 2000 | 20_000 | 200_000 | 2_000_000 | 20_000_000
    }
  | { readonly mode: 'continuity'; readonly red: Wire; readonly black: Wire }
  | { readonly mode: 'clamp'; readonly part: PartId; readonly range: 20 | 200 }

/** The display: a figure rounded as the range shows it, `OL` above full scale, or nothing because the meter was put on a live wire. */
export type MeterReading = Measurement &
  (
    | { readonly shows: number; readonly beeps?: boolean }
    | { readonly shows: 'OL' }
    /** Red line: ohms were measured on a live circuit. */
    | { readonly shows: 'liveResistance' }
  )
