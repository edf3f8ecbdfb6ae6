/** The earth tester: electrode, potential and current probe in a line at 20 m and 40 m, the electrode parted from the rest. @source K059, K021 */

import { pick, pickStep } from './draw.ts'
import { type Bench, choices, type Display, type InstrumentKind, isBefore, type Knob, type Lost, lost } from './exercise.ts'
import { deflectionOf, sayDeflection } from './galvanometer.ts'
import { type DrawnExercise, kindOf } from './kind-of.ts'

const layout: Knob = {
  kind: 'choice',
  id: 'layout',
  says: '两根探针打在哪里',
  options: choices({
    none: '还没打',
    line: '一条直线：电位极 20 m，电流极 40 m',
    swapped: '一条直线：电流极 20 m，电位极 40 m',
    near: '一条直线：2 m 和 4 m',
    round: '20 m 和 40 m，一左一右',
  }),
  first: 'none',
}
const times: Knob = { kind: 'choice', id: 'times', says: '倍率', options: choices({ t01: '×0.1', t1: '×1', t10: '×10' }), first: 't10' }
const dial: Knob = { kind: 'dial', id: 'dial', says: '标度盘（0 到 10）', least: 0, most: 10, first: '5' }
const factors: Readonly<Record<string, number>> = { t01: 0.1, t1: 1, t10: 10 }

const steps = [
  { value: 'off', says: '停电，把被测接地极和接地干线断开' },
  { value: 'zero', says: '表放平，调检流计的零' },
  { value: 'connect', says: 'E 接被测极，P 接电位极，C 接电流极' },
  { value: 'crank', says: '摇到 120 转每分，看指针' },
  { value: 'restore', says: '拆线，把接地干线接回去' },
]

/** What is measured where the probes stand wrongly: another value than the electrode's own. */
const seenAs: Readonly<Record<string, number>> = { line: 1, swapped: 1.6, near: 0.6, round: 0.8 }
/** Of the electrode together with all that hangs on the main. */
const NETWORK = 0.3

type Drawn = DrawnExercise & { readonly ohms: number }

function show(bench: Bench, { ohms }: Drawn): Display {
  const { done, knobs } = bench
  if (done[done.length - 1] !== 'crank') return { kind: 'dark', says: '没有摇。改了倍率或标度盘，再摇一次看指针。' }
  const shape = seenAs[knobs['layout'] ?? 'none']
  if (!done.includes('connect') || shape === undefined)
    return { kind: 'figure', text: '+10', unit: '格', says: '线没接好或探针没打，指针打到头。' }
  const sought = ohms * shape * (isBefore(bench, 'off', 'crank') ? 1 : NETWORK)
  return sayDeflection(deflectionOf(sought, setOhms(bench)), '标度盘')
}

const setOhms = ({ knobs }: Bench): number => (factors[knobs['times'] ?? 't10'] ?? 1) * Number(knobs['dial'] ?? 0)

function judge(bench: Bench, { ohms }: Drawn): readonly Lost[] {
  const { done, knobs } = bench
  const factor = factors[knobs['times'] ?? 't10'] ?? 10
  const best = ohms <= 1 ? 0.1 : ohms <= 10 ? 1 : 10
  return [
    ...(factor === best ? [] : [lost('choosing', 2, '倍率没选好，标度盘用不满或不够用。')]),
    ...(isBefore(bench, 'zero', 'crank') ? [] : [lost('checking', 2, '没有先放平、调零。')]),
    ...(knobs['layout'] === 'line' ? [] : [lost('measuring', 1.5, '三个极要在一条直线上，常用 20 m 和 40 m，电流极最远。')]),
    ...(isBefore(bench, 'connect', 'crank') && done.includes('crank') ? [] : [lost('measuring', 1.5, '没有接好线再摇。')]),
    ...(isBefore(bench, 'off', 'crank') ? [] : [lost('safety', 0.5, '没有停电、断开接地干线，测到的是整个接地网。')]),
    ...(done.lastIndexOf('restore') > done.lastIndexOf('crank') ? [] : [lost('safety', 0.5, '测完没有把接地干线接回去。')]),
  ]
}

const duties = [
  { name: '重复接地', most: 10 },
  { name: '变压器（100 kVA 以上）的工作接地', most: 4 },
] as const

const earthTester = kindOf<Drawn>({ knobs: [layout, times, dial], steps, again: 'crank', show, judge })

export const earthTesters: readonly InstrumentKind[] = [
  earthTester('earth-tester', '接地电阻仪：接地极', (next) => {
    const { name, most } = pick(next, duties)
    const ohms = most === 10 ? pickStep(next, 5.2, 18, 0.4) : pickStep(next, 1.6, 7.2, 0.2)
    const isGood = ohms <= most
    return {
      ohms,
      says: [`一处${name}，要测接地电阻。`, `按常用教材，${name}一般不大于 ${most} Ω。`],
      asks: [
        {
          kind: 'amount',
          id: 'ohms',
          says: '接地电阻',
          unit: ' Ω',
          key: ohms,
          tolerance: 0.03,
          way: `指针到零时，倍率乘标度盘，${ohms} Ω。`,
          misread: [
            { amount: ohms / 10, says: '倍率忘了乘，或小了 10 倍' },
            { amount: ohms * 10, says: '倍率大了 10 倍' },
            { amount: ohms * NETWORK, says: '没有断开接地干线' },
            { amount: ohms * 1.6, says: '电位极和电流极打反了' },
            { amount: ohms * 0.6, says: '探针离得太近' },
            { amount: ohms * 0.8, says: '三个极不在一个方向的直线上' },
          ],
        },
        {
          kind: 'choice',
          id: 'verdict',
          says: '合格吗',
          options: choices({ yes: '合格', no: '不合格' }),
          key: isGood ? 'yes' : 'no',
          way: `${ohms} Ω ${isGood ? '不大于' : '大于'} ${most} Ω。`,
        },
      ],
    }
  }),
]
