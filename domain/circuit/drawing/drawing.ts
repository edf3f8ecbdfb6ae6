/**
 * A circuit laid out to be drawn: symbols, wires, dots, labels in units of about a CSS pixel, y downwards. Current runs from top to
 * bottom; a contact that rests open has its blade on the left, one that rests closed on the right, and what presses it moves to the right.
 */
import type { DeviceId, Motor, PartId, Wire } from '../circuit.ts'

export type Section = 'control' | 'main'
export type Point = { readonly x: number; readonly y: number }
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** What presses a contact: shown at its left. `overheat` is a thermal relay, `turning` a speed relay, the delays are of timers. */
export type Actuator = 'push' | 'rotary' | 'stop' | 'overheat' | 'turning' | 'delayOn' | 'delayOff'

/** `power`: the main contact of a contactor, with a half circle; `isolator`: a switch that can be seen to be open, with a bar. */
export type Shape =
  | {
      readonly kind: 'contact'
      readonly rests: 'open' | 'closed'
      readonly by?: Actuator | undefined
      readonly style: 'control' | 'power' | 'isolator'
      /** Lies across, between two wires that run down. */
      readonly lies?: boolean | undefined
    }
  | { readonly kind: 'coil'; readonly mark?: 'delayOn' | 'delayOff' | 'underCurrent' | undefined }
  | { readonly kind: 'fuse' | 'heater' | 'resistor' | 'load' | 'lamp' | 'brake' | 'rectifier' | 'transformer' }
  | { readonly kind: 'motor'; readonly winding: Motor['winding'] }
  /** Where a wire leaves the drawing; `up` on top of its wire. */
  | { readonly kind: 'terminal'; readonly leaves: 'up' | 'down' }

/** Where a wire meets a symbol. */
export type Pin = Point & { readonly wire: Wire }

export type DrawnSymbol = {
  /** Of a part its id, of a motor, rectifier or transformer that of the device, of a terminal `@` and the wire. */
  readonly id: PartId | DeviceId
  readonly device?: DeviceId | undefined
  readonly shape: Shape
  /** In the order from, to; of a motor U V W; of a rectifier primary, secondary. */
  readonly pins: readonly Pin[]
  /** All ink of the symbol. */
  readonly box: Box
}

/** A straight run of a wire; runs of one wire that meet are joined, crossing ones are not. */
export type Run = { readonly wire: Wire; readonly from: Point; readonly to: Point }

/** `number` in the face of numbers, `letters` of a device, `phase` at a terminal. (x, y) is where the base line starts, or ends. */
export type Label = Point & {
  readonly kind: 'number' | 'letters' | 'phase'
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  /** The wire or the device it names. */
  readonly of: Wire | DeviceId
}

/** Where a probe touches a wire. */
export type Spot = Point & { readonly wire: Wire }

/** What moves together, dashed: the poles of a device, a lever between two, a brake and its motor. */
export type Link = { readonly kind: 'poles' | 'lever' | 'brake'; readonly points: readonly Point[] }

export type Drawing = {
  readonly section: Section
  readonly width: number
  readonly height: number
  readonly symbols: readonly DrawnSymbol[]
  readonly runs: readonly Run[]
  readonly dots: readonly Spot[]
  readonly spots: readonly Spot[]
  readonly labels: readonly Label[]
  readonly links: readonly Link[]
  /** Around the heaters of a thermal relay. */
  readonly frames: readonly Box[]
}
