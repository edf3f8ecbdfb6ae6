/** What the schema of an item cannot see: that key, options, points, basis and figure fit together, and that a calculation comes out. */
import { evaluateExpression, namesIn, parseExpression } from '#domain/item/expression.ts'
import type { Item, ItemId, NumberItem, Option, OptionId, PointId, Quantified, SimpleItem } from '#domain/item/item.ts'
import { partsOf } from '#domain/item/rich-text.ts'
import { flawOf } from '#platform/math/mathml.ts'

export type KnownToItems = {
  readonly scopes: ReadonlySet<string>
  readonly points: ReadonlySet<PointId>
  readonly items: ReadonlySet<ItemId>
  readonly documents: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
}

/** All problems of one item, each a sentence for its editor. */
export function checkItem(item: Item, scope: string, known: KnownToItems): readonly string[] {
  return [...checkHead(item, scope, known), ...checkForm(item, known)]
}

function checkHead(item: Item, scope: string, known: KnownToItems): readonly string[] {
  const letters = scope.replaceAll('-', '').toLowerCase()
  const problems = [
    !item.id.startsWith(`${letters}-`) && `${scope} 的题号以 ${letters}- 开头`,
    ...item.points.map((point) => !known.points.has(point) && `没有知识点 ${point}`),
    ...item.basis.map((basis) => basis.kind === 'document' && !known.documents.has(basis.document) && `依据里没有“${basis.document}”`),
    ...item.enemies.map((enemy) => (!known.items.has(enemy) || enemy === item.id) && `互斥的题“${enemy}”不存在，或者是它自己`),
    item.figure !== undefined && !known.figures.has(item.figure.file) && `没有图“${item.figure.file}”`,
    /[?？]{2}|□|�/.test(item.stem) && '题干里有乱码',
    /如(下)?图|图示/.test(item.stem) && item.figure === undefined && '题干说有图，却没有图',
    ...textsOf(item).flatMap(formulaFlaws),
    item.why.length < SHORTEST_WHY && '解析太短，说不清为什么',
  ]
  return problems.filter((problem) => problem !== false)
}

const SHORTEST_WHY = 12

/** Every text of an item in which formulas may stand. */
function textsOf(item: Item): readonly string[] {
  const options = 'options' in item ? item.options.map(({ says }) => says) : []
  const pairs = item.kind === 'match' ? [...item.pairs.flatMap(({ left, right }) => [left, right]), ...item.extra] : []
  return [item.stem, item.why, ...Object.values<string>(item.misconceptions), ...options, ...pairs]
}

const formulaFlaws = (text: string): readonly string[] =>
  partsOf(text).flatMap((part) => {
    const flaw = part.kind === 'formula' ? flawOf(part.latex) : undefined
    return flaw === undefined ? [] : [`公式看不懂：${flaw}`]
  })

function checkForm(item: Item, known: KnownToItems): readonly string[] {
  switch (item.kind) {
    case 'single':
      return [
        ...checkOptions(item.options, 3),
        ...checkGap(item.stem),
        ...checkChosen([item.key], item.options),
        ...checkMisconceptions(item),
      ]
    case 'multiple':
      return [
        ...checkOptions(item.options, 4),
        ...checkGap(item.stem),
        ...checkChosen(item.key, item.options),
        ...(item.key.length < 2 ? ['多选至少有两个对的'] : []),
        ...checkMisconceptions(item),
      ]
    case 'trueFalse':
      return /[（(]\s*[）)]/.test(item.stem) ? ['判断题的题干里不留空'] : []
    case 'blank':
      return (item.stem.match(/_{4,}/g) ?? []).length === item.gaps.length ? [] : ['填空的空（____）和答案的个数对不上']
    case 'number':
      return checkNumber(item)
    case 'order':
      return checkOptions(item.options, 3)
    case 'match':
      return repeated([...item.pairs.map(({ right }) => right), ...item.extra]).map((right) => `右边“${right}”写了两次`)
    case 'hotspot':
      return checkChosen([item.key], item.areas)
    case 'case':
      return item.parts.flatMap((part) => checkPart(part, known))
  }
}

const checkPart = (part: SimpleItem, known: KnownToItems): readonly string[] =>
  checkForm(part, known).map((says) => `小题 ${part.id}：${says}`)

function checkOptions(options: readonly Option[], least: number): readonly string[] {
  return [
    ...(options.length < least ? [`选项少于 ${least} 个`] : []),
    ...repeated(options.map(({ says }) => says.replaceAll(/\s/g, ''))).map((says) => `选项“${says}”写了两次`),
  ]
}

const checkGap = (stem: string): readonly string[] =>
  /（　）|[？?]$|：$/.test(stem.trim()) ? [] : ['题干要有空“（　）”，或者以问号、冒号结尾']

const checkChosen = (key: readonly OptionId[], options: readonly { readonly id: OptionId }[]): readonly string[] => [
  ...key.filter((id) => !options.some((option) => option.id === id)).map((id) => `答案 ${id} 不在选项里`),
  ...repeated(key).map((id) => `答案 ${id} 写了两次`),
]

/** Only a wrong option shows a misconception. */
function checkMisconceptions(item: Extract<Item, { kind: 'single' | 'multiple' }>): readonly string[] {
  const key = new Set<OptionId>(item.kind === 'single' ? [item.key] : item.key)
  return (Object.keys(item.misconceptions) as OptionId[])
    .filter((id) => key.has(id) || !item.options.some((option) => option.id === id))
    .map((id) => `${id} 不是错的选项，不能写误解`)
}

/** The key is computed again from what is given, and each step from what is given and the steps before it. */
function checkNumber(item: NumberItem): readonly string[] {
  const steps = item.stepMarks?.steps ?? []
  const values = new Map(Object.entries(item.given))
  const problems: string[] = []
  for (const step of steps) {
    if (values.has(step.name)) problems.push(`步骤“${step.name}”已经在已知里，换一个名字`)
    problems.push(...checkComputed(step, values).map((says) => `步骤“${step.asks}”：${says}`))
    values.set(step.name, step.key)
  }
  const unused = steps.filter(({ name }, nth) => ![...steps.slice(nth + 1), item].some(({ formula }) => isUsedIn(formula, name)))
  return [
    ...problems,
    ...unused.map(({ asks }) => `步骤“${asks}”后面没有用到`),
    ...[...steps, ...(item.stepMarks ? [item.stepMarks] : [])].flatMap(({ asks, share }) => [
      ...(/[$]/.test(asks) ? [`“${asks}”里不写公式`] : []),
      ...(share < 1 ? [`“${asks}”至少占 1 份`] : []),
    ]),
    ...checkComputed(item, values),
  ]
}

function isUsedIn(formula: string, name: string): boolean {
  const read = parseExpression(formula)
  return read.ok && namesIn(read.value).includes(name)
}

function checkComputed({ formula, key, tolerance }: Quantified & { readonly formula: string }, values: ReadonlyMap<string, number>) {
  const expression = parseExpression(formula)
  if (!expression.ok) return [`公式“${formula}”：${expression.problem.says}`]
  const value = evaluateExpression(expression.value, values)
  if (!value.ok) return [`公式“${formula}”算不出来`]
  const isNear = Math.abs(value.value - key) <= Math.max(Math.abs(key) * Math.min(tolerance, KEY_ERROR), 1e-9)
  return isNear ? [] : [`答案写 ${key}，按公式算是 ${value.value}`]
}

/** A key is rounded, but to at least three figures. */
const KEY_ERROR = 0.005

const repeated = <T>(list: readonly T[]): readonly T[] => [...new Set(list.filter((each, nth) => list.indexOf(each) !== nth))]
