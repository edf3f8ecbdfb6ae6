/** 评分表: what an examiner marks, and how an attempt comes out. Points may be halves. */
import type { NonEmpty } from '#domain/prelude/non-empty.ts'

/** `asks` is what is wanted, `rules` how points are lost, both as the sheet says it. */
export type SheetItem = {
  readonly id: string
  readonly title: string
  readonly points: number
  readonly asks: string
  readonly rules: readonly string[]
}

/** `minutes` is the time allowed, where it is known. `beyond` are deductions outside the items, as the sheet says them. */
export type ScoreSheet = {
  readonly id: string
  readonly title: string
  readonly minutes?: number | undefined
  readonly items: NonEmpty<SheetItem>
  readonly beyond: readonly string[]
}

/** Points lost for one thing; without `item` it is taken from the total. `atS`: seconds since the attempt began. */
export type Deduction = {
  readonly item?: string | undefined
  readonly points: number
  readonly says: string
  readonly atS?: number | undefined
}

export type ScoredItem = { readonly item: SheetItem; readonly got: number; readonly lost: readonly Deduction[] }
export type Score = {
  readonly items: readonly ScoredItem[]
  readonly beyond: readonly Deduction[]
  /** Never below 0; 0 where a red line ended the attempt. */
  readonly got: number
  readonly outOf: number
  readonly isVetoed: boolean
}

/** An item cannot lose more than it has. A deduction that names no item of the sheet is a mistake of ours and throws. */
export function scoreBy(sheet: ScoreSheet, deductions: readonly Deduction[], isVetoed: boolean): Score {
  const stray = deductions.find(({ item }) => item !== undefined && !sheet.items.some(({ id }) => id === item))
  if (stray !== undefined) throw new Error(`${sheet.id} has no item ${stray.item}`)
  const items = sheet.items.map((item): ScoredItem => {
    const lost = deductions.filter((each) => each.item === item.id)
    return { item, lost, got: Math.max(0, item.points - sum(lost)) }
  })
  const beyond = deductions.filter(({ item }) => item === undefined)
  const total = items.reduce((all, { got }) => all + got, 0) - sum(beyond)
  return { items, beyond, got: isVetoed ? 0 : Math.max(0, total), outOf: sheetPoints(sheet), isVetoed }
}

export const sheetPoints = ({ items }: ScoreSheet): number => items.reduce((all, { points }) => all + points, 0)

const sum = (deductions: readonly Deduction[]): number => deductions.reduce((all, { points }) => all + points, 0)
