/** The questions with which an interview begins, where each is one choice: enough to start from another site. */
import type { FactDefinition, Option } from '#domain/rules/fact.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { isAsked } from './answers-in-address.ts'

/** `param` and `value` are what the address of the interview takes. */
export type FirstQuestion = Pick<FactDefinition, 'param' | 'question'> & { readonly options: readonly Option[] }

const MOST = 3

/** In asking order; none before anything was published. Anyone may. */
export async function readFirstQuestions(ctx: Context): Promise<readonly FirstQuestion[]> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  return [...(catalogue?.dictionary.values() ?? [])]
    .filter(isAsked)
    .flatMap(({ param, question, type }) =>
      type.kind === 'choice' || type.kind === 'region' ? [{ param, question, options: type.options }] : [],
    )
    .slice(0, MOST)
}
