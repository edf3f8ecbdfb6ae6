/** The clamp meter: one live conductor alone, several turns for a small current, all together for the leakage. @source K061, the bank's abd-034 */

import { type Bench, choices, type Display, isBefore, type Knob, type Lost, lost } from './exercise.ts'
import { type DrawnExercise, kindOf } from './kind-of.ts'

/** Amperes of each range, from the largest. */
const ranges = { r400: 400, r200: 200, r20: 20, r2: 2, r02: 0.2 } as const
const range: Knob = {
  kind: 'choice',
  id: 'range',
  says: '量程',
  options: choices({ r400: '400 A', r200: '200 A', r20: '20 A', r2: '2 A', r02: '200 mA' }),
  first: 'r400',
}
const jaw: Knob = {
  kind: 'choice',
  id: 'jaw',
  says: '钳口里放什么',
  options: choices({ one: '一根相线', three: '三根相线', five: '一根相线，绕 5 匝', ten: '一根相线，绕 10 匝', all: '三根相线和零线一起' }),
  first: 'three',
}
const steps = [
  { value: 'clean', says: '看钳口干净、合得严' },
  { value: 'clamp', says: '张开钳口夹上，合紧，读数' },
  { value: 'release', says: '退出导线' },
  { value: 'park', says: '量程拨回最大' },
]

/** Amperes in each conductor, and what leaks. */
type Line = { readonly phaseA: number; readonly leakA: number }
type Drawn = DrawnExercise & { readonly line: Line; readonly wanted: readonly string[] }

type Clamped = { readonly range: number; readonly jaw: string }
type Handled = { readonly isOn: boolean; readonly reading: Clamped | undefined; readonly isChangedOnWire: boolean }

/** What was in the jaw and at which range when it was read last. Another thing in the jaw means that it was opened. */
function handledIn({ done }: Bench): Handled {
  let now: Clamped = { range: 400, jaw: 'three' }
  let [isClosed, isChangedOnWire] = [false, false]
  let reading: Clamped | undefined
  for (const each of done) {
    const [name, value = ''] = each.split('=')
    if (name === 'clamp') isClosed = true
    if (name === 'release' || name === 'jaw') isClosed = false
    if (name === 'jaw') now = { ...now, jaw: value }
    if (name === 'range') now = { ...now, range: ranges[value as keyof typeof ranges] ?? 400 }
    if (name === 'range' && isClosed) isChangedOnWire = true
    if (isClosed) reading = now
  }
  return { isOn: isClosed, reading, isChangedOnWire }
}

const inJaw = ({ phaseA, leakA }: Line, jawed: string): number =>
  ({ one: phaseA, three: leakA, all: leakA, five: 5 * phaseA, ten: 10 * phaseA })[jawed] ?? 0

function show(bench: Bench, { line }: Drawn): Display {
  const { isOn, reading } = handledIn(bench)
  if (!isOn || reading === undefined) return { kind: 'dark', says: '没有夹导线。' }
  const { range: most, jaw: jawed } = reading
  const amperes = inJaw(line, jawed)
  if (amperes > most) return { kind: 'figure', text: 'OL', unit: 'A', says: '超过量程。先退出导线，再换大量程。' }
  if (most < 1) return { kind: 'figure', text: (amperes * 1000).toFixed(1), unit: 'mA', says: '量程 200 mA。' }
  return { kind: 'figure', text: amperes.toFixed(most > 100 ? 0 : most > 10 ? 1 : 3), unit: 'A', says: `量程 ${most} A。` }
}

function judge(bench: Bench, { line, wanted }: Drawn): readonly Lost[] {
  const { done } = bench
  const { reading, isChangedOnWire } = handledIn(bench)
  const isParked = done.lastIndexOf('park') > done.lastIndexOf('release') && done.includes('release')
  return [
    ...(reading === undefined
      ? [lost('choosing', 2, '没有选量程去量。'), lost('measuring', 3, '没有夹上去量。')]
      : judgeReading(reading, line, wanted)),
    ...(isBefore(bench, 'clean', 'clamp') ? [] : [lost('checking', 2, '没有先看钳口。')]),
    ...(isChangedOnWire ? [lost('safety', 0.5, '夹着导线就换了量程。先退出导线。')] : []),
    ...(isParked ? [] : [lost('safety', 0.5, '测完没有退出导线、把量程拨回最大。')]),
  ]
}

/** The smallest range that holds it reads best. */
function judgeReading({ range: most, jaw: jawed }: Clamped, line: Line, wanted: readonly string[]): readonly Lost[] {
  const amperes = inJaw(line, jawed)
  const best = Math.min(...Object.values(ranges).filter((each) => each >= amperes))
  const why = amperes > most ? '量程小了，显示 OL。' : '量程大了，读数的位数少。退出来换小一挡再读。'
  return [
    ...(most === best ? [] : [lost('choosing', 1, why)]),
    ...(wanted.includes(jawed) ? [] : [lost('measuring', 3, '钳口里放的不对。')]),
  ]
}

/** Makes an exercise with it of what is drawn. */
export const clamp = kindOf<Drawn>({ knobs: [range, jaw], steps, show, judge })
