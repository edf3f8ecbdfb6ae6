/** Items that ask nearly the same, conflicts first, for an editor to look at. */

import type { Bank } from '#domain/item/bank.ts'
import { type Agreement, nearDuplicates } from '#domain/item/near-duplicates.ts'

const words: Readonly<Record<Agreement, string>> = {
  conflict: '答案不同，查哪一个错了',
  sameAnswer: '答案相同，留一个',
  otherNumbers: '只有数值不同，写成互斥',
  look: '要看一看',
}

export function reportDuplicates({ items }: Bank): readonly string[] {
  const stems = new Map(items.map(({ item }) => [item.id, item.stem]))
  const found = nearDuplicates(items.map(({ item }) => item))
  const agreements = Object.keys(words) as readonly Agreement[]
  const sorted = agreements.flatMap((agreement) => found.filter((each) => each.agreement === agreement))
  return [
    ...sorted.flatMap(({ one, other, likeness, agreement }) => [
      `${one} 和 ${other} 像 ${Math.round(likeness * 100)}%：${words[agreement]}。`,
      `  ${stems.get(one)}`,
      `  ${stems.get(other)}`,
    ]),
    `共 ${sorted.length} 对，其中 ${sorted.filter(({ agreement }) => agreement === 'conflict').length} 对答案不同。`,
  ]
}
