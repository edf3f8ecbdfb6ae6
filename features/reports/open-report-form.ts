/** The form for a report: what it is about, and the key and stamp it carries. */
import type { Clause } from '#domain/policy/clause.ts'
import type { NoSuchPolicy, PolicyId } from '#domain/policy/ids.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { type FormKey, newFormKey } from './form-key.ts'

export type ReportForm = FormKey & {
  readonly title: string
  readonly version?: PolicyVersion
  readonly clause?: Clause
}

/** As they come in an address; what does not exist is left out, and the report is about the whole page. */
export type ReportPlace = { readonly policy: PolicyId; readonly version?: string | undefined; readonly clause?: string | undefined }

/** Anyone may; nothing is kept but, the first time ever, the secret of the stamps. */
export async function openReportForm(ctx: Context, place: ReportPlace): Promise<Result<ReportForm, NoSuchPolicy>> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const policy = catalogue?.policies.find(({ id }) => id === place.policy)
  if (policy === undefined) return fail({ kind: 'noSuchPolicy', given: place.policy })
  const version = policy.versions.find(({ id }) => id === place.version)
  const clause = version?.clauses.find(({ anchor }) => anchor === place.clause)
  return ok({ title: policy.title, ...(version && { version }), ...(clause && { clause }), ...(await newFormKey(ctx)) })
}
