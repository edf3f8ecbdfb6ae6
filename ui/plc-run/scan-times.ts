/** Scans one after the other, with what the operator did since the last one. */
import type { Bench } from '#domain/plc/task/bench.ts'

/** `unseen` buttons were pressed since the last scan; true where they were let go already. Empty after a scan. */
export type Attended = { readonly bench: Bench; readonly unseen: Map<string, boolean> }

/** False where it ended early: the controller has stopped itself, or the process came to harm just now. */
export function scanTimes(attended: Attended, scans: number): boolean {
  for (let ran = 0; ran < scans; ran += 1) if (!scanOnce(attended)) return false
  return true
}

function scanOnce({ bench, unseen }: Attended): boolean {
  const wasHarmed = bench.harm !== undefined
  bench.tick()
  for (const [button, isLetGo] of unseen) if (isLetGo) bench.release(button)
  unseen.clear()
  return bench.stopped === undefined && (wasHarmed || bench.harm === undefined)
}
