/** An item of the bank from a template and a seed, as a choice of four or as a number to work out. */
import {
  type ItemId,
  type NumberItem,
  type NumberStep,
  type Option,
  type OptionId,
  type SingleItem,
  type StepMarks,
  toItemId,
  toOptionId,
} from '#domain/item/item.ts'
import { lastPlaceOf, roundToFigures, sayFigures } from '#domain/item/say-figures.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { shuffled } from '#domain/prelude/random.ts'
import { ok, type Result } from '#domain/prelude/result.ts'
import { type CannotDraw, type Drawn, drawValues } from './draw-values.ts'
import { fillText } from './fill-text.ts'
import type { AskedStep, Template } from './template.ts'
import type { Worked } from './work-out.ts'

export type ItemForm = 'single' | 'number'

/** The same template, seed and form give the same item. `seed` is a whole number from 0. */
export function drawItem(template: Template, seed: number, form: 'single'): Result<SingleItem, CannotDraw>
export function drawItem(template: Template, seed: number, form: 'number'): Result<NumberItem, CannotDraw>
export function drawItem(template: Template, seed: number, form: ItemForm): Result<SingleItem | NumberItem, CannotDraw> {
  const drawn = drawValues(template, seed)
  if (!drawn.ok) return drawn
  return ok(form === 'single' ? toSingle(template, seed, drawn.value) : toNumber(template, seed, drawn.value))
}

/** `abf-c01-17`: scope, template, seed. */
export const drawnItemId = ({ scope, id }: Template, seed: number): ItemId =>
  toItemId(`${scope.replaceAll('-', '')}-${id}-${seed}`.toLowerCase())

/** The template and seed behind the id of a drawn item; undefined for any other id. */
export function templateOf(templates: readonly Template[], id: string): { readonly template: Template; readonly seed: number } | undefined {
  const seed = /^[a-z]{3}-c\d{2}-(\d{1,9})$/.exec(id)?.[1]
  if (seed === undefined) return undefined
  const template = templates.find((each) => drawnItemId(each, Number(seed)) === id)
  return template && { template, seed: Number(seed) }
}

function commonOf(template: Template, seed: number, { worked }: Drawn) {
  const { points, difficulty, basis, steps } = template
  const why = steps.map((step) => fillText(step, template, worked)).join('\n')
  return { id: drawnItemId(template, seed), points, difficulty, basis, enemies: [], why }
}

function toSingle(template: Template, seed: number, drawn: Drawn): SingleItem {
  const { worked, next } = drawn
  const answers = [
    { is: worked.key, shows: undefined, of: undefined },
    ...template.distractors.map(({ shows, of }, nth) => ({ is: worked.distractors[nth] ?? 0, shows, of })),
  ]
  const named = shuffled(answers, next).map(({ is, shows, of }, nth) => ({ id: letterOf(nth), says: sayAnswer(template, is), shows, of }))
  return {
    ...commonOf(template, seed, drawn),
    kind: 'single',
    stem: fillText(`${template.stem}${template.asks}是（　）。`, template, worked),
    options: optionsOf(named),
    key: named.find(({ shows }) => shows === undefined)?.id ?? letterOf(0),
    misconceptions: Object.fromEntries(named.flatMap(({ id, shows }) => (shows === undefined ? [] : [[id, shows]]))),
    families: Object.fromEntries(named.flatMap(({ id, of }) => (of === undefined ? [] : [[id, of]]))),
  }
}

function toNumber(template: Template, seed: number, drawn: Drawn): NumberItem {
  const { worked } = drawn
  const { figures, unit, tolerance } = template
  const asked = new Set(template.stepMarks?.of.map(({ name }) => name))
  const asks = `${template.stem}${template.asks}是多少${unit === '' ? '' : ` ${unit}`}？（保留 ${figures} 位有效数字）`
  return {
    ...commonOf(template, seed, drawn),
    kind: 'number',
    stem: fillText(asks, template, worked),
    misconceptions: {},
    key: roundToFigures(worked.key, figures),
    unit,
    tolerance,
    lastPlace: lastPlaceOf(worked.key, figures),
    formula: template.key.text,
    given: Object.fromEntries([...worked.values].filter(([name]) => !asked.has(name))),
    ...(template.stepMarks && { stepMarks: stepsIn(template, template.stepMarks, worked) }),
    mistakes: template.distractors.map(({ shows }, nth) => ({ is: roundToFigures(worked.distractors[nth] ?? 0, figures), shows })),
  }
}

function stepsIn(template: Template, { of, share }: NonNullable<Template['stepMarks']>, worked: Worked): StepMarks {
  const { figures, tolerance, derived } = template
  const stepOf = ({ name, asks, unit, share: own }: AskedStep): NumberStep => {
    const value = worked.values.get(name) ?? 0
    const formula = derived.find((each) => each.name === name)?.formula.text ?? ''
    return { name, asks, unit, share: own, formula, tolerance, key: roundToFigures(value, figures), lastPlace: lastPlaceOf(value, figures) }
  }
  const [first, ...others] = of
  return { steps: [stepOf(first), ...others.map(stepOf)], asks: fillText(template.asks, template, worked), share }
}

const letterOf = (nth: number): OptionId => toOptionId(String.fromCharCode('A'.charCodeAt(0) + nth))

const sayAnswer = ({ figures, unit }: Template, value: number): string =>
  [sayFigures(value, figures), unit].join(/^[%°℃]?$/.test(unit) ? '' : ' ')

function optionsOf(named: readonly Option[]): NonEmpty<Option> {
  const options = named.map(({ id, says }) => ({ id, says }))
  if (isNonEmpty(options)) return options
  throw new Error('a template has a key and at least one distractor')
}
