/** What becomes of every imported row: it comes in, it is there already, an editor decides, or it is refused. No row is left without a verdict. */
import type { Bank } from '#domain/item/bank.ts'
import { type Item, type ItemId, toItemId } from '#domain/item/item.ts'
import { type NearDuplicate, nearDuplicates } from '#domain/item/near-duplicates.ts'
import { plainItem } from '#domain/item/plain-item.ts'
import { withParts as itemWithParts } from '#domain/item/with-parts.ts'
import { checkImport } from './check-import.ts'
import { type ImportedItem, sayWhere, withParts } from './imported-item.ts'
import { type RowProblem, rowProblem, weightOf } from './row-problem.ts'
import type { RowVerdict } from './row-verdict.ts'
import { settleEnemies } from './settle-enemies.ts'
import { type Defaults, formOf, toItem } from './to-item.ts'

export type Judging = {
  readonly bank: Pick<Bank, 'items' | 'documents' | 'points' | 'misconceptions'>
  /** `A-B-G`: where new items go. */
  readonly scope: string
  readonly defaults: Defaults
  /** What the rules of the bank say of an item, each a sentence. */
  readonly rules: (item: Item) => readonly string[]
}

/** One verdict a row, in their order. New items are numbered on from the highest number of the scope. */
export function judgeImports(rows: readonly ImportedItem[], { bank, scope, defaults, rules }: Judging): readonly RowVerdict[] {
  const twins = twinsOf(
    rows,
    bank.items.map(({ item }) => item),
  )
  const points = new Set<string>(bank.points.map(({ id }) => id))
  const letters = scope.replaceAll('-', '').toLowerCase()
  const taken = bank.items.flatMap(({ item }) => idsIn(item))
  let next = 1 + Math.max(0, ...taken.filter((id) => id.startsWith(`${letters}-`)).map((id) => Number(id.slice(4))))
  const families = new Set<string>(bank.misconceptions.map(({ id }) => id))
  const verdicts = rows.map((row, nth): RowVerdict => {
    const { plain, problems: dropped } = withKnownNames(row, families)
    const own = [...checkImport(row, bank.documents), ...dropped]
    if (own.some((problem) => weightOf(problem) === 'refused')) return { kind: 'refused', row, problems: own }
    const twin = twins[nth] ?? []
    const same = twin.find(({ isSame }) => isSame)
    if (same !== undefined) return { kind: 'known', row, problems: own, as: same.name, id: same.id }
    const id = toItemId(`${letters}-${String(next).padStart(3, '0')}`)
    const item = toItem(plain, id, points, { documents: bank.documents, ...defaults })
    const broken = item.ok ? rules(item.value).map((rule) => rowProblem('breaksRule', rule)) : item.problem
    const problems = [...own, ...twin.map(sayTwin), ...broken]
    if (!item.ok || problems.some((problem) => weightOf(problem) === 'held')) return { kind: 'held', row, problems }
    next += withParts(row).length
    return { kind: 'imported', row, problems, item: item.value }
  })
  return settleEnemies(verdicts, new Set(bank.items.map(({ item }) => item.id)))
}

/** Without frequent misconceptions that the bank does not list, which are said, and without enemies, which are settled at the end. */
function withKnownNames(row: ImportedItem, known: ReadonlySet<string>) {
  const strange = withParts(row).flatMap(({ families }) => Object.values(families).filter((family) => !known.has(family)))
  const only = (each: ImportedItem): ImportedItem => ({
    ...each,
    enemies: [],
    families: Object.fromEntries(Object.entries(each.families).filter(([, family]) => known.has(family))),
    ...(each.answer?.kind === 'case' && { answer: { kind: 'case', parts: each.answer.parts.map(only) } }),
  })
  return { plain: only(row), problems: strange.map((family) => rowProblem('dropped', `错法 ${family}`)) }
}

const idsIn = (item: Item): readonly ItemId[] => itemWithParts(item).map(({ id }) => id)

type Twin = {
  readonly name: string
  readonly id?: ItemId | undefined
  readonly agreement: NearDuplicate['agreement']
  readonly isSame: boolean
}

const sayTwin = ({ name, agreement }: Twin): RowProblem =>
  rowProblem(agreement === 'conflict' || agreement === 'otherNumbers' ? agreement : 'nearDuplicate', name)

/** For each row what is nearly the same: items of the bank, and rows before it. */
function twinsOf(rows: readonly ImportedItem[], items: readonly Item[]): readonly (readonly Twin[])[] {
  const places = new Map<ItemId, number>()
  const forms = rows.flatMap((row, nth) => {
    const form = row.stem === '' ? undefined : formOf(row, toItemId(`row-${nth}`))
    if (form) places.set(form.id, nth)
    return form ? [form] : []
  })
  const texts = new Map([...items, ...forms].map((item) => [item.id, item.kind + plainItem(item)]))
  const twins: Twin[][] = rows.map(() => [])
  for (const { one, other, agreement } of nearDuplicates([...items, ...forms])) {
    const row = places.get(other)
    if (row === undefined) continue
    const before = places.get(one)
    const name = before === undefined ? one : sayWhere((rows[before] as ImportedItem).where)
    twins[row]?.push({
      name,
      ...(before === undefined && { id: one }),
      agreement,
      isSame: agreement === 'sameAnswer' && texts.get(one) === texts.get(other),
    })
  }
  return twins
}
