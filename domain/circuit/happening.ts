/** What a person does at the bench, and what happens then: the log of a run. */
import type { DeviceId, PartId } from './circuit.ts'
import type { Drive } from './motor-drive.ts'
import type { MeterReading } from './reading.ts'

/** `press` also closes a switch and pushes a limit switch by hand; `trip` is the test button of a thermal relay; `mend` puts in a new link. */
export type Operation =
  | { readonly kind: 'press' | 'release'; readonly device: DeviceId }
  | { readonly kind: 'trip' | 'reset'; readonly device: DeviceId }
  | { readonly kind: 'mend'; readonly part: PartId }
  | { readonly kind: 'power'; readonly supply: string; readonly isOn: boolean }
  | { readonly kind: 'wait'; readonly ms: number }

/** `atMs` counts from the start of the run. */
export type Happening = { readonly atMs: number } & (
  | { readonly kind: 'operated'; readonly operation: Operation }
  | { readonly kind: 'pulledIn' | 'letGo' | 'timedOut' | 'tripped'; readonly device: DeviceId }
  | { readonly kind: 'switched'; readonly device: DeviceId; readonly isOn: boolean }
  | { readonly kind: 'blew'; readonly part: PartId }
  | { readonly kind: 'shorted'; readonly between: readonly string[] }
  | { readonly kind: 'driven'; readonly motor: DeviceId; readonly drive: Drive }
  | { readonly kind: 'stalled'; readonly motor: DeviceId }
  | { readonly kind: 'racing'; readonly devices: readonly DeviceId[] }
  | { readonly kind: 'hitStop'; readonly motor: DeviceId }
  | { readonly kind: 'rewired' }
  | { readonly kind: 'measured'; readonly reading: MeterReading }
)
/** A happening without its time. */
export type What = Happening extends infer H ? (H extends Happening ? Omit<H, 'atMs'> : never) : never
