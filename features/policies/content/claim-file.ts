/** What people claim about policies and how it is recognised, as editors write it. Words are folded here, once. */
import { z } from 'zod'
import { type ClaimBook, units } from '#domain/claim-check/claim-check.ts'
import { toPolicyId, toVersionId } from '#domain/policy/ids.ts'
import { zNonEmpty, zSlug, zText } from '#platform/yaml/scalars.ts'
import { support } from './reference-parts.ts'
import { zClauseAnchor, zFactId } from './scalars.ts'

const zWord = zText.transform((word) => word.normalize('NFKC').toLowerCase())
const zWords = z.array(zWord).default([])

/** `cq-skill-upgrade/amount`: a clause in whichever version is meant. */
const zClauseOfPolicy = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '写成 政策/条款')
  .transform((text) => {
    const [policy = '', clause = ''] = text.split('/')
    return { policy: toPolicyId(policy), clause: zClauseAnchor.parse(clause) }
  })

/** `cq-skill-upgrade/cq-skill-upgrade-2017/amount`: a clause of one version. */
const zClauseOfVersion = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/, '写成 政策/版本/条款')
  .transform((text) => {
    const [policy = '', version = '', clause = ''] = text.split('/')
    return { policy: toPolicyId(policy), version: toVersionId(version), clause: zClauseAnchor.parse(clause) }
  })

const against = zNonEmpty(zClauseOfPolicy)
const zLooksAt = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('figure'),
    unit: z.enum(units),
    cue: zWords,
    against,
    otherwise: z.enum(['wrong', 'unsure']).default('wrong'),
  }),
  z.strictObject({ kind: z.literal('option'), fact: zFactId, option: zText, against }),
  z.strictObject({ kind: z.literal('payee'), payee: z.enum(['person', 'enterprise', 'provider']), against }),
  z.strictObject({ kind: z.literal('known'), claim: zSlug, rests: z.array(zClauseOfVersion).default([]) }),
])

const zCheck = z.strictObject({ id: zSlug, about: zText, all: zNonEmpty(zNonEmpty(zWord)), never: zWords, looksAt: zLooksAt })

const zWarning = z.strictObject({
  id: zSlug,
  words: zNonEmpty(zWord),
  why: zText,
  instead: zText,
  clause: zClauseOfVersion.optional(),
  ...support,
})

const kindsOfWords = ['hedges', 'asks', 'elsewhere', 'denies', 'prices', 'advises'] as const

export const zClaimFile: z.ZodType<ClaimBook> = z.strictObject({
  claimChecks: z.array(zCheck).default([]),
  claimWarnings: z.array(zWarning).default([]),
  claimWords: z.array(z.strictObject({ id: z.enum(kindsOfWords), words: zWords })).default([]),
  claimExamples: z.array(z.strictObject({ id: zSlug, title: zText, text: zText })).default([]),
})
