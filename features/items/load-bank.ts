/** Brings the banks of the content folder into the database. Errors stop a bank, all of them listed; its last good state keeps serving. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import type { ContentProblem } from '#platform/yaml/yaml-file.ts'
import { type PublishedBank, publishBank } from '#store/items/publish-bank.ts'
import { readBank } from './content/read-bank.ts'

/** `folder` holds one folder a bank. Idempotent: the same content again writes nothing. One transaction a bank. */
export async function loadBanks(
  ctx: Pick<Context, 'db' | 'clock'>,
  folder: string,
): Promise<Result<readonly PublishedBank[], readonly ContentProblem[]>> {
  const names = await readdir(folder)
  const banks = await Promise.all(names.map((name) => readBank(join(folder, name), 'sound')))
  const published: PublishedBank[] = []
  for (const bank of banks) {
    if (bank.ok) published.push(await transact(ctx.db, (tx) => publishBank(tx, bank.value, ctx.clock.now())))
  }
  const problems = banks.flatMap((bank) => (bank.ok ? [] : bank.problem))
  return problems.length > 0 ? fail(problems) : ok(published)
}
