/** The bridges: single for middle values, double with four terminals below 1 Ω; balanced by the galvanometer. @source K056, dossier §7 C33 */
import { pickStep, toThree } from './draw.ts'
import {
  type Ask,
  type Bench,
  choices,
  type Display,
  type InstrumentExercise,
  type InstrumentKind,
  isBefore,
  type Knob,
  type Lost,
  lost,
} from './exercise.ts'
import { deflectionOf, sayDeflection } from './galvanometer.ts'
import { type DrawnExercise, kindOf } from './kind-of.ts'

const bridge: Knob = {
  kind: 'choice',
  id: 'bridge',
  says: '用哪种电桥',
  options: choices({ none: '还没选', single: '单臂电桥', double: '双臂电桥' }),
  first: 'none',
}
const ratio: Knob = {
  kind: 'choice',
  id: 'ratio',
  says: '比率臂',
  options: choices({ m0001: '0.001', m001: '0.01', m01: '0.1', m1: '1', m10: '10', m100: '100' }),
  first: 'm1',
}
/** Four decades, in ohms. */
const arm: Knob = { kind: 'dial', id: 'arm', says: '比较臂（Ω，四位）', least: 0, most: 9999, first: '1000' }
const ratios: Readonly<Record<string, number>> = { m0001: 0.001, m001: 0.01, m01: 0.1, m1: 1, m10: 10, m100: 100 }
/** The dial of the double bridge is read in ten-thousandths of an ohm. */
const DOUBLE = 1e-4

const steps = [
  { value: 'off', says: '被测电阻停电、断开' },
  { value: 'unlock', says: '松开检流计的锁，调零' },
  { value: 'four', says: '接四根线：电位端在里，电流端在外' },
  { value: 'two', says: '接两根线' },
  { value: 'press', says: '先按电源钮 B，再点按检流计钮 G' },
  { value: 'pressWrong', says: '先按检流计钮 G，再按电源钮 B' },
  { value: 'lock', says: '松开 G，再松开 B，锁上检流计' },
]

type Drawn = DrawnExercise & {
  readonly ohms: number
  /** Below 1 Ω. */
  readonly isSmall: boolean
}

const setOhms = ({ knobs }: Bench): number =>
  (ratios[knobs['ratio'] ?? 'm1'] ?? 1) * Number(knobs['arm'] ?? 0) * (knobs['bridge'] === 'double' ? DOUBLE : 1)

/** Leads and contacts come on top where they are not led past the bridge. */
const LEADS = 0.05
const seenOhms = (ohms: number, { knobs, done }: Bench): number =>
  ohms + (knobs['bridge'] === 'double' && done.lastIndexOf('four') > done.lastIndexOf('two') ? 0 : LEADS)

function show(bench: Bench, { ohms }: Drawn): Display {
  const { done, knobs } = bench
  if (knobs['bridge'] === 'none') return { kind: 'dark', says: '还没选电桥。' }
  const isPressed = Math.max(done.lastIndexOf('press'), done.lastIndexOf('pressWrong')) >= done.length - 1 && done.length > 0
  if (!isPressed) return { kind: 'dark', says: '没有按钮，检流计在零位。改了臂要再按。' }
  if (!done.includes('four') && !done.includes('two'))
    return { kind: 'figure', text: '+10', unit: '格', says: '被测电阻没接上，指针打到头。' }
  return sayDeflection(deflectionOf(seenOhms(ohms, bench), setOhms(bench)), '比率臂乘比较臂')
}

const redLine: InstrumentExercise['redLine'] = (bench, step) =>
  (step === 'press' || step === 'pressWrong') && !bench.done.includes('off')
    ? { id: 'liveResistance', did: '没停电、没断开就按电桥' }
    : undefined

function judge(bench: Bench, { isSmall }: Drawn): readonly Lost[] {
  const { done, knobs } = bench
  const right = isSmall ? 'double' : 'single'
  const isWired = isSmall ? done.lastIndexOf('four') > done.lastIndexOf('two') : done.includes('two') || done.includes('four')
  return [
    ...(knobs['bridge'] === right ? [] : [lost('choosing', 1, isSmall ? '1 Ω 以下用双臂电桥。' : '中值电阻用单臂电桥。')]),
    ...(Number(knobs['arm']) >= 1000 ? [] : [lost('choosing', 1, '比率臂没选好，比较臂没有用满四位。')]),
    ...(isBefore(bench, 'unlock', 'press') ? [] : [lost('checking', 2, '没有先松锁、调零。')]),
    ...(isWired ? [] : [lost('measuring', 1.5, isSmall ? '小电阻要接四根线，电位端在里。' : '被测电阻没接上。')]),
    ...(done.includes('pressWrong') || !done.includes('press') ? [lost('measuring', 1.5, '先按 B 再点按 G；松的时候先 G 后 B。')] : []),
    ...(done.lastIndexOf('lock') > done.lastIndexOf('press') ? [] : [lost('safety', 1, '测完没有松钮、锁上检流计。')]),
  ]
}

const ask = (ohms: number): Ask => ({
  kind: 'amount',
  id: 'ohms',
  says: '被测电阻',
  unit: ' Ω',
  key: ohms,
  tolerance: 0.01,
  way: `指针到零时，比率臂乘比较臂，${toThree(ohms)} Ω 上下。`,
  misread: [
    { amount: ohms * 10, says: '比率臂大了 10 倍' },
    { amount: ohms / 10, says: '比率臂小了 10 倍' },
    { amount: ohms * 100, says: '比率臂差了 100 倍' },
    { amount: ohms * 1000, says: '比率臂没有乘' },
  ],
})

const bridgeKind = kindOf<Drawn>({ knobs: [bridge, ratio, arm], steps, again: 'press', show, judge, redLine })

export const bridges: readonly InstrumentKind[] = [
  bridgeKind('bridge-single', '电桥：中值电阻', (next) => {
    const ohms = pickStep(next, 200, 980, 1)
    return { ohms, isSmall: false, says: ['一只线绕电阻，标称几百欧，停着。', '选电桥，平衡，读出电阻。'], asks: [ask(ohms)] }
  }),
  bridgeKind('bridge-double', '电桥：小电阻', (next) => {
    const ohms = pickStep(next, 0.12, 0.9, 0.001)
    const says = ['一台电动机的一相绕组，电阻不到 1 Ω，停着。', '选电桥，平衡，读出电阻。', '双臂电桥的读数盘一格是万分之一欧。'] as const
    return { ohms, isSmall: true, says, asks: [ask(ohms)] }
  }),
]
