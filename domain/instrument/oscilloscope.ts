/** The oscilloscope: five signals, the settings to read them by, and what is usually misread. Seen voltage = divisions × V/div × probe. @source K063 */

import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Random } from '#domain/prelude/random.ts'
import { drawApart, pick, toThree } from './draw.ts'
import {
  type Ask,
  type Bench,
  choices,
  type InstrumentExercise,
  type InstrumentKind,
  isBefore,
  type Knob,
  type Lost,
  lost,
} from './exercise.ts'
import { type Signal, traceOf } from './screen.ts'

const voltsPerDiv = ['0.1', '0.2', '0.5', '1', '2', '5', '10'] as const
const msPerDiv = ['0.1', '0.2', '0.5', '1', '2', '5', '10', '20'] as const

const knobs: readonly Knob[] = [
  { kind: 'choice', id: 'probe', says: '探头', options: choices({ 1: '×1', 10: '×10' }), first: '1' },
  {
    kind: 'choice',
    id: 'volts',
    says: '每格多少伏',
    options: choices(Object.fromEntries(voltsPerDiv.map((volts) => [`${volts}v`, `${volts} V`]))),
    first: '1v',
  },
  {
    kind: 'choice',
    id: 'time',
    says: '每格多少时间',
    options: choices(Object.fromEntries(msPerDiv.map((ms) => [`${ms}m`, `${ms} ms`]))),
    first: '20m',
  },
]
const steps = [
  { value: 'calibrate', says: '用校准信号调探头' },
  { value: 'zero', says: '输入接地，把零线对到正中' },
  { value: 'clipCommon', says: '地线夹夹到被测电路的公共点' },
  { value: 'clipPhase', says: '地线夹夹到没隔离的相线上' },
  { value: 'touch', says: '探头点到测点上' },
]

type Drawn = { readonly signal: Signal; readonly says: NonEmpty<string>; readonly asks: NonEmpty<Ask> }

const scope = (id: string, title: string, drawSignal: (next: Random) => Drawn): InstrumentKind => ({
  id,
  title,
  draw: (seed) => {
    const { signal, says, asks } = drawApart(seed, drawSignal)
    return {
      id,
      title,
      says,
      knobs,
      steps,
      asks,
      show: (bench) => showScreen(bench, signal),
      redLine,
      judge: (bench) => judge(bench, signal),
    }
  },
})

const show = (bench: Bench) => ({
  volts: Number.parseFloat(bench.knobs['volts'] ?? '1'),
  ms: Number.parseFloat(bench.knobs['time'] ?? '20'),
  probe: Number(bench.knobs['probe'] ?? '1'),
})

function showScreen(bench: Bench, signal: Signal): ReturnType<InstrumentExercise['show']> {
  if (!bench.done.includes('touch')) return { kind: 'dark', says: '探头还没点到测点上。' }
  const { volts, ms, probe } = show(bench)
  const trace = traceOf(signal, volts * probe, ms)
  const isLost = trace.topDiv > 4 || trace.bottomDiv < -4
  return { kind: 'screen', trace, says: `每格 ${volts} V，每格 ${ms} ms，探头 ×${probe}。${isLost ? '波形出了屏。' : ''}` }
}

const redLine: InstrumentExercise['redLine'] = (_, step) =>
  step === 'clipPhase' ? { id: 'majorHarm', did: '示波器的地线夹就是大地，夹到相线上等于短路' } : undefined

/** A trace that is read well is three divisions high at least, and shows one to five periods. */
function judge(bench: Bench, signal: Signal): readonly Lost[] {
  const { volts, ms, probe } = show(bench)
  const { topDiv, bottomDiv, periodDiv } = traceOf(signal, volts * probe, ms)
  const height = topDiv - bottomDiv
  const isOut = topDiv > 4 || bottomDiv < -4
  const seen = 10 / periodDiv
  return [
    ...(isOut ? [lost('choosing', 1, '波形出了屏，每格的伏数太小，或探头该用 ×10。')] : []),
    ...(!isOut && height < 1.5 ? [lost('choosing', 1, '波形太矮，读不准，每格的伏数太大。')] : []),
    ...(seen < 1 || seen > 5 ? [lost('choosing', 1, '屏上要有 1 到 5 个周期，每格的时间没选好。')] : []),
    ...(isBefore(bench, 'calibrate', 'touch') ? [] : [lost('checking', 1, '没有先用校准信号调探头。')]),
    ...(isBefore(bench, 'zero', 'touch') ? [] : [lost('checking', 1, '没有先对零线。')]),
    ...(isBefore(bench, 'clipCommon', 'touch') ? [] : [lost('measuring', 1.5, '没有先夹地线夹。')]),
    ...(bench.done.includes('touch') ? [] : [lost('measuring', 1.5, '探头没有点到测点上。')]),
    ...(bench.done.includes('clipPhase') ? [lost('safety', 1, '地线夹夹过相线。')] : []),
  ]
}

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

export const oscilloscopes: readonly InstrumentKind[] = [sine, square, half, full, thyristor]
