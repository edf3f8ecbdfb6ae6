/** Score sheets and red lines as editors write them: `content/bench/score-sheets.yaml`, `content/bench/red-lines.yaml`. */
import { z } from 'zod'
import { redLineIds } from '#domain/bench/red-line.ts'
import { sheetPoints } from '#domain/bench/score-sheet.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { zNonEmpty, zText } from '#platform/yaml/scalars.ts'
import type { CitedRedLine, CitedSheet } from './bench.ts'
import { zCount, zName, zPointId, zSupport } from './support.ts'

export type SheetFile = { readonly sheets: NonEmpty<CitedSheet> }
export type RedLineFile = { readonly redLines: NonEmpty<CitedRedLine> }

const zItem = z.strictObject({ id: zName, title: zText, points: zCount, asks: zText, rules: z.array(zText).default([]) })

const zSheet = z
  .strictObject({
    id: z.string().regex(/^[A-Z]$/, '评分表写成 A'),
    title: zText,
    points: zCount,
    minutes: zCount.optional(),
    items: zNonEmpty(zItem),
    beyond: z.array(zText).default([]),
    precedents: z.array(z.strictObject({ says: zText, ...zSupport })).default([]),
  })
  .transform(({ points, ...sheet }, issues) => {
    const sum = sheetPoints(sheet)
    if (sum !== points) issues.addIssue({ code: 'custom', message: `各项加起来是 ${sum} 分，不是 ${points} 分`, path: ['points'] })
    const names = sheet.items.map(({ id }) => id)
    const again = names.find((id, nth) => names.indexOf(id) < nth)
    if (again !== undefined) issues.addIssue({ code: 'custom', message: `${again} 写了两次`, path: ['items', names.lastIndexOf(again)] })
    return sheet
  })

export const zSheetFile: z.ZodType<SheetFile> = z
  .strictObject({ ...zSupport, sheets: zNonEmpty(zSheet) })
  .transform(({ sheets, confidence, source }, issues) => {
    const ids = sheets.map(({ id }) => id)
    const again = ids.find((id, nth) => ids.indexOf(id) < nth)
    if (again !== undefined)
      issues.addIssue({ code: 'custom', message: `评分表 ${again} 写了两次`, path: ['sheets', ids.lastIndexOf(again)] })
    const cited = sheets.map((sheet): CitedSheet => ({ ...sheet, confidence, source }))
    return isNonEmpty(cited) ? { sheets: cited } : z.NEVER
  })

const zRedLine: z.ZodType<CitedRedLine> = z.strictObject({
  id: z.enum(redLineIds, `红线只能是 ${redLineIds.join('、')}`),
  says: zText,
  why: zText,
  instead: zText,
  points: z.array(zPointId),
  ...zSupport,
})

/** Each of the known red lines once, in their order. */
export const zRedLineFile: z.ZodType<RedLineFile> = z
  .strictObject({ redLines: zNonEmpty(zRedLine) })
  .refine(({ redLines }) => redLines.map(({ id }) => id).join() === redLineIds.join(), {
    message: `每条红线正好写一次，次序是 ${redLineIds.join('、')}`,
    path: ['redLines'],
  })
