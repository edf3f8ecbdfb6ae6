/** Brings the content folder into the database. Errors stop the load, all of them listed; the last good content keeps serving. */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import { type Published, publishContent } from '#store/policies/publish.ts'
import { readContent } from './content/read-content.ts'
import type { ContentProblem } from './content/yaml-file.ts'

export type LoadingContext = Pick<Context, 'db' | 'clock'>

/** Idempotent: the same folder again writes nothing. One transaction: readers see the old state or the new one, never a mix. */
export async function loadContent(ctx: LoadingContext, folder: string): Promise<Result<Published, readonly ContentProblem[]>> {
  const content = await readContent(folder)
  if (!content.ok) return fail(content.problem)
  const { policies, dictionary, sources, references, catalogues, terms } = content.value
  const published = await transact(ctx.db, (tx) =>
    publishContent(tx, { policies, facts: [...dictionary.values()], sources, references, catalogues, terms }, ctx.clock.now()),
  )
  return ok(published)
}
