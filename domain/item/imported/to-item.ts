/** An imported item as an item of our bank, or what is missing for that. */
import {
  type BasisDocument,
  type Difficulty,
  type Item,
  type ItemId,
  type Provenance,
  type SimpleItem,
  toItemId,
  toOptionId,
  toPointId,
} from '#domain/item/item.ts'
import { toMisconceptionId } from '#domain/item/misconception.ts'
import { withParts } from '#domain/item/with-parts.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { readBases } from './basis-text.ts'
import type { ImportedAnswer, ImportedItem } from './imported-item.ts'
import { type RowProblem, rowProblem } from './row-problem.ts'

/** What stands for every row that does not say it itself. */
export type Defaults = {
  readonly point?: string | undefined
  readonly basis?: string | undefined
  readonly provenance?: Provenance | undefined
  /** Of the bank: those an item may rest on. */
  readonly documents?: readonly BasisDocument[] | undefined
}

/** The item without what an editor could complete: explanation, points and basis may be empty. Undefined where it has no form of ours. */
export function formOf(item: ImportedItem, id: ItemId, defaults: Defaults = {}): Item | undefined {
  if (item.answer === undefined) return undefined
  const [point = defaults.point ?? '', ...others] = item.points
  const provenance = item.provenance ?? defaults.provenance
  const bases = readBases(item.basis || defaults.basis || '', defaults.documents ?? [])
  const families = Object.entries(item.families).map(([letter, of]) => [letter, toMisconceptionId(of)])
  const head: Head = {
    ...{ id, stem: item.stem, why: item.why, difficulty: Number(item.difficulty || '3') as Difficulty },
    ...{ misconceptions: item.misconceptions, enemies: item.enemies.map(toItemId) },
    ...(families.length > 0 && { families: Object.fromEntries(families) }),
    points: [toPointId(point), ...others.map(toPointId)],
    basis: isNonEmpty(bases) ? bases : [{ kind: 'principle', names: '' }],
    ...(item.figure && { figure: item.figure }),
    ...(provenance && { provenance }),
  }
  return item.answer.kind === 'case' ? caseOf(item, item.answer.parts, head, defaults) : withForm(item, item.answer, head)
}

/** What a part does not say itself, the material says; it comes from where the material comes from. */
function caseOf(item: ImportedItem, rows: readonly ImportedItem[], head: Head, { documents, ...defaults }: Defaults): Item | undefined {
  const own = { documents, point: item.points[0] ?? defaults.point, basis: item.basis || defaults.basis }
  const parts = rows.flatMap((row, nth): readonly SimpleItem[] => {
    const part = formOf(row, idOfPart(head.id, nth), own)
    return part === undefined || part.kind === 'case' ? [] : [part]
  })
  return parts.length === rows.length && isNonEmpty(parts) ? { ...head, kind: 'case', parts } : undefined
}

/** Numbered on from the material. */
const idOfPart = (id: ItemId, nth: number): ItemId =>
  toItemId(id.replace(/\d+$/, (digits) => String(Number(digits) + nth + 1).padStart(digits.length, '0')))

type Head = Omit<Extract<Item, { kind: 'trueFalse' }>, 'kind' | 'key'>

function withForm(item: ImportedItem, answer: Exclude<ImportedAnswer, { kind: 'case' }>, head: Head): Item | undefined {
  const options = item.options.map(({ letter, says }) => ({ id: toOptionId(letter), says }))
  switch (answer.kind) {
    case 'choice': {
      const key = answer.letters.map(toOptionId)
      if (!isNonEmpty(options) || !isNonEmpty(key)) return undefined
      return item.kind === 'multiple' ? { ...head, kind: 'multiple', options, key } : { ...head, kind: 'single', options, key: key[0] }
    }
    case 'trueFalse':
      return { ...head, kind: 'trueFalse', key: answer.says }
    case 'blank': {
      const gaps = answer.gaps.filter(isNonEmpty)
      return isNonEmpty(gaps) ? { ...head, kind: 'blank', gaps, anyOrder: answer.anyOrder } : undefined
    }
    case 'number': {
      const { kind: _, ...number } = answer
      return { ...head, kind: 'number', ...number, formula: item.formula, given: readGiven(item.given) }
    }
    case 'order':
      return isNonEmpty(options) ? { ...head, kind: 'order', options } : undefined
    case 'match':
      return isNonEmpty(answer.pairs) ? { ...head, kind: 'match', pairs: answer.pairs, extra: answer.extra } : undefined
    case 'hotspot': {
      const { areas, letter } = answer
      return isNonEmpty(areas) && item.figure
        ? { ...head, kind: 'hotspot', figure: item.figure, areas, key: toOptionId(letter) }
        : undefined
    }
  }
}

const readGiven = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...text.matchAll(/([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(-?\d+(?:\.\d+)?(?:e-?\d+)?)/g)].map(([, name = '', is]) => [name, Number(is)]),
  )

/** The item, whole; or what an editor still has to write. */
export function toItem(
  item: ImportedItem,
  id: ItemId,
  points: ReadonlySet<string>,
  defaults: Defaults,
): Result<Item, readonly RowProblem[]> {
  const form = formOf(item, id, defaults)
  if (form === undefined) return fail([rowProblem('unreadableAnswer', item.answerRaw)])
  const missing = withParts(form).flatMap((each) => missingIn(each, points))
  return missing.length > 0 ? fail(missing) : ok(form)
}

const missingIn = (item: Item, points: ReadonlySet<string>): readonly RowProblem[] => [
  ...(item.why === '' ? [rowProblem('noExplanation')] : []),
  ...item.points
    .filter((point) => !points.has(point))
    .map((point) => (point === '' ? rowProblem('noPoint') : rowProblem('unknownPoint', point))),
  ...(item.basis[0].kind === 'principle' && item.basis[0].names === '' ? [rowProblem('noBasis')] : []),
  ...(item.kind === 'number' && item.formula === '' ? [rowProblem('noFormula')] : []),
]
