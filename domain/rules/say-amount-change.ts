/** What changed in an amount: 三级、一般：2000 元 → 2500 元（+500 元）. */
import { type Fen, sayFen, sayFenSpan, toFen } from '#domain/money/fen.ts'
import type { AmountChange } from './amount-diff.ts'
import { type AmountFigure, type AmountStep, type FigureValue, figuresOf } from './amount-figures.ts'
import type { FactDictionary, FactId } from './fact.ts'
import type { AmountRule } from './rule.ts'
import { sayValue } from './say.ts'
import type { Telling } from './telling.ts'

export function sayAmountChange(change: AmountChange, dictionary: FactDictionary, telling: Telling = 'change'): string {
  const isContrast = telling === 'contrast'
  if (change.kind === 'plan') return `${isContrast ? '金额算法不同' : '金额换了算法'}：${sayPlan(change.before)} → ${sayPlan(change.after)}`
  const { before, after } = change
  const figure = after ?? before
  const place = figure === undefined ? '' : sayPlaceOf(figure, dictionary)
  if (before === undefined) return `${isContrast ? '金额只有乙有这一档' : '金额新增一档'}，${place}：${sayFigure(after)}`
  if (after === undefined)
    return isContrast ? `金额只有甲有这一档，${place}：${sayFigure(before)}` : `金额去掉一档，${place}：原来 ${sayFigure(before)}`
  return `金额，${place}：${sayFigure(before)} → ${sayFigure(after)}${sayStep(before.value, after.value)}`
}

/** A change of amount with its two sides apart: where it stands, what it was, what it is. Undefined where only the clause changed. */
export function amountSides(
  change: AmountChange,
  dictionary: FactDictionary,
): { readonly place: string; readonly was: string; readonly now: string } | undefined {
  if (change.kind === 'plan') return { place: '', was: sayPlan(change.before), now: sayPlan(change.after) }
  const figure = change.after ?? change.before
  if (figure === undefined || figure.value.kind === 'clause') return undefined
  const place = figure.value.kind === 'words' ? '' : sayPlaceOf(figure, dictionary)
  return { place, was: sayFigure(change.before), now: sayFigure(change.after) }
}

/** One sentence where several figures move by the same sum; undefined where they do not. */
export function sayAmountChanges(changes: readonly AmountChange[]): string | undefined {
  const steps = changes.map((change) =>
    change.kind === 'figure' && change.before && change.after ? stepOf(change.before.value, change.after.value) : undefined,
  )
  const [first] = steps
  if (first === undefined || steps.length < 2 || steps.some((step) => step !== first)) return undefined
  return `金额有 ${steps.length} 档一起变：每档 ${saySigned(first)}`
}

function stepOf(before: FigureValue, after: FigureValue): Fen | undefined {
  return before.kind === 'money' && after.kind === 'money' ? toFen(after.fen - before.fen) : undefined
}

function sayStep(before: FigureValue, after: FigureValue): string {
  const step = stepOf(before, after)
  return step === undefined ? '' : `（${saySigned(step)}）`
}

const saySigned = (step: Fen): string => `${step > 0 ? '+' : ''}${sayFen(step)}`

function sayPlaceOf({ at }: AmountFigure, dictionary: FactDictionary): string {
  const steps = at.map((step) => sayAmountStep(step, dictionary)).filter((words) => words !== '')
  return steps.length === 0 ? '每人' : steps.join('，')
}

/** Where in an amount a figure stands: 三级、非常紧缺. */
export function sayAmountStep(step: AmountStep, dictionary: FactDictionary): string {
  const label = (fact: FactId): string => dictionary.get(fact)?.label ?? fact
  const option = (fact: FactId, value: string): string => {
    const definition = dictionary.get(fact)
    return definition === undefined ? value : sayValue(definition, value)
  }
  switch (step.kind) {
    case 'row':
      return step.when.map((value, nth) => option(step.keys[nth] as FactId, value)).join('、')
    case 'percent':
      return `${option(step.fact, step.option)}的比例`
    case 'band':
      return step.upTo === undefined ? `${label(step.fact)}再多` : `${label(step.fact)}不超过 ${step.upTo}`
    case 'from':
      return `${label(step.fact)}在 ${step.day} 或以后`
    case 'part':
      return `第 ${step.nth} 部分`
    case 'perUnit':
      return `按${label(step.fact)}，每一份`
    case 'maxUnits':
      return `按${label(step.fact)}，最多算几份`
    case 'share':
      return `按${label(step.fact)}的比例`
    case 'least':
      return '最少'
    case 'most':
      return '最多'
    case 'says':
      return '说明'
    case 'clause':
      return '依据'
  }
}

function sayFigure(figure: AmountFigure | undefined): string {
  if (figure === undefined) return '没有'
  const { value } = figure
  switch (value.kind) {
    case 'money':
      return sayFen(value.fen)
    case 'percent':
      return `${value.percent}%`
    case 'count':
      return String(value.count)
    case 'words':
      return value.says
    case 'clause':
      return `条款 ${value.anchor}`
  }
}

/** A whole amount in a few words: its kind, and the span of its figures. */
function sayPlan(rule: AmountRule): string {
  const sums = figuresOf(rule).flatMap(({ value }) => (value.kind === 'money' ? [value.fen] : []))
  const span = sums.length === 0 ? '' : `（${spanOf(sums)}）`
  return `${plans[rule.kind]}${'says' in rule ? `：${rule.says}` : span}`
}

const spanOf = (sums: readonly Fen[]): string => sayFenSpan(toFen(Math.min(...sums)), toFen(Math.max(...sums)))

const plans = {
  fixed: '固定金额',
  table: '按表分档',
  perUnit: '按份数',
  percentOf: '按比例打折或加成',
  shareOf: '按一笔钱的百分比',
  bands: '按数目分段',
  bounded: '有上下限',
  sum: '几部分相加',
  leastOf: '几样里取最小的',
  dated: '按日子取标准',
  unknown: '没查到',
  notMoney: '不是钱',
} as const satisfies Record<AmountRule['kind'], string>
