/** What an attempt at the converter loses on its score sheet, each with its reason. */
import type { Deduction } from '#domain/bench/score-sheet.ts'
import type { Attempt } from './attempt.ts'
import type { ConverterExercise } from './exercise.ts'
import { findParameter, sayParameterValue } from './parameter.ts'
import { isAbout, proveSetup, type SetupProof } from './prove-setup.ts'
import { type Settings, valueIn } from './settings.ts'
import { analogOf, inputsOf, isEarthed, motorLineOf, type Switches, type SwitchId, supplyOf, switches, type Wiring } from './wiring.ts'

/** The items of sheet C. @source exam dossier §3.2 */
export const converterItems = { wiring: 6, reset: 5, sources: 8, ramps: 3, running: 2, safety: 1 } as const

/** What one of `count` is worth, up to halves: an examiner gives no thirds. */
const shareOf = (points: number, count: number): number => Math.ceil((points / count) * 2) / 2

type Setup = { readonly settings: Settings; readonly wiring: Wiring }

export function judgeAttempt(exercise: ConverterExercise, { run, wasReset, shown, hits }: Attempt): readonly Deduction[] {
  const setup = judgeSetup(exercise, run)
  const missing = exercise.needs.filter((_, nth) => !shown.includes(nth))
  const each = shareOf(converterItems.running, exercise.needs.length)
  return [
    ...setup,
    ...(wasReset ? [] : [{ item: 'reset', points: 2, says: '没有恢复出厂：先 P0010=30，再 P0970=1。' }]),
    ...missing.map(({ says }) => ({ item: 'running', points: each, says: `没有运行给考评员看：${says}` })),
    ...(run.isPowered ? [{ item: 'safety', points: 1, says: '交卷时还通着电。' }] : []),
    ...(!run.isPowered && hits.length > 0 ? [{ item: 'safety', points: 1, says: '做的时候碰过红线。' }] : []),
  ]
}

/** Only by what stands on the bench now, however it came about. */
export function judgeSetup(exercise: ConverterExercise, { settings, wiring }: Setup): readonly Deduction[] {
  const proof = proveSetup(exercise, settings, wiring)
  return [
    ...judgeWiring(exercise, wiring),
    ...judgePlate(exercise, settings),
    ...judgeNeeds(exercise, settings, wiring, proof),
    ...judgeRamps(exercise, settings, proof),
  ]
}

function judgeWiring({ needs }: ConverterExercise, wiring: Wiring): readonly Deduction[] {
  const lost = (points: number, says: string): Deduction => ({ item: 'wiring', points, says })
  const used = switches.filter((each) => needs.some(({ closed }) => closed.includes(each)))
  const deaf = used.filter((each) => !inputsOf(wiring, only(each)).some((isOn) => isOn))
  const usesPot = needs.some(({ potPercent }) => potPercent > 0)
  const line = motorLineOf(wiring)
  return [
    ...(supplyOf(wiring) === 'three' ? [] : [lost(2, '电源三相没有都接到 L1、L2、L3。')]),
    ...(line === 'phaseMissing' ? [lost(2, '电动机三根线没有都接到 U、V、W。')] : []),
    ...(line === 'reversed' ? [lost(1, '电动机两根线对调了，转向反。')] : []),
    ...(isEarthed(wiring) ? [] : [lost(2, '变频器和电动机没有都接 PE。')]),
    ...deaf.map((each) => lost(1, `${each} 合上，没有一个数字输入得到 24 V。`)),
    ...(usesPot && Math.abs(analogOf(wiring, 0.75) - 7.5) > 0.01 ? [lost(2, '电位器没接成 0 到 10 V，顺时针变大。')] : []),
  ]
}

const only = (which: SwitchId): Switches => ({ S1: which === 'S1', S2: which === 'S2', S3: which === 'S3' })

function judgePlate({ plate }: ConverterExercise, settings: Settings): readonly Deduction[] {
  const wrong = plate.filter(({ number, value }) => valueIn(settings, number) !== value)
  return [
    ...wrong.map(({ number, value }) => ({
      item: 'reset',
      points: 1,
      says: `${number} 和铭牌不同：铭牌是 ${sayValue(number, value)}，现在是 ${sayValue(number, valueIn(settings, number))}。`,
    })),
    ...(valueIn(settings, 'P0010') === 0 ? [] : [{ item: 'reset', points: 1, says: 'P0010 没有回到 0，变频器不运行。' }]),
  ]
}

const sayValue = (number: string, value: number): string => {
  const parameter = findParameter(number)
  return parameter === undefined ? String(value) : sayParameterValue(parameter, value)
}

function judgeNeeds(
  { needs, reference }: ConverterExercise,
  settings: Settings,
  wiring: Wiring,
  { needs: proofs }: SetupProof,
): readonly Deduction[] {
  const each = shareOf(converterItems.sources, needs.length)
  return proofs
    .filter(({ isMet }) => !isMet)
    .map(({ need, hz }) => {
      const came = hz === undefined ? '电动机转不了' : `实际 ${hz.toFixed(2)} Hz`
      return { item: 'sources', points: each, says: `${need.says}：应为 ${need.hz} Hz，${came}。${hintOf(reference, settings, wiring)}` }
    })
}

/** The first thing to look at. */
function hintOf(reference: ConverterExercise['reference'], settings: Settings, wiring: Wiring): string {
  if (supplyOf(wiring) !== 'three' || motorLineOf(wiring) !== 'forward') return '先看主电路。'
  if (valueIn(settings, 'P0010') !== 0) return 'P0010 不是 0。'
  const wanted = (number: string): number | undefined => reference.filter((set) => set.number === number).slice(-1)[0]?.value
  for (const [number, what] of [
    ['P0700', '命令源'],
    ['P1000', '频率源'],
  ] as const) {
    const value = valueIn(settings, number)
    const right = wanted(number)
    if (right !== undefined && right !== value) return `看${what}：${number} 是 ${value}。`
  }
  return '看数字输入的功能和频率的值。'
}

function judgeRamps({ ramp, limits }: ConverterExercise, settings: Settings, { upS, downS }: SetupProof): readonly Deduction[] {
  const lost = (says: string): Deduction => ({ item: 'ramps', points: 1, says })
  const say = (seconds: number | undefined): string => (seconds === undefined ? '没有运行，量不出' : `量到 ${seconds.toFixed(1)} 秒`)
  const isLimited = valueIn(settings, 'P1080') === limits.leastHz && valueIn(settings, 'P1082') === limits.mostHz
  return [
    ...(isAbout(upS, ramp.upS) ? [] : [lost(`加速时间应为 ${ramp.upS} 秒，${say(upS)}。`)]),
    ...(isAbout(downS, ramp.downS) ? [] : [lost(`减速时间应为 ${ramp.downS} 秒，${say(downS)}。`)]),
    ...(isLimited ? [] : [lost(`最低、最高频率应为 ${limits.leastHz} 和 ${limits.mostHz} Hz（P1080、P1082）。`)]),
  ]
}
