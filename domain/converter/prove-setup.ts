/** Drives a wired and set converter through all that is wanted, on a bench of its own, and says what came. */
import { type ConverterRun, commandIn, flip, isSteady, passTime, setPower, shaftOf, startRun, turnPot } from './converter-run.ts'
import type { ConverterExercise, Need } from './exercise.ts'
import type { Settings } from './settings.ts'
import { valueIn } from './settings.ts'
import type { Wiring } from './wiring.ts'

/** Hz that may be missing. */
export const TOLERANCE_HZ = 0.1
/** Of a measured time. */
const TOLERANCE_TIME = 0.05
/** Longer than the slowest ramp that can be set. */
const LONG_MS = 1_400_000

/** `hz` is what the shaft got; undefined where it could not turn. */
export type NeedProof = { readonly need: Need; readonly hz: number | undefined; readonly isMet: boolean }
/** Seconds from 0 to the highest frequency, from what was measured; undefined where nothing ran. */
export type SetupProof = { readonly needs: readonly NeedProof[]; readonly upS: number | undefined; readonly downS: number | undefined }

export function proveSetup(exercise: ConverterExercise, settings: Settings, wiring: Wiring): SetupProof {
  const needs = exercise.needs.map((need): NeedProof => {
    const hz = shaftOf(driven(need, settings, wiring, LONG_MS))
    return { need, hz, isMet: hz !== undefined && Math.abs(hz - need.hz) <= TOLERANCE_HZ }
  })
  return { needs, ...measureRamps(exercise, settings, wiring) }
}

/** A converter that was at rest, then the switches of `need` were set and `ms` passed. */
function driven({ closed, potPercent }: Need, settings: Settings, wiring: Wiring, ms: number): ConverterRun {
  const powered = setPower({ ...startRun(settings), wiring }, true)
  const set = closed.reduce((run, each) => flip(run, each, true), turnPot(powered, potPercent / 100))
  return passTime(set, ms)
}

/** Up and down are timed on the fastest of the positions that run (jogging has times of its own). */
function measureRamps({ needs }: ConverterExercise, settings: Settings, wiring: Wiring): Pick<SetupProof, 'upS' | 'downS'> {
  const runs = needs.map((need) => driven(need, settings, wiring, LONG_MS)).filter((run) => run.hz !== 0 && commandIn(run).kind === 'run')
  const fastest = runs.reduce<ConverterRun | undefined>(
    (best, run) => (best === undefined || Math.abs(run.hz) > Math.abs(best.hz) ? run : best),
    undefined,
  )
  if (fastest === undefined) return { upS: undefined, downS: undefined }
  const share = Math.abs(fastest.hz) / valueIn(settings, 'P1082')
  const upMs = fastest.trace.find(({ hz }) => hz === fastest.hz)?.atMs
  const released = { ...fastest, switches: { S1: false, S2: false, S3: false } }
  const stopped = passTime(released, LONG_MS)
  const downMs = stopped.trace.slice(fastest.trace.length).find(({ hz }) => hz === 0)?.atMs
  return {
    upS: upMs === undefined ? undefined : upMs / 1000 / share,
    downS: downMs === undefined || !isSteady(stopped) ? undefined : (downMs - fastest.nowMs) / 1000 / share,
  }
}

export const isAbout = (measured: number | undefined, wanted: number): boolean =>
  measured !== undefined && Math.abs(measured - wanted) <= wanted * TOLERANCE_TIME
