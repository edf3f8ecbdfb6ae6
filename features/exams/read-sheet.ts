/** The answer sheet of a sitting: what is answered, open and flagged, section by section. */
import type { FormSection } from '#domain/exam/form.ts'
import { sayOverExposed } from '#domain/exam/say-demand.ts'
import { openPlaces, type Place } from '#domain/exam/sheet.ts'
import type { Sitting, Stand } from '#domain/exam/sitting.ts'
import { addMarks, type Marks } from '#domain/item/score/marks.ts'
import { ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { findSat } from './find-sat.ts'
import type { NoSuchSitting } from './no-such-sitting.ts'

export type SheetPage = {
  readonly sitting: Sitting
  readonly stand: Exclude<Stand, { kind: 'overdue' }>
  readonly sheet: readonly Place[]
  readonly open: readonly OpenEntry[]
  readonly openMarks: Marks
  readonly sections: readonly SheetSection[]
  /** What is to be said of the making of this paper. */
  readonly note: string | undefined
}
/** `nth` from 0. */
export type OpenEntry = { readonly nth: number; readonly section: FormSection; readonly stem: string; readonly isFlagged: boolean }
/** `spentMs`: so far, as near as the log can tell. */
export type SheetSection = {
  readonly section: FormSection
  readonly places: readonly number[]
  readonly open: number
  readonly spentMs: number
}

export async function readSheet(ctx: Context, code: string): Promise<Result<SheetPage, NoSuchSitting>> {
  const sat = await findSat(ctx, code)
  if (!sat.ok) return sat
  const { sitting, stand, sheet, bank } = sat.value
  const { sections } = sitting.form.content
  const [fallback] = sections
  const stems = new Map(bank.items.map(({ item }) => [item.id, item.stem]))
  const open = openPlaces(sheet)
  return ok({
    note: sitting.overExposed && sayOverExposed(sitting.overExposed, bank.standard),
    sitting,
    stand,
    sheet,
    open: open.map((nth) => {
      const place = sitting.paper[nth]
      return {
        nth,
        section: sections[place?.section ?? 0] ?? fallback,
        stem: (place && stems.get(place.item)) ?? '',
        isFlagged: sheet[nth]?.isFlagged ?? false,
      }
    }),
    openMarks: addMarks(open.flatMap((nth) => sitting.paper[nth]?.most ?? [])),
    sections: sections.map((section, at) => {
      const places = sitting.paper.flatMap((place, nth) => (place.section === at ? [nth] : []))
      return {
        section,
        places,
        open: places.filter((nth) => open.includes(nth)).length,
        spentMs: places.reduce((sum, nth) => sum + (sheet[nth]?.spentMs ?? 0), 0),
      }
    }),
  })
}
