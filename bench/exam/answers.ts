/** Many candidates answer at once: how long each waits until the answer is kept, and whether all that was acknowledged is there. */
import { setTimeout as wait } from 'node:timers/promises'
import type { SittingCode } from '#domain/exam/sitting.ts'
import { saveAnswer } from '#features/exams/save-answer.ts'
import type { Context } from '#platform/context.ts'
import type { Product } from '../product.ts'
import type { Table, Words } from '../table.ts'
import { beginMany, countLost, PACE, waitColumns, waitsOf } from './candidates.ts'

export type Room = { readonly candidates: number; readonly seconds: number; readonly database: Words }
/** A product that has just started is slow for its first few answers. */
const WARM_UP = 200
/** Whether it was acknowledged. `nth` from 0. */
type Send = (code: SittingCode, nth: number, key: string) => Promise<boolean>

/** From the call of the feature to its receipt. */
export async function measureSaving(ctx: Context, room: Room): Promise<Table> {
  const codes = await beginMany(ctx, room.candidates, 'a')
  const send: Send = async (code, nth, key) =>
    (await saveAnswer(ctx, code, { nth, key, response: { kind: 'trueFalse', says: true }, isFlagged: false })).ok
  return tableOf(ctx, room, codes, send, {
    zh: '从调用到提交落盘',
    en: 'From the call to the commit on disk',
  })
}

/** From sending the form to the whole response of the product, which runs in a process of its own on the same database. */
export async function measureHttp(ctx: Context, { origin }: Product, room: Room): Promise<Table> {
  const codes = await beginMany(ctx, room.candidates, 'b')
  const send: Send = async (code, nth, key) => {
    const body = new URLSearchParams({ key, a: '0', go: 'next' })
    const kept = await fetch(`${origin}/exams/${code}/${nth + 1}`, { method: 'POST', body, redirect: 'manual', headers: { origin } })
    await kept.arrayBuffer()
    return kept.status === 303
  }
  const [first] = codes
  for (let nth = 0; first !== undefined && nth < WARM_UP; nth++) await send(first, nth % 90, `warm-up-${String(nth).padStart(12, '0')}`)
  return tableOf(ctx, room, codes, send, {
    zh: `从发出表单到收完回应（HTTP，含排队；测的人和服务器在同一台机器上；先发 ${WARM_UP} 题热身，不算在内）`,
    en: `From sending the form to the end of the response (HTTP with all queueing, on the machine that asks; ${WARM_UP} answers before, not counted)`,
  })
}

async function tableOf(ctx: Context, room: Room, codes: readonly SittingCode[], send: Send, how: Words): Promise<Table> {
  const acknowledged = new Map<SittingCode, Set<string>>(codes.map((code) => [code, new Set()]))
  let refused = 0
  const timed = async (code: SittingCode, nth: number, key: string): Promise<number> => {
    const began = performance.now()
    const kept = await send(code, nth, key)
    const took = performance.now() - began
    if (kept) acknowledged.get(code)?.add(key)
    else refused += 1
    return took
  }
  const steady = await Promise.all(codes.map((code, who) => answerSteadily(code, (who / codes.length) * PACE, room.seconds, timed)))
  const burst = await Promise.all(codes.map((code) => timed(code, 0, 'all-in-one-moment')))
  const lost = await countLost(ctx, acknowledged)
  return {
    title: { zh: `${room.candidates} 人同时答题，${room.database.zh}`, en: `${room.candidates} candidates at once, ${room.database.en}` },
    columns: waitColumns,
    rows: [
      [{ zh: `每人 ${PACE} 秒答一题`, en: `each every ${PACE} s` }, ...waitsOf(steady.flat())],
      [{ zh: '所有人在同一刻', en: 'all in one moment' }, ...waitsOf(burst)],
    ],
    notes: [how, { zh: `没收下：${refused}；收到回执而不在库里：${lost}`, en: `refused: ${refused}; acknowledged and not there: ${lost}` }],
  }
}

/** `after`: seconds; they did not begin in the same moment. */
async function answerSteadily(
  code: SittingCode,
  after: number,
  seconds: number,
  timed: (code: SittingCode, nth: number, key: string) => Promise<number>,
): Promise<readonly number[]> {
  await wait(after * 1000)
  const took: number[] = []
  for (let nth = 0; nth < Math.ceil(seconds / PACE); nth++) {
    const began = performance.now()
    took.push(await timed(code, nth % 90, `steady-${String(nth).padStart(12, '0')}`))
    await wait(Math.max(0, PACE * 1000 - (performance.now() - began)))
  }
  return took
}
