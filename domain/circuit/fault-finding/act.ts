/** What is done in an attempt at finding a fault, and its words in the log. */
import type { DeviceId, PartId } from '../circuit.ts'
import type { Measurement } from '../reading.ts'
import type { Hand } from './hand.ts'
import type { Range, Spot } from './spot.ts'

/** Before the supply is switched on: clothing, tools, meter and leads. */
export const checks = ['wear', 'tools', 'probes'] as const
export type Check = (typeof checks)[number]
/** After the work: put back, clean up, write down. */
export const closings = ['restore', 'tidy', 'report'] as const
export type Closing = (typeof closings)[number]

export type Act =
  | { readonly kind: 'check'; readonly check: Check }
  /** The examiner is asked before the supply is switched on. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'on' | 'off'; readonly supply: Hand }
  /** 验电: that it is dead is shown with a tester. */
  | { readonly kind: 'verify' }
  | { readonly kind: 'press' | 'release' | 'tap' | 'trip' | 'reset'; readonly device: DeviceId }
  | { readonly kind: 'wait'; readonly s: number }
  /** A whole step of the plan, from everything off. */
  | { readonly kind: 'try'; readonly trial: number }
  | { readonly kind: 'measure'; readonly measurement: Measurement }
  /** By trial, whether it did as it should; undefined was left out. */
  | { readonly kind: 'record'; readonly normal: readonly (boolean | undefined)[] }
  | { readonly kind: 'mark'; readonly range: Range }
  | { readonly kind: 'mend'; readonly spot: Spot }
  | { readonly kind: 'bridge' | 'unbridge'; readonly part: PartId }
  | { readonly kind: 'close'; readonly done: readonly Closing[] }

/** Longest wait in one act. */
export const LONGEST_WAIT_S = 60

export function wordsOf(act: Act): readonly string[] {
  switch (act.kind) {
    case 'check':
      return [act.check]
    case 'ask':
    case 'verify':
      return [act.kind]
    case 'on':
    case 'off':
      return [act.kind, act.supply]
    case 'press':
    case 'release':
    case 'tap':
    case 'trip':
    case 'reset':
      return [act.kind, act.device]
    case 'wait':
      return [act.kind, String(act.s)]
    case 'try':
      return [act.kind, String(act.trial)]
    case 'measure':
      return wordsOfMeasurement(act.measurement)
    case 'record':
      return [act.kind, act.normal.map((isNormal) => (isNormal === undefined ? 'x' : isNormal ? 'n' : 'b')).join('.')]
    case 'mark':
      return 'spot' in act.range ? ['mark', act.range.spot] : ['mark', act.range.from, act.range.to]
    case 'mend':
      return [act.kind, act.spot]
    case 'bridge':
    case 'unbridge':
      return [act.kind, act.part]
    case 'close':
      return [act.kind, act.done.length === 0 ? 'nothing' : act.done.join('.')]
  }
}

function wordsOfMeasurement(measurement: Measurement): readonly string[] {
  switch (measurement.mode) {
    case 'volts':
    case 'ohms':
      return [measurement.mode, String(measurement.range), measurement.red, measurement.black]
    case 'continuity':
      return ['beep', measurement.red, measurement.black]
    case 'clamp':
      return ['clamp', String(measurement.range), measurement.part]
  }
}
