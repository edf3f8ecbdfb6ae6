/** Brings the content folder into the database. Errors stop the load, all of them listed; the last good content keeps serving. */
import type { BenchEntry } from '#domain/bench/bench-entry.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { documentsOf } from '#domain/search/documents-of.ts'
import { fileAll, termsOf } from '#domain/search/filing.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import { speaker } from '#platform/text/pinyin.ts'
import { segmenterWith } from '#platform/text/segment.ts'
import type { ContentProblem } from '#platform/yaml/yaml-file.ts'
import { type Published, publishContent } from '#store/policies/publish.ts'
import { rebuildIndex } from '#store/search/rebuild.ts'
import { readContent } from './content/read-content.ts'

export type LoadingContext = Pick<Context, 'db' | 'clock'>

/**
 * `bench`: what else can be searched for. Idempotent: the same folder again writes nothing. One transaction, the index of the search in it: readers see the old state or the
 * new one, never a mix.
 */
export async function loadContent(
  ctx: LoadingContext,
  folder: string,
  bench: readonly BenchEntry[],
): Promise<Result<Published, readonly ContentProblem[]>> {
  const content = await readContent(folder)
  if (!content.ok) return fail(content.problem)
  const { policies, dictionary, sources, references, catalogues, priors, contradictions, personas, terms } = content.value
  const published = await transact(ctx.db, async (tx) => {
    const done = await publishContent(
      tx,
      { policies, facts: [...dictionary.values()], sources, references, catalogues, priors, contradictions, personas, terms },
      ctx.clock.now(),
    )
    const documents = documentsOf({ ...content.value, bench })
    const { synonyms } = content.value
    const words = termsOf(documents, synonyms)
    await rebuildIndex(tx, { recordedAt: done.recordedAt, documents, synonyms, terms: words }, async () =>
      fileAll(documents, synonyms, await segmenterWith(words), await speaker()),
    )
    return done
  })
  return ok(published)
}
