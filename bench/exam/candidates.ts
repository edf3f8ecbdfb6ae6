/** Many who sit the same paper, each in a sitting of their own. What is measured is answering, so one paper is drawn for all. */
import { toFormId } from '#domain/exam/form.ts'
import { type SittingCode, toSittingCode } from '#domain/exam/sitting.ts'
import { startSitting } from '#features/exams/start-sitting.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import type { IdempotencyKey } from '#platform/schema/form.ts'
import { listEvents } from '#store/exams/events.ts'
import { beginSitting, findSitting } from '#store/exams/sittings.ts'

/** A quick candidate answers this often, in seconds. */
export const PACE = 5

/** They begin now by the wall clock: a product that is measured beside us goes by that. */
export async function beginMany(ctx: Context, count: number, mark: string): Promise<readonly SittingCode[]> {
  const draft = { bank: 'electrician-l3-2018', form: toFormId('P8'), extension: 'none', previous: undefined, allowsRepeats: false } as const
  const first = await startSitting(ctx, { ...draft, key: `bench-bench-bench-${mark}` as IdempotencyKey })
  const sitting = first.ok ? await findSitting(ctx.db, first.value) : undefined
  if (sitting === undefined) throw new Error('no sitting')
  const codes = Array.from({ length: count }, (_, nth) => toSittingCode(`${mark}${String(nth).padStart(24 - mark.length, '0')}`))
  for (const code of codes) await transact(ctx.db, (tx) => beginSitting(tx, { ...sitting, code }, undefined))
  return codes
}

/** How many of the acknowledged answers are not there. */
export async function countLost({ db }: Context, acknowledged: ReadonlyMap<SittingCode, ReadonlySet<string>>): Promise<number> {
  let lost = 0
  for (const [code, keys] of acknowledged) {
    const log = new Set((await listEvents(db, code)).map(({ key }) => key))
    for (const key of keys) if (!log.has(key)) lost += 1
  }
  return lost
}

/** Count, p50, p99 and the slowest, of milliseconds. */
export function waitsOf(took: readonly number[]): readonly string[] {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  return [String(sorted.length), at(0.5), at(0.99), at(1)]
}

export const waitColumns = ['', { zh: '次数', en: 'answers' }, 'p50 ms', 'p99 ms', { zh: '最慢 ms', en: 'slowest ms' }] as const
