/** The oscilloscope: the settings by which a signal is read, and how it is handled. Seen voltage = divisions × V/div × probe. @source K063 */

import { type Bench, choices, type Display, type InstrumentExercise, isBefore, type Knob, type Lost, lost } from './exercise.ts'
import { type DrawnExercise, kindOf } from './kind-of.ts'
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

type Drawn = DrawnExercise & { readonly signal: Signal }

const settingsOf = ({ knobs }: Bench) => ({
  volts: Number.parseFloat(knobs['volts'] ?? '1'),
  ms: Number.parseFloat(knobs['time'] ?? '20'),
  probe: Number(knobs['probe'] ?? '1'),
})

function show(bench: Bench, { signal }: Drawn): Display {
  if (!bench.done.includes('touch')) return { kind: 'dark', says: '探头还没点到测点上。' }
  const { volts, ms, probe } = settingsOf(bench)
  const trace = traceOf(signal, volts * probe, ms)
  const isLost = trace.topDiv > 4 || trace.bottomDiv < -4
  return { kind: 'screen', trace, says: `每格 ${volts} V，每格 ${ms} ms，探头 ×${probe}。${isLost ? '波形出了屏。' : ''}` }
}

const redLine: InstrumentExercise['redLine'] = (_, step) =>
  step === 'clipPhase' ? { id: 'majorHarm', did: '示波器的地线夹就是大地，夹到相线上等于短路' } : undefined

/** A trace that is read well is three divisions high at least, and shows one to five periods. */
function judge(bench: Bench, { signal }: Drawn): readonly Lost[] {
  const { volts, ms, probe } = settingsOf(bench)
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

export const scope = kindOf<Drawn>({ knobs, steps, show, judge, redLine })
