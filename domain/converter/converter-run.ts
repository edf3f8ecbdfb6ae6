/** A converter on the bench through time: the same acts give the same run. Time passes only where an act says so. */

import { type Command, commandOf, type Keys } from './command.ts'
import { OPERATING, type Panel } from './panel.ts'
import { rampTowards, STEEPEST, slopesOf, type TracePoint } from './ramp.ts'
import { type Settings, valueIn } from './settings.ts'
import {
  analogOf,
  harmOf,
  inputsOf,
  motorLineOf,
  type Switches,
  type SwitchId,
  supplyOf,
  type Terminal,
  type WireEnd,
  type Wiring,
} from './wiring.ts'

/** Raised when a converter behaves otherwise, so that attempts from before open read-only. */
export const CONVERTER_VERSION = 1

export type Fault = 'F0001' | 'F0002'

/** `busOffAtMs`: when the supply went off, from which the bus discharges. `said`: what the last act had to say. */
export type ConverterRun = {
  readonly nowMs: number
  readonly settings: Settings
  readonly wiring: Wiring
  readonly switches: Switches
  /** Of the potentiometer, 0 to 1. */
  readonly turn: number
  readonly isPowered: boolean
  readonly busOffAtMs: number | undefined
  readonly keys: Keys
  readonly panel: Panel
  /** At the output, signed. */
  readonly hz: number
  readonly trace: readonly TracePoint[]
  readonly fault: Fault | undefined
  readonly isDestroyed: boolean
  readonly said: string | undefined
}

/** Volts of the bus while powered: 380 V rectified. */
const BUS = 540
/** Discharged this far it may be touched. */
export const SAFE_BUS = 36
/** Practice value: five minutes from 540 V to 36 V. Real times stand on the converter itself. */
const DISCHARGE_MS = 300_000
const BUS_TAU_MS = DISCHARGE_MS / Math.log(BUS / SAFE_BUS)

export const startRun = (settings: Settings): ConverterRun => ({
  nowMs: 0,
  settings,
  wiring: {},
  switches: { S1: false, S2: false, S3: false },
  turn: 0,
  isPowered: false,
  busOffAtMs: undefined,
  keys: { isOn: false, isReversed: false, isJogging: false, potHz: valueIn(settings, 'P1040') },
  panel: OPERATING,
  hz: 0,
  trace: [{ atMs: 0, hz: 0 }],
  fault: undefined,
  isDestroyed: false,
  said: undefined,
})

/** Volts between the poles of the bus. */
export function busOf({ isPowered, busOffAtMs, nowMs }: ConverterRun): number {
  if (isPowered) return BUS
  return busOffAtMs === undefined ? 0 : BUS * Math.exp(-(nowMs - busOffAtMs) / BUS_TAU_MS)
}

/** What the converter does at this moment. */
export const commandIn = ({ settings, wiring, switches, turn, keys }: ConverterRun): Command =>
  commandOf(settings, inputsOf(wiring, switches), analogOf(wiring, turn), keys)

const canRun = (run: ConverterRun): boolean =>
  run.isPowered && !run.isDestroyed && run.fault === undefined && supplyOf(run.wiring) === 'three'

/** Running or not yet at rest. */
export const isRunning = (run: ConverterRun): boolean => run.hz !== 0 || (canRun(run) && commandIn(run).kind !== 'stop')

/** Whether the output stays as it is. */
export const isSteady = (run: ConverterRun): boolean => run.hz === (canRun(run) ? commandIn(run).hz : 0)

