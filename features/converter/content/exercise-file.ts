/** An exercise at the converter as editors write it: `content/bench/converter/<exercise>.yaml`. */
import { z } from 'zod'
import { numberOf } from '#domain/converter/act.ts'
import type { ConverterExercise, Rewiring, Setting } from '#domain/converter/exercise.ts'
import { converterItems } from '#domain/converter/judge-attempt.ts'
import { findParameter } from '#domain/converter/parameter.ts'
import { isTerminal, isWireEnd, switches, type Terminal, type WireEnd, type Wiring } from '#domain/converter/wiring.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { zNonEmpty, zSlug, zText } from '#platform/yaml/scalars.ts'

const zNumber = z.string().transform((text, issues): number => {
  const number = numberOf(text)
  if (number !== undefined) return number
  issues.addIssue({ code: 'custom', message: `“${text}”不是数：写 5、0.37 或 -20` })
  return z.NEVER
})
const zPositive = zNumber.refine((number) => number > 0, '要大于 0')

const zParameterNumber = z.string().refine((number) => findParameter(number) !== undefined, '没有这个参数')

const zSettings = z
  .record(zParameterNumber, zNumber)
  .transform((record): readonly Setting[] => Object.entries(record).map(([number, value]) => ({ number, value })))

/** `P1001=15`: the order matters, so it is a list. */
const zSetting = z.string().transform((text, issues): Setting => {
  const [number = '', written = ''] = text.split('=')
  const value = numberOf(written)
  if (findParameter(number) !== undefined && value !== undefined) return { number, value }
  issues.addIssue({ code: 'custom', message: `“${text}”写成 P1001=15 这样，参数要在表里` })
  return z.NEVER
})

const toRewiring = ([terminal, end]: readonly [string, string], issues: z.core.$RefinementCtx): Rewiring => {
  if (!isTerminal(terminal)) issues.addIssue({ code: 'custom', path: [terminal], message: `没有端子 ${terminal}` })
  else if (end !== 'none' && end !== '0V' && !isWireEnd(end))
    issues.addIssue({ code: 'custom', path: [terminal], message: `没有“${end}”可接；不接写 none` })
  return { terminal: terminal as Terminal, end: end === 'none' ? undefined : (end as WireEnd | '0V') }
}
const zRewiring = z
  .record(z.string(), z.string())
  .transform((record, issues) => Object.entries(record).map((each) => toRewiring(each, issues)))
const zWiring = zRewiring.transform(
  (wires): Wiring => Object.fromEntries(wires.flatMap(({ terminal, end }) => (end === undefined ? [] : [[terminal, end]]))),
)

const zNeed = z
  .strictObject({
    says: zText,
    closed: z.array(z.enum(switches, '只有 S1、S2、S3')),
    pot: zNumber.refine((percent) => percent >= 0 && percent <= 100, '0 到 100').default(0),
    hz: zNumber,
  })
  .transform(({ pot, ...need }) => ({ ...need, potPercent: pot }))

const items = Object.keys(converterItems) as [string, ...string[]]
const zSpoilt = z.strictObject({
  says: zText,
  item: z.enum(items, `只有 ${items.join('、')}`),
  leaveOut: z.array(zParameterNumber).default([]),
  set: zSettings.default([]),
  rewire: zRewiring.default([]),
})

const zPlate = zSettings.transform((plate, issues): NonEmpty<Setting> => {
  if (isNonEmpty(plate)) return plate
  issues.addIssue({ code: 'custom', message: '铭牌至少写一样' })
  return z.NEVER
})

export const zExerciseFile: z.ZodType<ConverterExercise> = z.strictObject({
  id: zSlug,
  title: zText,
  says: zNonEmpty(zText),
  plate: zPlate,
  needs: zNonEmpty(zNeed),
  ramp: z.strictObject({ up: zPositive, down: zPositive }).transform(({ up, down }) => ({ upS: up, downS: down })),
  limits: z.strictObject({ least: zNumber, most: zPositive }).transform(({ least, most }) => ({ leastHz: least, mostHz: most })),
  found: zSettings,
  wiring: zWiring,
  reference: zNonEmpty(zSetting),
  spoilt: zNonEmpty(zSpoilt),
})
