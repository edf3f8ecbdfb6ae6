/** What is read on an oscilloscope: five signals, and how each is usually misread. @source K063 */
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { pick, toThree } from './draw.ts'
import type { Ask, InstrumentKind } from './exercise.ts'
import { scope } from './oscilloscope.ts'

const READ = 0.05
const amount = (
  id: string,
  says: string,
  unit: string,
  key: number,
  way: string,
  misread: readonly (readonly [number, string])[],
): Ask => ({
  kind: 'amount',
  id,
  says,
  unit,
  key,
  tolerance: READ,
  way,
  misread: misread.map(([off, words]) => ({ amount: off, says: words })),
})

const period = (ms: number, halfSays: string): Ask =>
  amount('period', '周期', ' ms', ms, `周期是 ${toThree(ms)} ms。`, [
    [ms / 2, halfSays],
    [ms * 2, '数成了两个周期'],
    [ms * 10, '格数乘错了时基'],
  ])
const frequency = (ms: number): Ask =>
  amount('frequency', '频率', ' Hz', 1000 / ms, `频率是 1000 除以周期的毫秒数，${toThree(1000 / ms)} Hz。`, [
    [1 / ms, '毫秒没有化成秒'],
    [2000 / ms, '周期只数了一半'],
  ])
const peak = (volts: number): Ask =>
  amount('peak', '峰值', ' V', volts, `峰值是从零线到最高点，${toThree(volts)} V。`, [
    [volts / 10, '探头 ×10，忘了乘 10'],
    [volts * 10, '探头多乘了 10'],
    [volts / Math.SQRT2, '写成了有效值'],
    [volts * 2, '写成了峰峰值'],
  ])
const peakToPeak = (volts: number, what: string): Ask =>
  amount('peakToPeak', '峰峰值', ' V', volts, `峰峰值是最高点到最低点，${toThree(volts)} V。`, [
    [volts / 10, '探头 ×10，忘了乘 10'],
    [volts * 10, '探头多乘了 10'],
    [volts / 2, what],
  ])

const sine: InstrumentKind = scope('scope-sine', '示波器：正弦波', (next) => {
  const periodMs = pick(next, [1, 2, 4, 5, 10, 20])
  const top = pick(next, [2, 3, 6, 8, 12, 15, 24, 30])
  return {
    signal: { periodMs, corners: [], volts: (ms) => top * Math.sin((2 * Math.PI * ms) / periodMs) },
    says: ['信号发生器送来一个正弦波。', '读出周期、频率、峰峰值，算出有效值。'],
    asks: [
      period(periodMs, '只数了半个周期'),
      frequency(periodMs),
      peakToPeak(2 * top, '写成了峰值'),
      amount('rms', '有效值', ' V', top / Math.SQRT2, `有效值是峰值除以 √2，${toThree(top / Math.SQRT2)} V。`, [
        [top, '写成了峰值'],
        [Math.SQRT2 * top, '用峰峰值除的 √2'],
        [top / Math.SQRT2 / 10, '探头 ×10，忘了乘 10'],
      ]),
    ],
  }
})

const square: InstrumentKind = scope('scope-square', '示波器：方波', (next) => {
  const periodMs = pick(next, [1, 2, 4, 5, 10])
  const high = pick(next, [3.3, 5, 9, 12, 15])
  const duty = pick(next, [0.2, 0.3, 0.4, 0.6, 0.7])
  return {
    signal: { periodMs, corners: [0, duty * periodMs], volts: (ms) => (ms < duty * periodMs ? high : 0) },
    says: ['555 振荡器的输出端有一个方波，低电平是 0。', '读出周期、频率、峰峰值和占空比。'],
    asks: [
      period(periodMs, '只数了一部分'),
      frequency(periodMs),
      peakToPeak(high, '只读了一半'),
      amount('duty', '占空比', ' %', duty * 100, `占空比是高电平的时间除以周期，${toThree(duty * 100)}%。`, [
        [(1 - duty) * 100, '用低电平的时间除的'],
        [(duty / (1 - duty)) * 100, '除的是低电平的时间，不是周期'],
      ]),
    ],
  }
})

