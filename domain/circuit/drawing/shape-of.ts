/** Which symbol of GB/T 4728 a part is drawn with, and how much room the symbol takes. */
import type { Circuit, Device, Part } from '../circuit.ts'
import type { Actuator, Shape } from './drawing.ts'

/** Every symbol between two wires is as tall. */
const SYMBOL = 44
/** Between the poles of a device. */
export const PITCH = 44

export function shapeOf(part: Part, device: Device): Shape {
  switch (part.is) {
    case 'no':
    case 'nc':
      return contact(part, device)
    case 'lateNo':
    case 'lateNc':
      return contact(part, device, device.kind === 'timer' && device.delay === 'off' ? 'delayOff' : 'delayOn')
    case 'coil':
      if (device.kind === 'brake') return { kind: 'brake' }
      return { kind: 'coil', mark: markOf(device) }
    case 'link':
      return { kind: 'fuse' }
    case 'heater':
      return { kind: 'heater' }
    case 'load':
      return { kind: device.kind === 'lamp' ? 'lamp' : 'load' }
    case 'resistor':
      return { kind: 'resistor' }
  }
}

function contact({ is, section }: Part, { kind }: Device, delay?: Actuator): Shape {
  const rests = is === 'no' || is === 'lateNo' ? 'open' : 'closed'
  if (section === 'main') return { kind: 'contact', rests, style: kind === 'switch' ? 'isolator' : 'power' }
  return { kind: 'contact', rests, by: delay ?? actuators[kind], style: 'control' }
}

const actuators: Partial<Record<Device['kind'], Actuator>> = {
  button: 'push',
  switch: 'rotary',
  limit: 'stop',
  thermal: 'overheat',
  speedSwitch: 'turning',
}

function markOf(device: Device): 'delayOn' | 'delayOff' | 'underCurrent' | undefined {
  if (device.kind === 'timer') return device.delay === 'on' ? 'delayOn' : 'delayOff'
  return 'nominal' in device && 'amps' in device.nominal ? 'underCurrent' : undefined
}

/** What a device is drawn with that stands in no list of parts: motors, rectifiers, transformers. */
export function shapeOfDevice(device: Device): Shape | undefined {
  if (device.kind === 'motor') return { kind: 'motor', winding: device.winding }
  return device.kind === 'rectifier' || device.kind === 'transformer' ? { kind: device.kind } : undefined
}

export function deviceOf({ devices }: Circuit, id: string): Device {
  const found = devices.find((device) => device.id === id)
  if (found === undefined) throw new Error(`no device ${id}`)
  return found
}

/** Ink left of the first pin and right of the last one, and from top to bottom. */
export type Room = { readonly left: number; readonly right: number; readonly height: number }

export function roomOf(shape: Shape): Room {
  switch (shape.kind) {
    case 'contact':
      return { ...roomOfContact(shape), height: SYMBOL }
    case 'coil':
      return { left: shape.mark === 'delayOn' || shape.mark === 'delayOff' ? 32 : 18, right: 18, height: SYMBOL }
    case 'heater':
      return { left: 14, right: 22, height: SYMBOL }
    case 'fuse':
    case 'resistor':
      return { left: 7, right: 7, height: SYMBOL }
    case 'load':
      return { left: 11, right: 11, height: SYMBOL }
    case 'lamp':
      return { left: 14, right: 14, height: SYMBOL }
    case 'brake':
      return { left: 10, right: 10, height: SYMBOL }
    case 'rectifier':
    case 'transformer':
      return { left: 12, right: 12, height: 60 }
    case 'motor':
      return { left: 8, right: 44, height: 104 }
    case 'terminal':
      return { left: 5, right: 5, height: 30 }
  }
}

const reach: Record<Actuator, number> = { push: 26, rotary: 27, stop: 3, overheat: 28, turning: 30, delayOn: 26, delayOff: 26 }

function roomOfContact({ rests, by, style, lies }: Extract<Shape, { kind: 'contact' }>): Omit<Room, 'height'> {
  if (lies) return { left: 0, right: 0 }
  const blade = by === 'stop' ? 18 : 13
  const stem = style === 'control' ? 2 : 6
  const pressed = by === undefined ? 0 : reach[by]
  return rests === 'open' ? { left: Math.max(blade, pressed), right: stem } : { left: Math.max(stem, pressed), right: blade }
}
