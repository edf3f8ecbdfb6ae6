/** A certificate number taken apart for the person who typed it. It is personal: nothing of it is kept, logged or put into an address. */
import { z } from 'zod'
import { type CrossCheck, crossChecksOf, type Stated } from '#domain/certificate/cross-check.ts'
import type { NumberScheme } from '#domain/certificate/number-scheme.ts'
import type { NumberForm, ReadNumber, UnreadNumber } from '#domain/certificate/read-number.ts'
import { parseCertificateNumber } from '#domain/certificate/read-number.ts'
import { type SkillLevel, saySkillLevel, skillLevels } from '#domain/occupation/skill-level.ts'
import type { FieldProblems } from '#domain/prelude/field-problems.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { ok, type Result } from '#domain/prelude/result.ts'
import { parseRegionCode, type RegionCode } from '#domain/region/region.ts'
import type { Source } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { provinces, regionName } from '#platform/regions/gb2260.ts'
import { parseForm } from '#platform/schema/form.ts'
import { type CertificateShelf, type Prefill, readShelf } from './certificate-shelf.ts'

/** The levels a number can speak of, highest first. */
const levels = skillLevels.filter((level) => level !== 'L0').toReversed()

export type NumberFormPage = {
  readonly levels: readonly { readonly value: SkillLevel; readonly label: string }[]
  readonly provinces: readonly { readonly value: RegionCode; readonly label: string }[]
  readonly schemes: readonly NumberScheme[]
  readonly shelf: CertificateShelf
  readonly sources: readonly Source[]
}

/** The empty form; anyone may open it. */
export async function openNumberForm(ctx: Context): Promise<NumberFormPage> {
  const { shelf, schemes, sourcesOf } = await readShelf(ctx)
  return {
    levels: levels.map((value) => ({ value, label: saySkillLevel(value) })),
    provinces: provinces.map((value) => ({ value, label: regionName(value) })),
    schemes,
    shelf,
    sources: sourcesOf(schemes),
  }
}

/** What was typed, cut to what the form can show again. */
export type NumberDraft = { readonly number: string; readonly stated: Stated }

/** More than any number with blanks and dashes in it; the rest of a pasted text would only be thrown away later. */
const MOST_SIGNS = 200
const text = z
  .string()
  .catch('')
  .transform((typed) => typed.normalize('NFKC').trim().slice(0, MOST_SIGNS))
const zDraft = z.object({
  number: z
    .string()
    .catch('')
    .transform((typed) => typed.slice(0, MOST_SIGNS)),
  level: text.pipe(z.enum(['', ...levels], '等级请从列表里选，说不准就选“不填”')),
  year: text.pipe(z.string().regex(/^(|(19|20)\d\d)$/, '发证年份写四位数字，比如 2024；说不准就空着')),
  province: text.pipe(
    z.string().refine((code) => code === '' || provinces.some((each) => each === code), '省份请从列表里选，说不准就选“不填”'),
  ),
})

/** Only what stands beside the number can be wrong here; the number itself is read by `explainNumber`. */
export function parseNumberForm(form: FormData): Result<NumberDraft, FieldProblems> {
  const parsed = parseForm(zDraft, form)
  if (!parsed.ok) return parsed
  const { number, level, year, province } = parsed.value
  const region = parseRegionCode(province)
  return ok({
    number,
    stated: {
      ...(level !== '' && { level }),
      ...(year !== '' && { issuedIn: Number(year) }),
      ...(region.ok && { region: region.value }),
    },
  })
}

/** One reading: its comparisons with what is printed, and how the interview would be opened by it. */
export type Reading = NumberForm & {
  readonly checks: readonly CrossCheck[]
  readonly prefill: Prefill
  readonly regionNames: Readonly<Record<string, string>>
}
export type ExplainedNumber = Pick<ReadNumber, 'number'> & { readonly readings: NonEmpty<Reading>; readonly hasStated: boolean }

/** Never throws, whatever was typed. */
export async function explainNumber(ctx: Context, { number, stated }: NumberDraft): Promise<Result<ExplainedNumber, UnreadNumber>> {
  const { shelf, schemes, params } = await readShelf(ctx)
  const read = parseCertificateNumber(number, schemes, ctx.clock.today())
  if (!read.ok) return read
  const readingOf = (form: NumberForm): Reading => {
    const option = shelf.kinds.find(({ id }) => id === form.scheme.certificate)?.option
    const level = form.parts.flatMap(({ reads }) => (reads.kind === 'level' ? [reads.level] : []))[0]
    const isPlain = form.scheme.use === 'read' && form.problems.length === 0
    const checks = crossChecksOf(form, stated)
    const isAgreed = checks.every(({ about, agrees }) => about !== 'level' || agrees) // or which level it is stays open
    return {
      ...form,
      checks,
      prefill: {
        ...(isPlain && params.kind !== undefined && option !== undefined && { [params.kind]: option }),
        ...(isPlain && isAgreed && params.level !== undefined && level !== undefined && { [params.level]: level }),
      },
      regionNames: namesIn(form, stated),
    }
  }
  const [first, ...others] = read.value.forms
  return ok({
    number: read.value.number,
    readings: [readingOf(first), ...others.map(readingOf)],
    hasStated: Object.keys(stated).length > 0,
  })
}

const namesIn = ({ parts }: NumberForm, { region }: Stated): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...parts.flatMap(({ reads }) => (reads.kind === 'province' ? [reads.code] : [])), ...(region === undefined ? [] : [region])].map(
      (code) => [code, regionName(code)],
    ),
  )
