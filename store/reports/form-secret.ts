/** The secret with which forms are stamped: the same for every process on this database, made when first asked for. */
import { eq } from 'drizzle-orm'
import type { Reader } from '#platform/db/db.ts'
import { formSecret } from './tables.ts'

/** `fresh` is kept only if there is none yet. */
export async function findFormSecret(db: Reader, fresh: string): Promise<string> {
  const kept = async (): Promise<string | undefined> => (await db.select().from(formSecret).where(eq(formSecret.row, 1)))[0]?.secret
  const secret = await kept()
  if (secret !== undefined) return secret
  await db.insert(formSecret).values({ row: 1, secret: fresh }).onConflictDoNothing()
  return (await kept()) ?? fresh
}
