/** The real content in a database of one's own, and what use cases are given: for tests of features and of the app. */
import { join } from 'node:path'
import { benchEntries } from '#app/bench-entries.ts'
import { loadBanks } from '#features/items/load-bank.ts'
import { loadContent } from '#features/policies/load-content.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/db.ts'
import { createLog } from '#platform/log/log.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { fixedClock } from './clock.ts'
import { type TestDatabase, testDatabase } from './database.ts'

/** The moment at which tests of the whole product take place. */
export const NOW = '2026-02-12T10:00+08:00'
export const TODAY = '2026-02-12'
export const contentFolder: string = join(projectRoot, 'content')

/** A use case's context: a guest asks, at a fixed moment. */
export function contextOn(db: Db, now: string = NOW): Context {
  let keys = 0
  return {
    db,
    clock: fixedClock(now),
    log: createLog('silent'),
    viewer: { origin: 'test' },
    publicOrigin: 'http://localhost:3000',
    newKey: () => `key-${++keys}`,
  }
}

export type ContentDatabase = TestDatabase & { readonly ctx: Context }

/** Call it in `beforeAll` and `close()` in `afterAll`. Throws where the content of the repository is itself broken. */
export async function databaseWithContent(): Promise<ContentDatabase> {
  const database = await testDatabase()
  const ctx = contextOn(database.db)
  for (const loaded of [await loadContent(ctx, contentFolder, await benchEntries(ctx)), await loadBanks(ctx, join(contentFolder, 'items'))])
    if (!loaded.ok) throw new Error(loaded.problem.map(sayContentProblem).join('\n'))
  return { ...database, ctx }
}
