/** A converter on the bench through time: the same acts give the same run. Time passes only where an act says so. */

import { type Command, commandOf, type Keys } from './command.ts'
import { BACK, OPERATING, type Panel, pressArrow, pressFn, pressP } from './panel.ts'
import { rampTowards, STEEPEST, slopesOf, type TracePoint } from './ramp.ts'
import { changeParameter, roundTo, type Settings, sayParameterRefused, valueIn } from './settings.ts'
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
export type Key = 'p' | 'up' | 'down' | 'fn' | 'on' | 'off' | 'reverse' | 'jog'
export const panelKeys: readonly Key[] = ['p', 'up', 'down', 'fn', 'on', 'off', 'reverse', 'jog']

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
const isRunning = (run: ConverterRun): boolean => run.hz !== 0 || (canRun(run) && commandIn(run).kind !== 'stop')

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

/** Sets a parameter without the keys, as from a list; refused where the panel would refuse it. */
export function setParameter(run: ConverterRun, number: string, value: number): ConverterRun {
  if (!hasPanel(run)) return { ...run, said: '面板没亮，改不了参数。先接好电源、通电。' }
  const changed = changeParameter(run.settings, number, value, isRunning(run))
  if (!changed.ok) return { ...run, said: sayParameterRefused(changed.problem) }
  const wasReset = number === 'P0970' && value === 1
  const potHz = number === 'P1040' || wasReset || number === 'P3900' ? valueIn(changed.value, 'P1040') : run.keys.potHz
  const said = wasReset ? '恢复出厂做完了。' : `${number} 已经是 ${valueIn(changed.value, number)}。`
  return { ...run, settings: changed.value, keys: { ...run.keys, potHz }, said }
}

/** Lights up where the supply reaches it. */
export const hasPanel = (run: ConverterRun): boolean => run.isPowered && !run.isDestroyed && supplyOf(run.wiring) === 'three'

/** One key, `times` times over (arrows); keys of running count only where P0700 says so. */
export function pressKey(run: ConverterRun, key: Key, times = 1): ConverterRun {
  if (!hasPanel(run)) return { ...run, said: '面板没亮。先接好电源、通电。' }
  const quiet = { ...run, said: undefined }
  switch (key) {
    case 'p': {
      const { panel, store } = pressP(run.panel, run.settings)
      return store === undefined ? { ...quiet, panel } : setParameter({ ...run, panel }, store.number, store.value)
    }
    case 'up':
    case 'down':
      return pressArrowKey(quiet, key === 'up' ? times : -times)
    case 'fn':
      if (run.panel.mode === 'operating') return { ...quiet, fault: undefined }
      return { ...quiet, panel: pressFn(run.panel) }
    case 'on':
    case 'off':
    case 'reverse':
    case 'jog':
      return valueIn(run.settings, 'P0700') === 1
        ? pressRunKey(quiet, key)
        : { ...run, said: '命令不从面板来（P0700 不是 1），这个键不管用。' }
  }
}

function pressArrowKey(run: ConverterRun, by: number): ConverterRun {
  if (run.panel.mode !== 'operating') return { ...run, panel: pressArrow(run.panel, run.settings, by) }
  if (valueIn(run.settings, 'P1000') !== 1) return { ...run, said: '频率不从面板来（P1000 不是 1），▲▼ 不管用。' }
  const potHz = Math.max(0, Math.min(valueIn(run.settings, 'P1082'), roundTo(run.keys.potHz + by, 2)))
  return { ...run, keys: { ...run.keys, potHz } }
}

function pressRunKey(run: ConverterRun, key: 'on' | 'off' | 'reverse' | 'jog'): ConverterRun {
  const { keys } = run
  switch (key) {
    case 'on':
      return { ...run, keys: { ...keys, isOn: true, isJogging: false } }
    case 'off':
      return { ...run, keys: { ...keys, isOn: false } }
    case 'reverse':
      return { ...run, keys: { ...keys, isReversed: !keys.isReversed } }
    case 'jog':
      return { ...run, keys: { ...keys, isJogging: !keys.isOn && !keys.isJogging } }
  }
}

/** What the display shows. */
export function displayOf(run: ConverterRun): string {
  if (!hasPanel(run)) return ' '
  if (run.fault !== undefined && run.panel.mode === 'operating') return run.fault
  switch (run.panel.mode) {
    case 'operating':
      return Math.abs(run.hz).toFixed(2)
    case 'leafing':
      return run.panel.number === BACK ? BACK : run.panel.number
    case 'editing':
      return String(run.panel.typed)
  }
}

/** Signed by how the shaft turns: forwards is positive; undefined where the motor cannot turn. */
export function shaftOf(run: ConverterRun): number | undefined {
  const line = motorLineOf(run.wiring)
  if (line === 'phaseMissing') return undefined
  return line === 'forward' ? run.hz : -run.hz + 0
}
