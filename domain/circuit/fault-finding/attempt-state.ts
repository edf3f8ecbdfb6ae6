/** An attempt at finding a fault as it stands: what was done, what the machine is now, whether it is over. */
import type { RedLineHit } from '#domain/bench/red-line.ts'
import type { BenchMode } from '#domain/bench/result.ts'
import type { Circuit, DeviceId, PartId } from '../circuit.ts'
import type { CircuitRun } from '../circuit-run.ts'
import type { Fault } from '../fault.ts'
import type { Happening } from '../happening.ts'
import type { MeterReading } from '../reading.ts'
import type { Act } from './act.ts'
import type { FaultBook } from './known-fault.ts'
import type { Sight } from './sight.ts'

/** One act with all that came of it; `wasOn`, `wasVerified` say how it was before. */
export type Step = {
  readonly act: Act
  readonly atS: number
  readonly wasOn: boolean
  readonly wasVerified: boolean
  readonly wasApproved: boolean
  readonly sight: Sight
  readonly isOn: boolean
  readonly held: readonly DeviceId[]
  readonly happened: readonly Happening[]
  readonly reading?: MeterReading | undefined
  /** Of a whole step of the plan. */
  readonly outcome?: string | undefined
  readonly hit?: RedLineHit | undefined
  /** It was stopped before it was done. */
  readonly isBlocked: boolean
}

export type Ending = 'closed' | 'redLine' | 'overtime'

export type Attempt = {
  readonly circuit: Circuit
  readonly book: FaultBook
  readonly mode: BenchMode
  readonly steps: Step[]
  run: CircuitRun
  fault: Fault | undefined
  readonly bridged: Set<PartId>
  readonly held: Set<DeviceId>
  isVerified: boolean
  isApproved: boolean
  ending: Ending | undefined
}

export const isLive = ({ circuit, run }: Attempt): boolean => circuit.supplies.some(({ id }) => run.isOn(id))
