/** Acts, readings and states of the machine in words, for the record of an attempt. */
import type { Circuit } from '../circuit.ts'
import type { Measurement, MeterReading } from '../reading.ts'
import type { Act, Check, Closing } from './act.ts'
import type { Attempt, Step } from './attempt-state.ts'
import { isLive } from './attempt-state.ts'
import type { Proposal } from './best-measurement.ts'
import { type Range, saySpot } from './spot.ts'
import { sayHand, saySupply, sayTrial } from './trial.ts'

export const saysCheck: Readonly<Record<Check, string>> = { wear: '查穿戴', tools: '查工具', probes: '查万用表和表笔' }
export const saysClosing: Readonly<Record<Closing, string>> = { restore: '恢复原样', tidy: '清理现场', report: '写好记录' }

export function sayAct({ circuit, book }: Pick<Attempt, 'circuit' | 'book'>, act: Act): string {
  switch (act.kind) {
    case 'check':
      return saysCheck[act.check]
    case 'ask':
      return '请示考评员，同意通电'
    case 'on':
      return `合上${saySupply(circuit, act.supply)}`
    case 'off':
      return `断开${saySupply(circuit, act.supply)}`
    case 'verify':
      return '验电'
    case 'press':
      return `按住 ${act.device}`
    case 'release':
      return `松开 ${act.device}`
    case 'tap':
      return `按一下 ${act.device}`
    case 'trip':
      return `让 ${act.device} 动作`
    case 'reset':
      return `复位 ${act.device}`
    case 'wait':
      return `等 ${act.s} 秒`
    case 'try':
      return `从头试一步：${sayTrial(circuit, book.trials[act.trial]?.trial ?? [])}`
    case 'measure':
      return `测：${sayMeasurement(circuit, act.measurement)}`
    case 'record':
      return '记现象'
    case 'mark':
      return `圈范围：${sayRange(circuit, act.range)}`
    case 'mend':
      return `修：${saySpot(circuit, act.spot)}`
    case 'bridge':
      return `短接 ${saySpot(circuit, act.part)}`
    case 'unbridge':
      return `拆掉短接 ${saySpot(circuit, act.part)}`
    case 'close':
      return act.done.length === 0 ? '收工' : `收工：${act.done.map((each) => saysClosing[each]).join('、')}`
  }
}

export const sayRange = (circuit: Circuit, range: Range): string =>
  'spot' in range ? saySpot(circuit, range.spot) : `${range.from} 号线到 ${range.to} 号线`

export const sayRangeOfMeter = (full: number): string =>
  full >= 1_000_000 ? `${full / 1_000_000} M` : full >= 1000 ? `${full / 1000} k` : String(full)

/** `红 5，黑 L3，交流 500 V 挡`. */
export function sayMeasurement(circuit: Circuit, measurement: Measurement): string {
  switch (measurement.mode) {
    case 'volts':
      return `红 ${measurement.red}，黑 ${measurement.black}，交流 ${measurement.range} V 挡`
    case 'ohms':
      return `红 ${measurement.red}，黑 ${measurement.black}，电阻 ${sayRangeOfMeter(measurement.range)}Ω 挡`
    case 'continuity':
      return `红 ${measurement.red}，黑 ${measurement.black}，通断挡`
    case 'clamp':
      return `钳形表 ${measurement.range} A 挡，钳 ${saySpot(circuit, measurement.part)}`
  }
}

/** Figure and unit; `OL` above full scale. */
export function sayReading(reading: MeterReading): readonly [string, string] {
  const { shows } = reading
  if (shows === 'liveResistance') return ['----', '带电，不能测电阻']
  if (shows === 'OL') return ['OL', reading.mode === 'volts' || reading.mode === 'clamp' ? '超量程' : '不通']
  if (reading.mode === 'volts') return [String(shows), 'V']
  if (reading.mode === 'clamp') return [String(shows), 'A']
  const beep = reading.mode === 'continuity' && 'beeps' in reading && reading.beeps === true ? '，响' : ''
  if (shows >= 1_000_000) return [String(Number((shows / 1_000_000).toFixed(3))), `MΩ${beep}`]
  return shows >= 1000 ? [String(Number((shows / 1000).toFixed(3))), `kΩ${beep}`] : [String(shows), `Ω${beep}`]
}

/** `通电，按住 SB2`; `断电，已验电`. */
export function sayState(attempt: Attempt): string {
  const held = [...attempt.held]
  const hands = held.length === 0 ? '' : `，按住 ${held.join('、')}`
  if (isLive(attempt)) {
    const on = attempt.circuit.supplies.filter(({ id }) => attempt.run.isOn(id))
    const which = attempt.circuit.supplies.length > 1 ? `（${on.map(({ id }) => saySupply(attempt.circuit, id)).join('、')}）` : ''
    return `通电${which}${hands === '' ? '，不按' : hands}`
  }
  return `断电，${attempt.isVerified ? '已验电' : '没验电'}${hands}`
}

/** In a column: `按住 SB2`, `不按`, `断电`. */
export const sayStateOf = ({ isOn, held }: Pick<Step, 'isOn' | 'held'>): string => {
  const hands = held.length === 0 ? '' : `按住 ${held.join('、')}`
  return isOn ? hands || '不按' : `断电${hands && `，${hands}`}`
}

/** `通电，按 SB2，再按住 SB3，测：红 5，黑 L3，交流 500 V 挡`. */
export function sayProposal(circuit: Circuit, { situation, measurement }: Proposal): string {
  const { hands, holds } = situation
  const before = hands.slice(circuit.supplies.length === 1 ? 1 : 0).map((hand) => sayHand(circuit, hand, false))
  const state = hands.length === 0 ? ['断电，验电'] : circuit.supplies.length === 1 ? ['通电', ...before] : before
  return `${[...state, ...(holds === undefined ? [] : [`按住 ${holds}`])].join('，')}，测 ${sayMeasurement(circuit, measurement)}`
}
