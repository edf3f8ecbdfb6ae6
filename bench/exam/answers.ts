/** Many candidates answer at once: how long each waits until the answer is kept, and whether all that was acknowledged is there. */
import { setTimeout as wait } from 'node:timers/promises'
import { toFormId } from '#domain/exam/form.ts'
import { type SaveDraft, type SittingCode, toSittingCode } from '#domain/exam/sitting.ts'
import { saveAnswer } from '#features/exams/save-answer.ts'
import { startSitting } from '#features/exams/start-sitting.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import type { IdempotencyKey } from '#platform/schema/form.ts'
import { listEvents } from '#store/exams/events.ts'
import { beginSitting, findSitting } from '#store/exams/sittings.ts'
import type { Table } from '../table.ts'

/** A quick candidate answers this often, in seconds. */
const PACE = 5
const answer: SaveDraft['response'] = { kind: 'trueFalse', says: true }

export async function measureAnswers(ctx: Context, candidates: number, seconds: number): Promise<Table> {
  const codes = await beginMany(ctx, candidates)
  const acknowledged = new Map<SittingCode, Set<string>>(codes.map((code) => [code, new Set()]))
  const send = async (code: SittingCode, key: string, nth: number): Promise<number> => {
    const began = performance.now()
    const kept = await saveAnswer(ctx, code, { nth: nth % 90, key, response: answer, isFlagged: false })
    if (kept.ok) acknowledged.get(code)?.add(key)
    return performance.now() - began
  }
  const steady = await Promise.all(
    codes.map(async (code, who) => {
      await wait((who / codes.length) * PACE * 1000) // they did not begin in the same second
      const took: number[] = []
      for (let nth = 0; nth < Math.ceil(seconds / PACE); nth++) {
        const began = performance.now()
        took.push(await send(code, `steady-${nth}`, nth))
        await wait(Math.max(0, PACE * 1000 - (performance.now() - began)))
      }
      return took
    }),
  )
  const burst = await Promise.all(codes.map((code) => send(code, 'burst', 0)))
  let lost = 0
  for (const code of codes) {
    const log = new Set((await listEvents(ctx.db, code)).map(({ key }) => key))
    for (const key of acknowledged.get(code) ?? []) if (!log.has(key)) lost += 1
  }
  return {
    title: { zh: `${candidates} 人同时答题`, en: `${candidates} candidates at once` },
    columns: ['', { zh: '次数', en: 'answers' }, 'p50 ms', 'p99 ms', { zh: '最慢 ms', en: 'slowest ms' }],
    rows: [
      [{ zh: `每人 ${PACE} 秒答一题`, en: `each every ${PACE} s` }, ...figuresOf(steady.flat())],
      [{ zh: '所有人在同一刻', en: 'all in one moment' }, ...figuresOf(burst)],
    ],
    notes: [
      { zh: `收到回执而不在库里的：${lost}`, en: `acknowledged and not there: ${lost}` },
      {
        zh: '从调用到提交落盘；内置 PostgreSQL，fsync 开着，4 条连接',
        en: 'from the call to the commit on disk; embedded PostgreSQL with fsync, 4 connections',
      },
    ],
  }
}

/** One drawn paper for all: what is measured is answering. */
async function beginMany(ctx: Context, count: number): Promise<readonly SittingCode[]> {
  const draft = { bank: 'electrician-l3-2018', form: toFormId('P8'), extension: 'none', previous: undefined, allowsRepeats: false } as const
  const first = await startSitting(ctx, { ...draft, key: 'bench-bench-bench' as IdempotencyKey })
  const sitting = first.ok ? await findSitting(ctx.db, first.value) : undefined
  if (sitting === undefined) throw new Error('no sitting')
  const codes = Array.from({ length: count }, (_, nth) => toSittingCode(String(nth).padStart(24, '0')))
  for (const code of codes) await transact(ctx.db, (tx) => beginSitting(tx, { ...sitting, code }, undefined))
  return codes
}

function figuresOf(took: readonly number[]): readonly string[] {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  return [String(sorted.length), at(0.5), at(0.99), at(1)]
}
