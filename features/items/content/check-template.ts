/** What the schema of a template cannot see: that its names, sample, domain and points fit, and that what it draws is a sound item. */
import { namesIn } from '#domain/item/expression.ts'
import { drawItem } from '#domain/item/template/draw-item.ts'
import { drawValues, redrawRate, sayCannotDraw } from '#domain/item/template/draw-values.ts'
import { placesIn, roundedInStem, unknownPlaces } from '#domain/item/template/fill-text.ts'
import { proveSample } from '#domain/item/template/prove-sample.ts'
import { namesOf, type Template } from '#domain/item/template/template.ts'
import { checkItem, type KnownToItems } from './check-item.ts'

/** How many seeds the share of redraws is measured over. @source exam.md §7 */
export const MEASURED_SEEDS = 400
/** A template that throws away more than this has a domain that is too wide. */
const MOST_REDRAWN = 0.05

/**
 * `all`: also what shows only over hundreds of seeds; for editors and tests. `sound`: that it can be drawn and what it draws is an item;
 * enough for a start, where the same content has passed `all` before.
 */
export type Proof = 'all' | 'sound'

/** All problems of one template, each a sentence for its editor. */
export function checkTemplate(
  template: Template,
  known: KnownToItems & { readonly scopeOf: ReadonlyMap<string, string> },
  proof: Proof = 'all',
): readonly string[] {
  const unresolved = checkNames(template)
  if (unresolved.length > 0) return unresolved
  const drawing = [...checkDrawing(template, known), ...(proof === 'all' ? measure(template) : [])]
  return [...checkPlace(template, known.scopeOf), ...proveSample(template), ...new Set(drawing)]
}

function checkNames(template: Template): readonly string[] {
  const names = namesOf(template)
  const known = new Set(names)
  const formulas = [
    template.key,
    ...template.derived,
    ...template.distractors,
    ...template.guards.flatMap(({ left, right }) => [left, right]),
  ]
  const read = formulas.flatMap((part) => namesIn('formula' in part ? part.formula.expression : part.expression))
  const shown = [template.stem, template.asks].flatMap(placesIn)
  const used = new Set([...read, ...shown, ...template.steps.flatMap(placesIn), ...Object.values(template.words).map(({ of }) => of)])
  return [
    ...names.filter((name, nth) => names.indexOf(name) !== nth).map((name) => `“${name}”起了两次名`),
    ...[...new Set(read)].filter((name) => !known.has(name) && name !== 'pi').map((name) => `式子里的“${name}”没有值`),
    ...unknownPlaces(template).map((name) => `文字里的 [${name}] 没有值`),
    ...names.filter((name) => !used.has(name)).map((name) => `“${name}”没有用到`),
    ...notGiven(template).map((name) => `答案用到“${name}”，题干里没有给，也推不出来`),
    ...checkSteps(template),
    ...(template.steps.some((step) => placesIn(step).includes('key')) ? [] : ['步骤里要有 [key]，算到答案为止']),
  ]
}

/** Only derived values can be asked for, and what is not asked for must not hang on one that is: it could not follow what was written. */
function checkSteps({ derived, stepMarks }: Template): readonly string[] {
  const asked = stepMarks?.of.map(({ name }) => name) ?? []
  const hidden = derived.filter(({ name }) => !asked.includes(name))
  return [
    ...asked.filter((name) => !derived.some((each) => each.name === name)).map((name) => `步骤分的“${name}”不在 derived 里`),
    ...hidden.flatMap(({ name, formula }) =>
      namesIn(formula.expression)
        .filter((each) => asked.includes(each))
        .map((each) => `“${name}”用到步骤分的“${each}”，它自己也要问`),
    ),
  ]
}

/** What the key is computed from must be in the stem, or be derived from what is. */
function notGiven(template: Template): readonly string[] {
  const shown = new Set([template.stem, template.asks].flatMap(placesIn))
  const told = new Set([...shown, ...[...shown].flatMap((name) => template.words[name]?.of ?? []), 'pi'])
  for (const { name, formula } of template.derived) if (namesIn(formula.expression).every((each) => told.has(each))) told.add(name)
  return namesIn(template.key.expression).filter((name) => !told.has(name))
}

/** A template stands under the scope of one of its points. */
const checkPlace = ({ scope, points }: Template, scopeOf: ReadonlyMap<string, string>): readonly string[] =>
  points.some((point) => scopeOf.get(point) === scope) ? [] : [`${scope} 里没有它的知识点 ${points.join('、')}`]

function checkDrawing(template: Template, known: KnownToItems): readonly string[] {
  const drawn = [1, 2, 3].flatMap((seed) => [drawItem(template, seed, 'single'), drawItem(template, seed, 'number')])
  return [...new Set(drawn.flatMap((each) => (each.ok ? checkItem(each.value, template.scope, known) : [sayCannotDraw(each.problem)])))]
}

/** How often it draws again, and whether the stem ever shows a rounded value as if it were exact. */
function measure(template: Template): readonly string[] {
  const rate = redrawRate(template, MEASURED_SEEDS)
  if (!rate.ok) return [sayCannotDraw(rate.problem)]
  const rounded = Array.from({ length: MEASURED_SEEDS }, (_, seed) => drawValues(template, seed + 1)).flatMap((drawn) =>
    drawn.ok ? roundedInStem(template, drawn.value.worked) : [],
  )
  return [
    ...(rate.value > MOST_REDRAWN ? [`${MEASURED_SEEDS} 个种子里 ${(rate.value * 100).toFixed(1)}% 要重抽，把变量的范围收窄`] : []),
    ...[...new Set(rounded)].map((name) => `题干里的 [${name}] 显示时舍入了，在式子里先用 round 取整`),
  ]
}
