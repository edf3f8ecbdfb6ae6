/** The insulation tester (兆欧表): the right voltage, open and short check, discharge before and after, disconnect before the crank stops. @source K057, K058, K026, K213, the bank's abd-013 */
import { type Bench, choices, type Display, type InstrumentExercise, isBefore, type Knob, type Lost, lastStep, lost } from './exercise.ts'
import { type DrawnExercise, kindOf } from './kind-of.ts'

const voltage: Knob = {
  kind: 'choice',
  id: 'voltage',
  says: '选多少伏的兆欧表',
  options: choices({ v250: '250 V', v500: '500 V', v1000: '1000 V', v2500: '2500 V' }),
  first: 'v2500',
}
const lead: Knob = {
  kind: 'choice',
  id: 'lead',
  says: 'L 和 E 怎么接',
  options: choices({
    none: '还没接',
    winding: 'L 接绕组（带电部分），E 接外壳',
    frame: 'L 接外壳，E 接绕组（带电部分）',
    both: 'L 和 E 都接绕组',
  }),
  first: 'none',
}

const steps = [
  { value: 'off', says: '停电' },
  { value: 'test', says: '验电' },
  { value: 'discharge', says: '给被测物放电' },
  { value: 'part', says: '断开和电源、变频器的接线' },
  { value: 'open', says: '表线分开，摇一下（开路检查）' },
  { value: 'short', says: '表线碰一下，轻摇（短路检查）' },
  { value: 'crank', says: '摇到 120 转每分，读数' },
  { value: 'unhook', says: '摇着先拆 L 线' },
  { value: 'stop', says: '停摇' },
  { value: 'dischargeAfter', says: '测完给被测物放电' },
]

type Drawn = DrawnExercise & {
  readonly reads: string
  readonly note: string
  /** By a converter. */
  readonly isDriven: boolean
}

function show(bench: Bench, { reads, note }: Drawn): Display {
  const reading = (text: string, says: string): Display => ({ kind: 'figure', text, unit: 'MΩ', says })
  switch (lastStep(bench)) {
    case 'open':
      return reading('∞', '开路指无穷大，表是好的。')
    case 'short':
      return reading('0', '短路指 0，表是好的。')
    case 'crank':
    case 'unhook':
      if (bench.knobs['lead'] === 'none') return reading('∞', '表线没接到被测物上。')
      if (bench.knobs['lead'] === 'both') return reading('0', 'L 和 E 在同一根导体上。')
      if (bench.knobs['voltage'] === 'v250') return reading(reads, `${note}电压低，弱点不一定看得出来。`)
      return reading(reads, note)
    default:
      return { kind: 'dark', says: '表没有摇，指针停在哪里都不算。' }
  }
}

/** Cranked or touched while it may be live. */
const redLine: InstrumentExercise['redLine'] = (bench, step) => {
  if (step !== 'crank') return undefined
  if (!bench.done.includes('off')) return { id: 'liveResistance', did: '没停电就摇兆欧表' }
  return isBefore(bench, 'test', 'crank') ? undefined : { id: 'liveResistance', did: '没验电就摇兆欧表' }
}

function judge(bench: Bench, { isDriven }: Drawn): readonly Lost[] {
  const need = (first: string, then: string, ...why: Parameters<typeof lost>): readonly Lost[] =>
    isBefore(bench, first, then) ? [] : [lost(...why)]
  const { done, knobs } = bench
  return [
    ...(knobs['voltage'] === 'v500' ? [] : [lost('choosing', 2, '500 V 以下的设备一般选 500 V 的兆欧表。')]),
    ...need('open', 'crank', 'checking', 1, '测前没有做开路检查。'),
    ...need('short', 'crank', 'checking', 1, '测前没有做短路检查。'),
    ...need('part', 'crank', 'measuring', 1, isDriven ? '没有先断开和变频器的接线，摇表的高压会打坏它。' : '没有先断开和电源的接线。'),
    ...(knobs['lead'] === 'winding' ? [] : [lost('measuring', 1, 'L 接带电部分，E 接外壳。')]),
    ...(done.includes('crank') && isBefore(bench, 'unhook', 'stop')
      ? []
      : [lost('measuring', 1, '读完要先拆 L 线，再停摇，防止倒充电坏表。')]),
    ...need('discharge', 'crank', 'safety', 0.5, '测前没有放电。'),
    ...(done.lastIndexOf('dischargeAfter') > done.lastIndexOf('crank') ? [] : [lost('safety', 0.5, '测后没有给被测物放电。')]),
  ]
}

/** Makes an exercise with it of what is drawn. */
export const megger = kindOf<Drawn>({ knobs: [voltage, lead], steps, show, judge, redLine })
