/** An attempt at a wiring task as it stands after what was done: the same acts always come to the same. */
import type { RedLineHit } from '#domain/bench/red-line.ts'
import type { BenchMode } from '#domain/bench/result.ts'
import type { PartId } from '#domain/circuit/circuit.ts'
import type { CircuitRun } from '#domain/circuit/circuit-run.ts'
import type { Happening } from '#domain/circuit/happening.ts'
import type { Cabinet, Section } from './cabinet.ts'
import type { DeadReading } from './dead-checks.ts'
import { drawnJoints } from './drawn-joints.ts'
import type { Joint } from './joint.ts'
import type { PowerStage } from './power-stage.ts'
import { type WiredCircuit, wiredCircuit } from './wired-circuit.ts'
import type { WiringAct } from './wiring-act.ts'

/** What a task asks for: both circuits, or one of them while the other is there already. */
export const wiringScopes = ['both', 'control', 'main'] as const
export type WiringScope = (typeof wiringScopes)[number]

export type WiringTask = { readonly cabinet: Cabinet; readonly drawn: WiredCircuit; readonly scope: WiringScope; readonly mode: BenchMode }
export type TimedAct = { readonly act: WiringAct; readonly atS: number }

/** An act and what came of it. `refused` says why nothing was done; at a red line `redLine` says which. */
export type WiringStep = TimedAct & {
  readonly came: readonly Happening[]
  readonly refused?: string | undefined
  readonly redLine?: RedLineHit | undefined
  readonly readings?: readonly DeadReading[] | undefined
}

export type Live = { readonly stage: PowerStage; readonly run: CircuitRun }
export type WiringAttempt = {
  readonly task: WiringTask
  /** In the order they were put in; first those that were there. */
  readonly joints: readonly Joint[]
  /** Joined by the help, not by the person. */
  readonly helped: ReadonlySet<string>
  readonly steps: readonly WiringStep[]
  /** What the examiner agreed to; a change of the wiring or switching off ends it. */
  readonly agreed?: PowerStage | undefined
  readonly live?: Live | undefined
  /** Nothing has been under power since it was tested. */
  readonly isDead: boolean
  readonly blown: ReadonlySet<PartId>
  /** A short happened with this wiring, and it has not been changed since. */
  readonly isShorted: boolean
  /** Of the wiring as it is, by number of the check. */
  readonly deadReadings: ReadonlyMap<number, readonly DeadReading[]>
  readonly end?: { readonly kind: 'handedIn' | 'vetoed'; readonly atS: number } | undefined
}

export function wiringTask(cabinet: Cabinet, scope: WiringScope, mode: BenchMode): WiringTask {
  return { cabinet, scope, mode, drawn: wiredCircuit(cabinet, drawnJoints(cabinet)) }
}

export function emptyAttempt(task: WiringTask): WiringAttempt {
  const isThere = (section: Section): boolean => task.scope !== 'both' && task.scope !== section
  return {
    task,
    joints: drawnJoints(task.cabinet).filter(({ section }) => isThere(section)),
    helped: new Set(),
    steps: [],
    isDead: true,
    blown: new Set(),
    isShorted: false,
    deadReadings: new Map(),
  }
}

export const keyOf = ({ a, b }: Joint): string => `${a} ${b}`
