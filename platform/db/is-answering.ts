/** Whether the database answers right now. */
import { sql } from 'drizzle-orm'
import type { Db } from './db.ts'

export async function isAnswering(db: Db): Promise<boolean> {
  try {
    await db.execute(sql`select 1`)
    return true
  } catch {
    return false
  }
}
