/** Kinds of certificates and the schemes of their numbers: `content/certificates.yaml`. */
import { z } from 'zod'
import { type CertificateKind, counting, legalNatures } from '#domain/certificate/certificate-kind.ts'
import { fieldRoles, lengthOf, type NumberField, type NumberScheme, patternOf, signKinds } from '#domain/certificate/number-scheme.ts'
import type { Validity } from '#domain/certificate/validity.ts'
import { zConfidence, zNonEmpty, zSlug, zText, zWhole, zYesNo } from '#platform/yaml/scalars.ts'
import { zConflict } from './conflict-schema.ts'
import { support, zChanges, zPolicies } from './reference-parts.ts'

const zValidity = z.union(
  [
    z.enum(['noEndKnown', 'unknown']).transform((kind): Validity => ({ kind })),
    z.strictObject({ years: zWhole, reviewEveryYears: zWhole }).transform((years): Validity => ({ kind: 'years', ...years })),
    z.strictObject({ unclear: zText }).transform(({ unclear }): Validity => ({ kind: 'unclear', says: unclear })),
    z.strictObject({ abolished: zText }).transform(({ abolished }): Validity => ({ kind: 'abolished', says: abolished })),
  ],
  '写 noEndKnown、unknown、{years: 6, reviewEveryYears: 3}、{unclear: …} 或 {abolished: …}',
)

const zReadBy = z.strictObject({ what: zText, counts: z.enum(counting), says: zText, policies: zPolicies.default([]), ...support })

const zCertificateKind = z.strictObject({
  id: zSlug,
  name: zText,
  option: z.string().optional(),
  issuer: zText.optional(),
  nature: z.enum(legalNatures),
  validity: zValidity,
  number: zText.optional(),
  verifyAt: z.array(zSlug).default([]),
  items: z.array(zText).default([]),
  readBy: z.array(zReadBy).default([]),
  notes: z.array(zText).default([]),
  changes: zChanges,
  ...support,
})

const zField = z
  .strictObject({
    id: zSlug,
    name: zText,
    length: zWhole,
    signs: z.enum(signKinds),
    role: z.enum(fieldRoles).default('plain'),
    meaning: zText,
    assignedBy: zText.optional(),
    values: z.record(z.string(), zText).default({}),
    othersToo: zYesNo.default(true),
    otherwise: zText.optional(),
    yearsFrom: zWhole.optional(),
    confidence: zConfidence.optional(),
  })
  .refine(({ role, yearsFrom }) => (role === 'year') === (yearsFrom !== undefined), {
    error: '写年份的一段要有 yearsFrom，别的不要',
    abort: true,
  })
  .refine(({ length, values }) => Object.keys(values).every((text) => text.length === length), {
    error: 'values 里的每一个都要和 length 一样长',
    abort: true, // a scheme is only tried with fields that are right
  })
  .transform(
    ({ values, othersToo, ...field }): NumberField => ({
      ...field,
      values: Object.entries(values).map(([text, says]) => ({ text, says })),
      isClosed: !othersToo,
    }),
  )

const zNumberScheme = z
  .strictObject({
    id: zSlug,
    name: zText,
    certificate: zSlug.optional(),
    use: z.enum(['read', 'manual']),
    fields: zNonEmpty(zField),
    published: zText.optional(),
    example: zText.optional(),
    notes: z.array(zText).default([]),
    conflicts: z.array(zConflict).default([]),
    ...support,
  })
  .refine(
    (scheme) => scheme.published === undefined || scheme.published.length === lengthOf(scheme),
    '来源印的例子和各段加起来的位数不一样',
  )
  .refine((scheme) => scheme.example === undefined || new RegExp(patternOf(scheme)).test(scheme.example), 'example 要照着各段的规则写')

type CertificateFile = { readonly certificates: readonly CertificateKind[]; readonly numberSchemes: readonly NumberScheme[] }

export const zCertificateFile: z.ZodType<CertificateFile> = z.strictObject({
  certificates: z.array(zCertificateKind).default([]),
  numberSchemes: z.array(zNumberScheme).default([]),
})
