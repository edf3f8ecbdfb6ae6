/** What is measured with the clamp meter: a line current, a small current in several turns, a leakage. @source K061, the bank's abd-034 */

import { clamp } from './clamp.ts'
import { pick, pickStep } from './draw.ts'
import type { InstrumentKind } from './exercise.ts'

const motor = clamp('clamp-motor', '钳形表：电动机的线电流', (next) => {
  const phaseA = pickStep(next, 4, 60, 0.5)
  return {
    line: { phaseA, leakA: 0.02 },
    wanted: ['one'],
    says: ['一台三相电动机正在运行，三相平衡。', '用钳形表测一相的电流。'],
    asks: [
      {
        kind: 'amount',
        id: 'current',
        says: '线电流',
        unit: ' A',
        key: phaseA,
        tolerance: 0.03,
        way: `只夹一根，读数 ${phaseA} A。`,
        misread: [
          { amount: 0, says: '三根一起夹，电流抵消了' },
          { amount: phaseA * Math.sqrt(3), says: '线电流不用再乘 √3' },
          { amount: 3 * phaseA, says: '一相的电流不用乘 3' },
        ],
      },
    ],
  }
})

const small = clamp('clamp-small', '钳形表：小电流绕几匝', (next) => {
  const phaseA = pickStep(next, 0.3, 0.9, 0.05)
  const turns = pick(next, [5, 10])
  return {
    line: { phaseA, leakA: 0 },
    wanted: [turns === 5 ? 'five' : 'ten'],
    says: ['一台小电动机，电流不到 1 A。', `把一根相线在钳口绕 ${turns} 匝，测实际的电流。`],
    asks: [
      {
        kind: 'amount',
        id: 'current',
        says: '导线里的电流',
        unit: ' A',
        key: phaseA,
        tolerance: 0.03,
        way: `读数 ${(turns * phaseA).toFixed(2)} A 除以 ${turns} 匝，${phaseA} A。`,
        misread: [
          { amount: turns * phaseA, says: '没有除以匝数' },
          { amount: turns * turns * phaseA, says: '乘了匝数' },
          { amount: (turns * phaseA) / (turns - 1), says: '匝数少数了一匝' },
          { amount: (turns * phaseA) / (turns + 1), says: '匝数多数了一匝' },
        ],
      },
    ],
  }
})

const leak = clamp('clamp-leak', '钳形表：线路的漏电流', (next) => {
  const leakMa = pickStep(next, 12, 120, 4)
  const phaseA = pickStep(next, 6, 18, 1)
  return {
    line: { phaseA, leakA: leakMa / 1000 },
    wanted: ['all'],
    says: ['一路三相四线的照明线路，三相不平衡。', '测这一路的漏电流。'],
    asks: [
      {
        kind: 'amount',
        id: 'leak',
        says: '漏电流',
        unit: ' mA',
        key: leakMa,
        tolerance: 0.03,
        way: `三根相线和零线一起夹，剩下的就是漏电流，${leakMa} mA。`,
        misread: [
          { amount: phaseA * 1000, says: '那是一相的电流' },
          { amount: leakMa / 1000, says: '单位是 mA' },
        ],
      },
    ],
  }
})

export const clamps: readonly InstrumentKind[] = [motor, small, leak]
