/** A calculation as our export writes it: its numbers, their steps with names and shares, and how it is computed. */
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import type { NumberStep, Quantified } from '#domain/item/item.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { readComputation } from '#features/items/formats/number/read-computation.ts'
import { childOf, childrenOf, findAll, textOf, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { has } from './read-aside.ts'
import { qtiText } from './read-text.ts'

type OwnNumber = { readonly form: Partial<ImportedItem>; readonly read: readonly XmlNode[] }
type Line = Quantified & { readonly identifier: string; readonly asks: string; readonly share: number }

const MOST_LINES = 50

/** `read`: what of the body it has taken in; the stem is the rest. Undefined where it is not one of these. */
export function readQtiNumber(item: XmlNode, body: XmlNode): OwnNumber | undefined {
  const rubric = childrenOf(body, 'rubric-block').find((block) => has(block, 'class', 'calculation'))
  const entries = childrenOf(body, 'p').filter((block) => has(block, 'class', 'quantity'))
  if (entries.length > MOST_LINES) return undefined
  const lines = entries.map((entry) => readLine(item, entry)).filter((line) => line !== undefined)
  const result = lines.at(-1)
  if (rubric === undefined || lines.length < entries.length || ownName(result) !== 'RESPONSE' || result === undefined) return undefined
  const computation = readComputation(findAll(rubric, 'p').map(qtiText), lines.length - 1)
  if (computation === undefined) return undefined
  const steps = computation.steps.flatMap((step): readonly NumberStep[] => {
    const line = lines.find((each) => ownName(each) === `STEP_${step.name}`)
    return line ? [{ ...quantityOf(line), ...step }] : []
  })
  if (steps.length < lines.length - 1) return undefined
  const { asks, share, ...quantity } = quantityOf(result)
  const form: OwnNumber['form'] = {
    ...{ kind: 'number', answerRaw: String(result.key), formula: computation.formula, given: computation.given },
    answer: { kind: 'number', ...quantity, ...(isNonEmpty(steps) && { stepMarks: { steps, asks, share } }) },
  }
  return { form, read: [rubric, ...entries] }
}

/** Without what stands before it in a part of a composite item. */
const ownName = (line: Line | undefined): string | undefined => line?.identifier.replace(/^P\d+_/, '')
const quantityOf = ({ identifier: _, ...line }: Line): Omit<Line, 'identifier'> => line

/** `相电压 ____ V` */
function readLine(item: XmlNode, entry: XmlNode): Line | undefined {
  const place = entry.children.findIndex((child) => typeof child !== 'string' && child.name === 'text-entry-interaction')
  const identifier = childOf(entry, 'text-entry-interaction')?.attributes['response-identifier'] ?? ''
  const declared = childrenOf(item, 'response-declaration').find(({ attributes }) => attributes['identifier'] === identifier)
  const written = textOf(childOf(childOf(declared, 'correct-response'), 'value')).trim()
  const condition = findAll(item, 'response-condition').find((each) => findAll(each, 'correct').some(isNamed(identifier)))
  if (condition === undefined || written === '' || !Number.isFinite(Number(written))) return undefined
  const within = new Map(
    findAll(condition, 'equal').map(({ attributes }) => [attributes['tolerance-mode'], Number.parseFloat(attributes['tolerance'] ?? '')]),
  )
  const lastPlace = within.get('absolute')
  return {
    ...{ identifier, key: Number(written), share: Number(textOf(findAll(condition, 'base-value')[0])) },
    asks: qtiText({ ...entry, children: entry.children.slice(0, place) }),
    unit: qtiText({ ...entry, children: entry.children.slice(place + 1) }),
    tolerance: Number(((within.get('relative') ?? 0) / 100).toPrecision(6)),
    ...(lastPlace !== undefined && { lastPlace }),
  }
}

const isNamed =
  (identifier: string) =>
  ({ attributes }: XmlNode): boolean =>
    attributes['identifier'] === identifier