const MAINS_MS = 20
const halfSine = (ms: number, top: number): number => top * Math.abs(Math.sin((Math.PI * ms) / 10))

const half: InstrumentKind = scope('scope-half-wave', '示波器：半波整流', (next) => {
  const top = pick(next, [12, 17, 25, 34, 50])
  return {
    signal: { periodMs: MAINS_MS, corners: [], volts: (ms) => (ms < 10 ? halfSine(ms, top) : 0) },
    says: ['单相半波整流，电阻负载，50 Hz，经隔离变压器供电。', '读负载上的周期和峰值，算出平均值。'],
    asks: [
      period(MAINS_MS, '只数了有波的半个周期'),
      peak(top),
      amount('mean', '平均值', ' V', top / Math.PI, `半波的平均值是峰值除以 π，${toThree(top / Math.PI)} V。`, [
        [(2 * top) / Math.PI, '用了全波的公式'],
        [top / 2, '那是半波的有效值'],
        [0.45 * top, '0.45 乘的应是变压器二次的有效值'],
      ]),
    ],
  }
})

const full: InstrumentKind = scope('scope-full-wave', '示波器：全波整流', (next) => {
  const top = pick(next, [12, 17, 25, 34, 50])
  return {
    signal: { periodMs: 10, corners: [], volts: (ms) => halfSine(ms, top) },
    says: ['单相桥式整流，电阻负载，50 Hz，经隔离变压器供电。', '读负载上的周期和峰值，算出平均值。'],
    asks: [
      amount('period', '周期', ' ms', 10, '桥式整流每 10 ms 重复一次。', [
        [20, '当成了电源的周期'],
        [5, '只数了半个波'],
        [100, '格数乘错了时基'],
      ]),
      peak(top),
      amount('mean', '平均值', ' V', (2 * top) / Math.PI, `桥式的平均值是 2 倍峰值除以 π，${toThree((2 * top) / Math.PI)} V。`, [
        [top / Math.PI, '用了半波的公式'],
        [0.9 * top, '0.9 乘的应是变压器二次的有效值'],
      ]),
    ],
  }
})

/** α is left out where half of it and what conducts look alike. */
const thyristor: InstrumentKind = scope('scope-thyristor', '示波器：晶闸管整流的控制角', (next) => {
  const top = pick(next, [17, 25, 34, 50])
  const alpha = pick(next, [36, 45, 54, 63, 72, 81, 99, 108, 135])
  const fireMs = alpha / 18
  const mean = (top / Math.PI) * (1 + Math.cos((alpha * Math.PI) / 180))
  return {
    signal: { periodMs: 10, corners: [fireMs], volts: (ms) => (ms >= fireMs ? halfSine(ms, top) : 0) },
    says: [
      '单相桥式半控整流，电阻负载，50 Hz，经隔离变压器供电。',
      alpha <= 90 ? '读控制角、电源电压的峰值，算出平均值。' : `读控制角，算出平均值。电源电压的峰值是 ${top} V。`,
      '控制角从过零算起，10 ms 是 180°。',
    ],
    asks: [
      amount('alpha', '控制角', '°', alpha, `过零后 ${toThree(fireMs)} ms 导通，${toThree(fireMs)} ÷ 10 × 180 是 ${alpha}°。`, [
        [180 - alpha, '那是导通角'],
        [alpha / 2, '把 20 ms 当成了 180°'],
        [fireMs, '写成了毫秒数'],
      ]),
      ...(alpha <= 90 ? [peak(top)] : []),
      amount('mean', '平均值', ' V', mean, `平均值是 Um ÷ π ×（1 + cosα），${toThree(mean)} V。`, [
        [(2 * top) / Math.PI, '没有算控制角'],
        [mean / 2, '用了半波的公式'],
      ]),
    ] as unknown as NonEmpty<Ask>,
  }
})

export const scopeSignals: readonly InstrumentKind[] = [sine, square, half, full, thyristor]
