/** The mock exam that was begun last in a browser: still to be gone on with, or handed in. */
import type { SittingCode } from '#domain/exam/sitting.ts'
import type { Context } from '#platform/context.ts'
import { findSat } from './find-sat.ts'

/** `leftMs`: undefined without a limit. */
export type LastSitting =
  | {
      readonly kind: 'open'
      readonly code: SittingCode
      readonly title: string
      readonly answered: number
      readonly leftMs: number | undefined
    }
  | { readonly kind: 'submitted'; readonly code: SittingCode; readonly title: string }

/** Undefined where nothing was begun, or what is given opens nothing. What is overdue is collected on the way. */
export async function readLastSitting(ctx: Context, given: string | undefined): Promise<LastSitting | undefined> {
  const sat = given === undefined ? undefined : await findSat(ctx, given)
  if (sat === undefined || !sat.ok) return undefined
  const { sitting, stand, sheet } = sat.value
  const common = { code: sitting.code, title: sitting.form.title }
  if (stand.kind === 'submitted') return { kind: 'submitted', ...common }
  const answered = sheet.filter(({ response }) => response !== undefined).length
  return { kind: 'open', ...common, answered, leftMs: stand.leftMs }
}
