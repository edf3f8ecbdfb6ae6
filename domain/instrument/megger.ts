/** The insulation tester (兆欧表): the right voltage, open and short check, discharge before and after, disconnect before the crank stops. @source K057, K058, K026, K213, the bank's abd-013 */
import { pick, pickStep, toThree } from './draw.ts'
import {
  type Bench,
  choices,
  type Display,
  type InstrumentExercise,
  type InstrumentKind,
  isBefore,
  type Knob,
  type Lost,
  lastStep,
  lost,
} from './exercise.ts'
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

const megger = kindOf<Drawn>({ knobs: [voltage, lead], steps, show, judge, redLine })

const yesNo = choices({ yes: '合格', no: '不合格' })

const motor: InstrumentKind = megger('megger-motor', '兆欧表：电动机的吸收比', (next) => {
  const early = pickStep(next, 60, 300, 10)
  const ratio = pick(next, [1.05, 1.1, 1.15, 1.2, 1.4, 1.5, 1.6, 1.8])
  const late = Math.round(early * ratio)
  const absorption = late / early
  return {
    reads: `15 秒 ${early}，60 秒 ${late}`,
    note: '摇了一分钟，两个时刻都记下了。',
    isDriven: true,
    says: ['一台 380 V 电动机，由变频器带动，要测绕组对外壳的绝缘。', '读 60 秒的绝缘电阻，算吸收比。', '吸收比不低于 1.3 算干燥。'],
    asks: [
      {
        kind: 'amount',
        id: 'insulation',
        says: '60 秒的绝缘电阻',
        unit: ' MΩ',
        key: late,
        tolerance: 0.02,
        way: `60 秒是 ${late} MΩ。`,
        misread: [{ amount: early, says: '那是 15 秒的' }],
      },
      {
        kind: 'amount',
        id: 'absorption',
        says: '吸收比',
        unit: '',
        key: absorption,
        tolerance: 0.015,
        way: `吸收比是 60 秒除以 15 秒，${late} ÷ ${early} = ${toThree(absorption)}。`,
        misread: [
          { amount: early / late, says: '除反了' },
          { amount: late - early, says: '那是差，不是比' },
          { amount: late / 100, says: '没有除 15 秒的数' },
        ],
      },
      {
        kind: 'choice',
        id: 'verdict',
        says: '干燥吗',
        options: choices({ yes: '干燥', no: '受潮' }),
        key: absorption >= 1.3 ? 'yes' : 'no',
        way: `吸收比 ${toThree(absorption)}，${absorption >= 1.3 ? '不低于' : '低于'} 1.3。`,
      },
    ],
  }
})

const classes = [
  { name: 'I', least: 2 },
  { name: 'II', least: 7 },
  { name: 'III', least: 1 },
] as const

const tool: InstrumentKind = megger('megger-tool', '兆欧表：手持电动工具', (next) => {
  const { name, least } = pick(next, classes)
  const reads = pick(next, [0.6, 0.8, 1.4, 1.6, 2.5, 3, 5, 6, 8, 9, 15, 20])
  const isGood = reads >= least
  return {
    reads: String(reads),
    note: '摇到转速稳定，读指针。',
    isDriven: false,
    says: [`一把 ${name} 类手电钻，要测带电部分对外壳的绝缘。`, '读出绝缘电阻，判断合格不合格。'],
    asks: [
      {
        kind: 'amount',
        id: 'insulation',
        says: '绝缘电阻',
        unit: ' MΩ',
        key: reads,
        tolerance: 0.02,
        way: `读数是 ${reads} MΩ。`,
        misread: [{ amount: reads * 1000, says: '单位是 MΩ，不是 kΩ' }],
      },
      {
        kind: 'choice',
        id: 'verdict',
        says: '合格吗',
        options: yesNo,
        key: isGood ? 'yes' : 'no',
        way: `${name} 类不小于 ${least} MΩ，${reads} MΩ ${isGood ? '够' : '不够'}。`,
      },
    ],
  }
})

export const meggers: readonly InstrumentKind[] = [motor, tool]
