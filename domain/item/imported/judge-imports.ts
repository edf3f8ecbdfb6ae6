/** What becomes of every imported row: it comes in, it is there already, an editor decides, or it is refused. No row is left without a verdict. */
import type { Bank } from '#domain/item/bank.ts'
import { type Item, type ItemId, toItemId } from '#domain/item/item.ts'
import { type NearDuplicate, nearDuplicates } from '#domain/item/near-duplicates.ts'
import { plainItem } from '#domain/item/plain-item.ts'
import { checkImport } from './check-import.ts'
import { type ImportedItem, sayWhere } from './imported-item.ts'
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
  let next = 1 + Math.max(0, ...bank.items.map(({ item }) => (item.id.startsWith(`${letters}-`) ? Number(item.id.slice(4)) : 0)))
  const families = new Set<string>(bank.misconceptions.map(({ id }) => id))
  const verdicts = rows.map((written, nth): RowVerdict => {
    const { row, problems: dropped } = withKnownFamilies(written, families)
    const own = [...checkImport(row, bank.documents), ...dropped]
    if (own.some((problem) => weightOf(problem) === 'refused')) return { kind: 'refused', row, problems: own }
    const twin = twins[nth] ?? []
    const same = twin.find(({ isSame }) => isSame)
    if (same !== undefined) return { kind: 'known', row, problems: own, as: same.name, id: same.id }
    const id = toItemId(`${letters}-${String(next).padStart(3, '0')}`)
    const item = toItem({ ...row, enemies: [] }, id, points, { documents: bank.documents, ...defaults })
    const broken = item.ok ? rules(item.value).map((rule) => rowProblem('breaksRule', rule)) : item.problem
    const problems = [...own, ...twin.map(sayTwin), ...broken]
    if (!item.ok || problems.some((problem) => weightOf(problem) === 'held')) return { kind: 'held', row, problems }
    next += 1
    return { kind: 'imported', row, problems, item: item.value }
  })
  return settleEnemies(verdicts, new Set(bank.items.map(({ item }) => item.id)))
}

/** A frequent misconception that the bank does not list is said; what it says of the option stays. */
function withKnownFamilies(row: ImportedItem, known: ReadonlySet<string>) {
  const strange = Object.values(row.families).filter((family) => !known.has(family))
  const families = Object.fromEntries(Object.entries(row.families).filter(([, family]) => known.has(family)))
  return { row: { ...row, families }, problems: strange.map((family) => rowProblem('dropped', `错法 ${family}`)) }
}

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
