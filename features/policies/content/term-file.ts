/** The glossary as editors write it: `content/terms.yaml`. */
import { z } from 'zod'
import { LONGEST_SENTENCE, longSentencesIn } from '#domain/policy/sentences.ts'
import type { Term } from '#domain/policy/term.ts'
import { zConfidence, zNonEmpty, zSlug, zSourceId, zText } from '#platform/yaml/scalars.ts'

/** A meaning that itself is hard to read explains nothing, so a long sentence is refused here and not only doubted. */
const zMeaning = zText.refine((text) => longSentencesIn(text).length === 0, `一句不超过 ${LONGEST_SENTENCE} 个字，拆成两句`)

const zTerm = z
  .strictObject({
    id: zSlug,
    term: zText,
    aliases: z.array(zText).default([]),
    means: zMeaning,
    basis: zText.optional(),
    sources: z.array(zSourceId).default([]),
    confidence: zConfidence,
  })
  .refine(({ sources, confidence }) => sources.length > 0 || !confidence.startsWith('confirmed'), '没有出处，可信度不能写 confirmed')
  .transform(({ basis, ...term }): Term => ({ ...term, ...(basis && { basis }) }))

/** `jargon`: words that must not stand unexplained in plain readings and cards. */
export type TermFile = { readonly terms: readonly Term[]; readonly jargon: readonly string[] }

export const zTermFile: z.ZodType<TermFile> = z.strictObject({ terms: zNonEmpty(zTerm), jargon: z.array(zText).default([]) })
