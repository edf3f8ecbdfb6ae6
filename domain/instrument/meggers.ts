/** What is tested with the insulation tester: the absorption ratio of a motor, a hand tool. @source K057, K058, the bank's abd-013 */
import { pick, pickStep, toThree } from './draw.ts'
import { choices, type InstrumentKind } from './exercise.ts'
import { megger } from './megger.ts'

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
