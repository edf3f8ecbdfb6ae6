/** The key of a form and the stamp that says when we sent it out. */
import type { Context } from '#platform/context.ts'
import { stampOf } from '#platform/crypto/stamp.ts'
import { findFormSecret } from '#store/reports/form-secret.ts'

export type FormKey = { readonly key: string; readonly stamp: string }

/** Nothing is kept but, the first time ever, the secret of the stamps. */
export async function newFormKey(ctx: Context): Promise<FormKey> {
  const key = ctx.newKey()
  return { key, stamp: stampOf(await findFormSecret(ctx.db, ctx.newKey()), key, ctx.clock.now()) }
}
