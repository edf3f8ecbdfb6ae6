/**
 * The figures of the model. The first group is the verified one of the exam dossier; the second is chosen for practice and says
 * nothing about real devices.
 * @source exam dossier §3.5 (model and test vectors), K089 (speed switch)
 */

export const CLOSED_OHMS = 0.01
export const OPEN_OHMS = 1e9
export const COIL_OHMS = 1000
export const METER_OHMS = 1e7
/** Of the nominal value: above the first an armature pulls in, below the second it lets go; between them it stays. */
export const PULLS_IN = 0.85
export const LETS_GO = 0.6
/** r/min: a speed switch closes from the first up and opens from the second down. */
export const SPEED_CLOSES = 120
export const SPEED_OPENS = 100

/** Main contacts, links and heaters are thicker than those of the control circuit; else a start would pull its voltage down. */
export const MAIN_CLOSED_OHMS = 0.001
/** Of every wire to earth, so that nothing floats in the arithmetic. */
export const LEAK_SIEMENS = 1e-10
/** Of a transformer, seen from its output. */
export const COUPLING_OHMS = 0.05
/** Times the rating: above this a fuse link melts at once. */
export const MELTS_AT_ONCE = 10
/** Times the current at full load, of a motor that stands, runs up or is reversed. */
export const STARTING = 6
/** How much more a running motor draws through each winding when a phase is gone: nearly √3 times the line current. */
export const PHASE_LOST = 2

/** How fast something warms by current: the share of the way to its end in one millisecond. Negative: it cools. */
export function warmingOf(kind: 'fuse' | 'thermal', timesRated: number): number {
  if (kind === 'fuse') return timesRated >= 2 ? 1 / 30_000 : -1 / 60_000
  if (timesRated >= 4) return 1 / 8000
  return timesRated > 1.2 ? 1 / 40_000 : -1 / 60_000
}
