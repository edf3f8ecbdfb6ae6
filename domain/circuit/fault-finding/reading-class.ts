/** Readings that say the same to a person who looks for a fault: nothing, something in between, everything. */
import type { MeterReading } from '../reading.ts'

/** Equal where two readings tell the same. Ghost voltages of a few volts are none; contacts of some milliohms are closed. */
export function readingClass(reading: MeterReading): string {
  const { shows } = reading
  if (typeof shows !== 'number') return shows
  switch (reading.mode) {
    case 'volts':
      return shows < 25 ? 'none' : String(Math.round(shows / 40))
    case 'ohms':
    case 'continuity':
      return shows < 1 ? 'closed' : String(Math.round(4 * Math.log10(shows)))
    case 'clamp':
      return shows < 0.2 ? 'none' : String(Math.round(2 * Math.log2(shows)))
  }
}
