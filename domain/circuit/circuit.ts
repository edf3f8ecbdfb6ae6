/**
 * A relay circuit as a list of what is joined to what. A wire is named by its number and joins everything that carries the number;
 * a device is a thing in the cabinet (a contactor); a part is one of its elements between two wires (its coil, one of its contacts).
 */

/** The number printed on a wire: `4`, `L1`, `U`. */
export type Wire = string
/** The letters of a device: `KM1`. */
export type DeviceId = string
/** Device and terminal: `KM1.13`. */
export type PartId = string

/** A three-phase source, switched as a whole. `volts` between two phases; the neutral is at earth. */
export type Supply = {
  readonly id: string
  readonly phases: readonly [Wire, Wire, Wire]
  readonly neutral?: Wire | undefined
  readonly volts: number
}

/** Where a coil gets its size from: nearly all sense voltage, an undercurrent relay senses current. */
export type Nominal = { readonly volts: number } | { readonly amps: number }

type Named = { readonly id: DeviceId; readonly says: string; readonly stuck?: 'in' | 'out' | undefined }

/** `stuck` holds a device where it is: a button pressed or not, an armature in or out, a motor that cannot turn (`in`). */
export type Device = Named &
  (
    | { readonly kind: 'button' | 'switch' | 'limit' | 'resistor' | 'lamp' | 'load' }
    | { readonly kind: 'contactor' | 'relay'; readonly nominal: Nominal; readonly isWelded?: boolean | undefined }
    | { readonly kind: 'timer'; readonly nominal: Nominal; readonly delay: 'on' | 'off'; readonly ms: number }
    | { readonly kind: 'brake'; readonly nominal: Nominal; readonly motor: DeviceId }
    | { readonly kind: 'fuse' | 'thermal'; readonly amps: number }
    | { readonly kind: 'speedSwitch'; readonly motor: DeviceId; readonly turns: Turning }
    | { readonly kind: 'transformer' | 'rectifier'; readonly ratio: number }
    | Motor
  )

export type Turning = 'forward' | 'reverse'

/** `three`: joined inside. `six`: both ends of each winding come out. `twoSpeed`: a pole-changing winding, corners U1…, middles U2…. */
export type Motor = {
  readonly kind: 'motor'
  readonly winding: 'three' | 'six' | 'twoSpeed'
  readonly terminals: Readonly<Record<string, Wire>>
  /** Of a line at full load. */
  readonly amps: number
  /** At full load; of a two-speed motor the higher one, `slowRpm` the lower. */
  readonly rpm: number
  readonly slowRpm?: number | undefined
  readonly runUpMs: number
  readonly coastMs: number
  readonly brakeMs: number
  readonly plugMs: number
}

export type PartKind = 'no' | 'nc' | 'lateNo' | 'lateNc' | 'coil' | 'link' | 'heater' | 'load' | 'resistor'

export type Place = { readonly x: number; readonly y: number }

/** `held` overrules what the part would do: a broken one is open, a welded or bridged one closed. */
export type Part = {
  readonly id: PartId
  readonly device: DeviceId
  readonly is: PartKind
  readonly from: Wire
  readonly to: Wire
  readonly section: 'control' | 'main'
  readonly ohms?: number | undefined
  readonly held?: 'open' | 'closed' | undefined
  readonly place?: Place | undefined
}

/** A transformer or rectifier: two wires in, two wires out, `ratio` times the voltage. */
export type Coupling = {
  readonly device: DeviceId
  readonly primary: readonly [Wire, Wire]
  readonly secondary: readonly [Wire, Wire]
  readonly isBroken?: boolean | undefined
}

/** What a motor moves to and fro between two stops, in mm; a limit switch is pressed beyond its place. */
export type Carriage = {
  readonly motor: DeviceId
  readonly length: number
  readonly start: number
  /** At the full speed of the motor, forward is towards `length`. */
  readonly mmPerSecond: number
  readonly switches: readonly { readonly device: DeviceId; readonly beyond: 'below' | 'above'; readonly at: number }[]
}

export type Circuit = {
  readonly id: string
  readonly title: string
  readonly says: string
  readonly supplies: readonly Supply[]
  readonly wires: readonly Wire[]
  readonly devices: readonly Device[]
  readonly parts: readonly Part[]
  readonly couplings: readonly Coupling[]
  /** Pairs of contactors of which a lever lets only one pull in. */
  readonly interlocks: readonly (readonly [DeviceId, DeviceId])[]
  readonly carriage?: Carriage | undefined
  /** What it must do and must never do, one sentence each; absent where no source says so. */
  readonly acceptance?: readonly string[] | undefined
  /** Where who is joined to what comes from: our sources, or what is usual. */
  readonly wiring?: 'sourced' | 'usual' | undefined
}

/** Devices whose armature is moved by a coil. */
export type CoilDevice = Extract<Device, { readonly nominal: Nominal }>

export const hasCoil = (device: Device): device is CoilDevice => 'nominal' in device