/** Lets time pass. A ramp steeper than the converter can follow trips it at once: up F0001, down F0002. */
export function passTime(run: ConverterRun, ms: number): ConverterRun {
  const from: TracePoint = { atMs: run.nowMs, hz: run.hz }
  if (!canRun(run)) return moved(run, run.hz === 0 ? [] : [{ ...from, hz: 0 }], ms, 0)
  const command = commandIn(run)
  const slopes = slopesOf(run.settings, command.kind === 'jog')
  const isReversing = command.hz * run.hz < 0
  if (command.hz !== run.hz) {
    const isSlowing = Math.abs(command.hz) < Math.abs(run.hz) || isReversing
    if ((isSlowing ? slopes.down : slopes.up) > STEEPEST) return tripped(run, isSlowing ? 'F0002' : 'F0001', ms)
  }
  const toRestMs = (Math.abs(run.hz) / slopes.down) * 1000
  // At rest the way up begins, and may itself be too steep.
  if (isReversing && toRestMs < ms) return passTime(passTime(run, toRestMs), ms - toRestMs)
  const corners = rampTowards(from, command.hz, slopes, ms)
  return moved(run, corners, ms, corners[corners.length - 1]?.hz ?? run.hz)
}

const tripped = (run: ConverterRun, fault: Fault, ms: number): ConverterRun =>
  moved({ ...run, fault, panel: OPERATING, said: faultWords[fault] }, [{ atMs: run.nowMs, hz: 0 }], ms, 0)

const faultWords: Readonly<Record<Fault, string>> = {
  F0001: 'F0001 过电流：加速太快。把 P1120 加长，按 Fn 确认故障。',
  F0002: 'F0002 过电压：减速太快，能量回到母线上。把 P1121 加长，按 Fn 确认故障。',
}

function moved(run: ConverterRun, corners: readonly TracePoint[], ms: number, hz: number): ConverterRun {
  const nowMs = run.nowMs + ms
  const isOpen = ms > 0 && corners[corners.length - 1]?.atMs !== nowMs
  return { ...run, nowMs, hz, trace: [...run.trace, ...corners, ...(isOpen ? [{ atMs: nowMs, hz }] : [])] }
}

export const connect = (run: ConverterRun, terminal: Terminal, end: WireEnd | '0V' | undefined): ConverterRun => {
  const { [terminal]: _, ...others } = run.wiring
  return { ...run, said: undefined, wiring: end === undefined ? others : { ...others, [terminal]: end } }
}

/** Switching on what is wired wrongly destroys it; a fault that had stopped the converter is gone. */
export function setPower(run: ConverterRun, isPowered: boolean): ConverterRun {
  if (run.isPowered === isPowered) return { ...run, said: isPowered ? '已经通着电。' : '已经停电了。' }
  if (!isPowered) {
    const off = { ...run, isPowered, busOffAtMs: run.nowMs, keys: { ...run.keys, isOn: false, isJogging: false }, panel: OPERATING }
    return passTime({ ...off, said: '停电了。面板灭了，母线上还有电。' }, 0)
  }
  const harm = harmOf(run.wiring)
  if (harm !== undefined) return { ...run, isPowered: false, busOffAtMs: run.nowMs, isDestroyed: true, said: harm }
  const said = { three: '通电了。', phaseMissing: '电源缺相，变频器不启动。', none: '变频器没有电源，面板不亮。' }[supplyOf(run.wiring)]
  return { ...run, isPowered, busOffAtMs: undefined, fault: undefined, said }
}

export const flip = (run: ConverterRun, which: SwitchId, isClosed: boolean): ConverterRun => {
  const switched = { ...run, said: undefined, switches: { ...run.switches, [which]: isClosed } }
  const acknowledges = ['P0701', 'P0702', 'P0703'].some(
    (number, nth) => valueIn(run.settings, number) === 9 && inputsOf(run.wiring, switched.switches)[nth] === true,
  )
  return acknowledges ? { ...switched, fault: undefined } : switched
}

/** `turn` from 0 to 1. */
export const turnPot = (run: ConverterRun, turn: number): ConverterRun => ({
  ...run,
  said: undefined,
  turn: Math.min(1, Math.max(0, turn)),
})

/** Lights up where the supply reaches it. */
export const hasPanel = (run: ConverterRun): boolean => run.isPowered && !run.isDestroyed && supplyOf(run.wiring) === 'three'

/** Signed by how the shaft turns: forwards is positive; undefined where the motor cannot turn. */
export function shaftOf(run: ConverterRun): number | undefined {
  const line = motorLineOf(run.wiring)
  if (line === 'phaseMissing') return undefined
  return line === 'forward' ? run.hz : -run.hz + 0
}
