/** What an export gives: the file, which items a format has no room for, and what of the others it cannot hold. */
import type { Bank } from '#domain/item/bank.ts'
import type { Item, ItemId } from '#domain/item/item.ts'

/** What items refer to. */
export type ExportedFrom = Pick<Bank, 'documents' | 'drawings'>

export type LeftOut = { readonly id: ItemId; readonly why: string }
export type Exported = {
  readonly file: Uint8Array
  readonly count: number
  readonly left: readonly LeftOut[]
  /** Sentences; empty where the items come back as they were. */
  readonly losses: readonly string[]
}

/** Beside what is asked and right, an item has these, which few formats know. */
const aspects = {
  points: { word: '知识点', has: () => true },
  difficulty: { word: '难度', has: () => true },
  principle: { word: '依据', has: ({ basis }: Item) => basis.some(({ kind }) => kind === 'principle') },
  document: { word: '依据的文件和条款', has: ({ basis }: Item) => basis.some(({ kind }) => kind === 'document') },
  misconceptions: { word: '选错的人误会了什么', has: (item: Item) => Object.keys(item.misconceptions).length > 0 },
  enemies: { word: '互斥的题', has: (item: Item) => item.enemies.length > 0 },
  provenance: { word: '来源和许可', has: (item: Item) => item.provenance !== undefined },
  formula: { word: '算式和已知', has: (item: Item) => item.kind === 'number' },
  unit: { word: '单位', has: (item: Item) => item.kind === 'number' && item.unit !== '' },
  stepMarks: { word: '步骤分', has: (item: Item) => item.kind === 'number' && item.stepMarks !== undefined },
  lastPlace: { word: '末位容差', has: (item: Item) => item.kind === 'number' && item.lastPlace !== undefined },
} as const
export type Aspect = keyof typeof aspects
export const allAspects = Object.keys(aspects) as readonly Aspect[]

/** Splits by `reason`, which says why a format has no room for an item, and names what of the rest is lost. */
export function sortOut(items: readonly Item[], held: readonly Aspect[], reason: (item: Item) => string | undefined) {
  const left = items.flatMap((item): readonly LeftOut[] => {
    const why = reason(item)
    return why === undefined ? [] : [{ id: item.id, why }]
  })
  const out = new Set(left.map(({ id }) => id))
  const kept = items.filter(({ id }) => !out.has(id))
  const lost = (Object.keys(aspects) as readonly Aspect[]).filter((aspect) => !held.includes(aspect) && kept.some(aspects[aspect].has))
  return { kept, left, losses: lost.map((aspect) => `${aspects[aspect].word}没有写进去，这种格式放不下。`) }
}

/** Why a format without pictures and without several questions on one material has no room for an item. */
export function withoutRoom(item: Item): string | undefined {
  if (item.kind === 'case') return '材料题放不下'
  return item.figure === undefined ? undefined : '有图，放不下'
}
