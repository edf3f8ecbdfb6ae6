/** How many scans are due between two pictures. */
import { SCAN_MS } from '#domain/plc/task/bench.ts'

/** After a longer pause (a hidden page) the bench goes on from where it was instead of catching up. */
const LONGEST_MS = 200

/** `restMs` is what was left over the last time. */
export function scansDue(elapsedMs: number, speed: number, restMs: number): { readonly scans: number; readonly restMs: number } {
  const due = Math.min(Math.max(0, elapsedMs), LONGEST_MS) * speed + restMs
  const scans = Math.floor(due / SCAN_MS)
  return { scans, restMs: due - scans * SCAN_MS }
}
