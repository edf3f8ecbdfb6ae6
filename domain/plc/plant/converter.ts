/**
 * 变频器: a frequency converter as a program sees it. Three terminals choose one of seven fixed frequencies, two choose the direction, the
 * output follows on a ramp. Frequencies are in hundredths of a hertz.
 */
import { directionOf, type Signal } from './plant.ts'

export type ConverterState = {
  readonly hz: number
  /** What the terminals ask for. */
  readonly setHz: number
  /** 1 while the motor turns in reverse, or did so last. */
  readonly isReverse: number
  /** Where the shaft stands, for the picture: 5000 is a whole turn. */
  readonly shaft: number
  /** 1 once both directions were asked for at once. */
  readonly hasClashed: number
  /** 1 once the other direction was asked for while it still turned. */
  readonly hasReversed: number
}

/** By the number that the three terminals make: 1, 2 and 4 added. @source our own setting; coded fixed frequencies as generally taught, not checked */
const fixed: readonly number[] = [0, 1000, 2000, 3000, 4000, 5000, 1500, 500]
/** 50 Hz in 2.5 s, up and down. */
const RAMP_PER_MS = 2
export const TOP_HZ = 5000
/** Slower than this it counts as standing. */
const STANDING_HZ = 50

export const atRest: ConverterState = { hz: 0, setHz: 0, isReverse: 0, shaft: 0, hasClashed: 0, hasReversed: 0 }

export const converterTerminals: readonly Signal[] = [
  { name: 'forward', says: '正转端子' },
  { name: 'reverse', says: '反转端子' },
  { name: 'speed1', says: '段速端子 1（算 1）' },
  { name: 'speed2', says: '段速端子 2（算 2）' },
  { name: 'speed3', says: '段速端子 3（算 4）' },
]

/** The number that the speed terminals make. */
export const codeOf = (driven: ReadonlySet<string>): number =>
  (driven.has('speed1') ? 1 : 0) + (driven.has('speed2') ? 2 : 0) + (driven.has('speed3') ? 4 : 0)

export const isStanding = ({ hz }: ConverterState): boolean => hz < STANDING_HZ

/** Asked for the other direction, it ramps down first, then turns the other way. */
export function converted(state: ConverterState, driven: ReadonlySet<string>, ms: number): ConverterState {
  const way = directionOf(driven, 'forward', 'reverse')
  const setHz = way === 0 ? 0 : (fixed[codeOf(driven)] ?? 0)
  const isAgainst = way !== 0 && way < 0 !== (state.isReverse === 1)
  const hz = isAgainst ? ramped(state.hz, 0, ms) : ramped(state.hz, setHz, ms)
  const turned = Math.floor((hz * ms) / 1000) % TOP_HZ
  return {
    hz,
    setHz,
    isReverse: isAgainst && hz === 0 ? 1 - state.isReverse : state.isReverse,
    shaft: (state.shaft + (state.isReverse === 1 ? TOP_HZ - turned : turned)) % TOP_HZ,
    hasClashed: Math.max(state.hasClashed, driven.has('forward') && driven.has('reverse') ? 1 : 0),
    hasReversed: Math.max(state.hasReversed, isAgainst && !isStanding(state) ? 1 : 0),
  }
}

const ramped = (hz: number, target: number, ms: number): number =>
  hz < target ? Math.min(target, hz + RAMP_PER_MS * ms) : Math.max(target, hz - RAMP_PER_MS * ms)

export function converterHarm({ hasClashed, hasReversed }: ConverterState): string | undefined {
  if (hasClashed === 1) return '正转、反转端子同时接通，变频器不知道往哪边转'
  return hasReversed === 1 ? '电动机没停稳就反转，传动机构受了冲击' : undefined
}
