/** How many items of which kind each scope has. */

import type { Bank } from '#domain/item/bank.ts'
import { itemKinds } from '#domain/item/item.ts'
import { nearDuplicates } from '#domain/item/near-duplicates.ts'
import { scopesOf } from '#domain/item/standard.ts'

export function reportBank({ standard, items, points, documents, templates }: Bank): readonly string[] {
  const scopes = scopesOf(standard).map(({ code, name }) => {
    const own = items.filter(({ scope }) => scope === code)
    const counts = itemKinds.map((kind) => [kind, own.filter(({ item }) => item.kind === kind).length] as const)
    const kinds = counts.filter(([, count]) => count > 0).map(([kind, count]) => `${kind} ${count}`)
    return `${code} ${name}：${own.length} 题（${kinds.join('、')}）`
  })
  const alike = nearDuplicates(items.map(({ item }) => item)).filter(({ agreement }) => agreement !== 'otherNumbers')
  return [
    ...scopes,
    ...(alike.length > 0 ? [`${alike.length} 对题几乎一样，看 npm run items -- duplicates。`] : []),
    `${items.length} 道题、${templates.length} 个计算模板、${points.length} 个知识点、${documents.length} 份依据。`,
  ]
}
