/** The dictionary of facts as editors write it: `content/facts.yaml`. The order of the list is the order of the interview. */
import { z } from 'zod'
import { type Occupation, toOccupationCode } from '#domain/occupation/occupation.ts'
import { type SkillLevel, saySkillLevel, skillLevels } from '#domain/occupation/skill-level.ts'
import { toBenefitId } from '#domain/policy/ids.ts'
import {
  type ClaimPeriod,
  type ClaimReading,
  type Derivation,
  durationUnits,
  type FactDefinition,
  type FactType,
  type Option,
} from '#domain/rules/fact.ts'
import { zDay, zNonEmpty, zSlug, zText, zWhole, zYesNo, zYuan } from '#platform/yaml/scalars.ts'
import { zCatalogueId, zFactId } from './scalars.ts'

const zOption = z
  .strictObject({ value: z.string().regex(/^[A-Za-z0-9-]+$/, '选项值只用字母、数字和连字符'), label: zText, hint: zText.optional() })
  .transform(({ value, label, hint }): Option => ({ value, label, ...(hint && { hint }) }))

const zLevel = z.enum(skillLevels)
const toOption = (level: SkillLevel): Option => ({ value: level, label: saySkillLevel(level) })

/** The ladder of levels; `none` adds a first choice for who has none. */
const zLevels = z.strictObject({ kind: z.literal('level'), levels: zNonEmpty(zLevel), none: zText.optional() }).transform(
  ({ levels, none }): FactType => ({
    kind: 'choice',
    options: [...(none ? [{ value: 'none', label: none }] : []), ...levels.map(toOption)],
  }),
)

/** All occupations of `content/occupations.yaml`, and one choice for the rest. */
const zOccupations = (occupations: readonly Occupation[]) =>
  z.strictObject({ kind: z.literal('occupation'), other: zText }).transform(
    ({ other }): FactType => ({
      kind: 'choice',
      options: [
        ...occupations.map(({ code, name }) => ({ value: code, label: name, hint: `职业编码 ${code}` })),
        { value: 'other', label: other },
      ],
    }),
  )

const zType = (occupations: readonly Occupation[]): z.ZodType<FactType> =>
  z.union([
    zLevels,
    zOccupations(occupations),
    z.strictObject({ kind: z.literal('boolean'), yes: zText, no: zText }),
    z.strictObject({ kind: z.enum(['choice', 'region']), options: zNonEmpty(zOption) }),
    z.strictObject({ kind: z.literal('set'), options: zNonEmpty(zOption), none: zText }),
    z.strictObject({ kind: z.literal('integer'), unit: zText, least: zWhole, most: zWhole }),
    z.strictObject({ kind: z.literal('duration'), unit: z.enum(durationUnits), least: zWhole, most: zWhole }),
    z.strictObject({ kind: z.literal('claims') }),
    z
      .strictObject({ kind: z.literal('money'), leastYuan: zYuan, mostYuan: zYuan })
      .transform(({ leastYuan, mostYuan }): FactType => ({ kind: 'money', least: leastYuan, most: mostYuan })),
    z.strictObject({ kind: z.literal('date'), earliest: zDay, latest: z.union([z.literal('today'), zDay]) }),
  ])

const zDerivation: z.ZodType<Derivation> = z.union([
  z.strictObject({ kind: z.enum(['wholeYears', 'wholeMonths', 'days']), from: zFactId, to: zFactId }),
  z.strictObject({ kind: z.literal('catalogue'), catalogue: zCatalogueId, key: zFactId, on: zFactId }),
])

const zBenefitId = zSlug.transform(toBenefitId)
const zPeriod = z.union(
  [
    z.literal('ever').transform((kind): ClaimPeriod => ({ kind })),
    z.strictObject({ sameYearAs: zFactId }).transform(({ sameYearAs }): ClaimPeriod => ({ kind: 'sameYear', as: sameYearAs })),
    z.strictObject({ since: zDay }).transform(({ since }): ClaimPeriod => ({ kind: 'since', day: since })),
  ],
  '写 ever、{sameYearAs: 日期事实} 或 {since: 2024-01-01}',
)
/** How many past claims of a benefit, or which kinds of them occurred in the occupation of the certificate. */
const zClaimReading: z.ZodType<ClaimReading> = z.union([
  z
    .strictObject({ claims: zFactId, benefit: zBenefitId, period: zPeriod })
    .transform((count): ClaimReading => ({ kind: 'count', ...count })),
  z
    .strictObject({
      claims: zFactId,
      occupation: zFactId,
      level: zFactId,
      options: zNonEmpty(z.strictObject({ value: z.string(), benefit: zBenefitId, level: z.enum(['same', 'higher', 'any']) })),
    })
    .transform((kinds): ClaimReading => ({ kind: 'kinds', ...kinds })),
])

const zFact = (occupations: readonly Occupation[]) =>
  z
    .strictObject({
      id: zFactId,
      param: z.string().regex(/^[a-z][a-z0-9]{0,15}$/, '短名：小写字母开头，最多 16 个'),
      label: zText,
      owner: z.enum(['person', 'enterprise', 'provider', 'catalogue', 'authority']),
      privacy: z.enum(['public', 'personal', 'sensitive']),
      section: zText,
      type: zType(occupations),
      derivation: zDerivation.optional(),
      fromClaims: zClaimReading.optional(),
      askedUnless: z.strictObject({ fact: zFactId, is: zNonEmpty(z.string()) }).optional(),
      question: zText,
      help: z.string().default(''),
      why: z.string().default(''),
      whereToLook: z.string().default(''),
      proof: z.string().default(''),
      growsMonthly: zYesNo.default(false),
    })
    .refine(
      ({ growsMonthly, type }) => !growsMonthly || (type.kind === 'duration' && type.unit === 'months'),
      'growsMonthly 只用在以月计的 duration 上',
    )
    .transform(
      ({ derivation, fromClaims, askedUnless, ...fact }): FactDefinition => ({
        ...fact,
        ...(derivation && { derivation }),
        ...(fromClaims && { fromClaims }),
        ...(askedUnless && { askedUnless }),
      }),
    )

export const zFactFile = (occupations: readonly Occupation[]) => z.strictObject({ facts: zNonEmpty(zFact(occupations)) })

const zOccupation = z
  .strictObject({ code: z.string().regex(/^\d(-\d{2}){3}$/, '职业编码写成 6-31-01-03 这样'), name: zText })
  .transform(({ code, name }): Occupation => ({ code: toOccupationCode(code), name }))

export const zOccupationFile = z.strictObject({ occupations: zNonEmpty(zOccupation) })
