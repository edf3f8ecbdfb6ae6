/** The claim check: what people commonly say, and a pasted text held against the library on a day. Nothing pasted is kept anywhere. */
import { z } from 'zod'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { type CheckedText, checkText } from '#domain/claim-check/check-text.ts'
import { type ClaimExample, noClaimBook } from '#domain/claim-check/claim-check.ts'
import type { PolicyId } from '#domain/policy/ids.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Claim } from '#domain/policy/reference.ts'
import type { FieldProblems } from '#domain/prelude/field-problems.ts'
import type { Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { parseForm } from '#platform/schema/form.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'

export type ClaimsPage = {
  readonly known: readonly Claim[]
  readonly examples: readonly ClaimExample[]
  readonly policies: ReadonlyMap<PolicyId, Policy>
}

type Moment = { readonly on: CivilDate; readonly knownAt: Parameters<typeof findCatalogue>[1] }

/** Anyone may read it. */
export async function readClaims(ctx: Context, { knownAt }: Moment): Promise<ClaimsPage> {
  const catalogue = await findCatalogue(ctx.db, knownAt)
  return {
    known: catalogue?.references.claims ?? [],
    examples: catalogue?.references.claimExamples ?? [],
    policies: new Map((catalogue?.policies ?? []).map((policy) => [policy.id, policy])),
  }
}

/** Anyone may; the text is read, answered and forgotten. */
export async function checkClaims(ctx: Context, text: string, { on, knownAt }: Moment): Promise<CheckedText> {
  const catalogue = await findCatalogue(ctx.db, knownAt)
  return checkText(text, {
    book: catalogue?.references ?? noClaimBook,
    policies: catalogue?.policies ?? [],
    claims: catalogue?.references.claims ?? [],
    day: on,
  })
}

const claimForm = z.object({ text: z.string().refine((text) => text.trim() !== '', '先贴一段话进来，广告、聊天、文章都行') })

/** Any text is taken, however long or odd; only none at all is a problem. */
export const parseClaimForm = (form: FormData): Result<{ readonly text: string }, FieldProblems> => parseForm(claimForm, form)
