/** What the converter is told: run or not, and at which frequency. Commands come from the source of P0700, frequencies from that of P1000. */
import { type Settings, valueIn } from './settings.ts'

/** What stands at the panel's keys. `potHz`: of the motorised potentiometer. */
export type Keys = { readonly isOn: boolean; readonly isReversed: boolean; readonly isJogging: boolean; readonly potHz: number }
export type Inputs = readonly [boolean, boolean, boolean]
/** `hz` is signed, negative backwards; 0 while stopped. */
export type Command = { readonly kind: 'stop' | 'run' | 'jog'; readonly hz: number }

const STOP: Command = { kind: 'stop', hz: 0 }
const inputNumbers = ['P0701', 'P0702', 'P0703'] as const

export function commandOf(settings: Settings, inputs: Inputs, analogV: number, keys: Keys): Command {
  if (settings['P0010'] !== 0) return STOP
  return settings['P0700'] === 1 ? fromPanel(settings, inputs, analogV, keys) : fromTerminals(settings, inputs, analogV, keys)
}

function fromPanel(settings: Settings, inputs: Inputs, analogV: number, keys: Keys): Command {
  const turn = keys.isReversed ? -1 : 1
  if (keys.isOn) return running(settings, turn * setpointOf(settings, inputs, analogV, keys))
  return keys.isJogging ? jogging(settings, turn * valueIn(settings, turn > 0 ? 'P1058' : 'P1059')) : STOP
}

function fromTerminals(settings: Settings, inputs: Inputs, analogV: number, keys: Keys): Command {
  const has = (...functions: readonly number[]): boolean =>
    inputNumbers.some((number, nth) => inputs[nth] === true && functions.includes(valueIn(settings, number)))
  const turn = (has(12) ? -1 : 1) * (has(2) && !has(1) ? -1 : 1)
  if (has(1, 2, 16, 17)) return running(settings, turn * setpointOf(settings, inputs, analogV, keys))
  if (has(10)) return jogging(settings, valueIn(settings, 'P1058') * (has(12) ? -1 : 1))
  return has(11) ? jogging(settings, -valueIn(settings, 'P1059')) : STOP
}

/** Hz before limits, from one source and no other. */
function setpointOf(settings: Settings, inputs: Inputs, analogV: number, keys: Keys): number {
  switch (valueIn(settings, 'P1000')) {
    case 1:
      return keys.potHz
    case 2:
      return (analogPercent(settings, analogV) / 100) * valueIn(settings, 'P2000')
    default:
      return fixedOf(settings, inputs)
  }
}

/** The straight line through (x1, y1) and (x2, y2), level beyond them. */
function analogPercent(settings: Settings, volts: number): number {
  const [x1, y1, x2, y2] = ['P0757', 'P0758', 'P0759', 'P0760'].map((number) => valueIn(settings, number)) as [
    number,
    number,
    number,
    number,
  ]
  if (x2 <= x1) return y1
  const share = Math.min(1, Math.max(0, (volts - x1) / (x2 - x1)))
  return y1 + share * (y2 - y1)
}

/** 17: the inputs that have it are the bits 1, 2, 4 of the number. 15, 16: each input brings its own, several add up. */
function fixedOf(settings: Settings, inputs: Inputs): number {
  let nth = 0
  let hz = 0
  for (const [at, number] of inputNumbers.entries()) {
    if (inputs[at] !== true) continue
    const does = valueIn(settings, number)
    if (does === 17) nth += 2 ** at
    if (does === 15 || does === 16) hz += valueIn(settings, `P100${at + 1}`)
  }
  return hz + (nth === 0 ? 0 : valueIn(settings, `P100${nth}`))
}

/** Between P1080 and P1082, in either direction. */
function running(settings: Settings, hz: number): Command {
  const most = valueIn(settings, 'P1082')
  const least = Math.min(valueIn(settings, 'P1080'), most)
  const size = Math.min(most, Math.max(least, Math.abs(hz)))
  return { kind: 'run', hz: hz < 0 ? -size : size }
}

function jogging(settings: Settings, hz: number): Command {
  const most = valueIn(settings, 'P1082')
  return { kind: 'jog', hz: Math.max(-most, Math.min(most, hz)) }
}
