/** From a first sitting to the public page: what is looked back at, what is foretold, and what counts. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant } from '#domain/calendar/instant.ts'
import { toFormId } from '#domain/exam/form.ts'
import { aSitting } from '#domain/exam/sitting.fixture.ts'
import { type SittingCode, toSittingCode } from '#domain/exam/sitting.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import type { IdempotencyKey } from '#platform/schema/form.ts'
import { listChain } from '#store/exams/attempts.ts'
import { appendEvents } from '#store/exams/events.ts'
import { listForecasts, listUnsettled, recordForecast, recordOutcomes } from '#store/exams/forecasts.ts'
import { beginSitting } from '#store/exams/sittings.ts'
import { type ContentDatabase, contextOn, databaseWithContent } from '#testing/app-context.ts'
import { findEarlier } from './find-attempts.ts'
import { findSat } from './find-sat.ts'
import { LEAST_FORECASTS, readCalibration } from './read-calibration.ts'
import { readReport } from './read-report.ts'
import { startSitting } from './start-sitting.ts'
import { submit } from './submit.ts'

let database: ContentDatabase
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())

let keys = 0
const at = (time: string): Context => ({
  ...contextOn(database.db, `2026-02-12T${time}+08:00`),
  newKey: () => `00000000-0000-fore-${++keys}`,
})

async function begun(time: string, previous: SittingCode | undefined, allowsRepeats = false): Promise<SittingCode> {
  const ctx = at(time)
  const draft = { bank: 'electrician-l3-2018', form: toFormId('P8'), extension: 'none', previous, allowsRepeats } as const
  const code = await startSitting(ctx, { ...draft, key: ctx.newKey() as IdempotencyKey })
  if (!code.ok) throw new Error(code.problem.kind)
  return code.value
}

/** Answers the first `places` places, every `missed`th of them wrong, and hands in a minute later. */
async function finished(time: string, previous?: SittingCode, places = 90, missed = 1000): Promise<SittingCode> {
  const code = await begun(time, previous)
  const sat = await findSat(at(time), code)
  if (!sat.ok) throw new Error(sat.problem.kind)
  const { sitting, bank } = sat.value
  await transact(database.db, async (tx) => {
    for (const [nth, { item: id }] of sitting.paper.slice(0, places).entries()) {
      const item = bank.items.find((each) => each.item.id === id)?.item
      const response = keyOf(item as { readonly kind: string; readonly key: unknown }, (nth + 1) % missed === 0)
      await appendEvents(tx, [{ sitting: code, nth, key: `k-${nth}`, turn: 1, response, isFlagged: false, at: sitting.startedAt }])
    }
  })
  await submit(at(time.replace(/:00$/, ':30')), code, 'candidate')
  return code
}

function keyOf({ kind, key }: { readonly kind: string; readonly key: unknown }, isWrong: boolean): SimpleResponse {
  const response =
    kind === 'trueFalse' ? { kind, says: isWrong ? !key : key } : { kind, chosen: isWrong ? (kind === 'multiple' ? [] : '?') : key }
  return response as SimpleResponse
}

test('a chain: what came before is compared, foretells, and is settled once it is handed in', async () => {
  const first = await finished('11:00:00', undefined, 90, 2)
  const second = await finished('12:00:00', first)
  const third = await begun('13:00:00', second)
  expect(await listChain(database.db, third, 9)).toEqual([first, second])
  expect(await listChain(database.db, third, 1)).toEqual([second])
  expect((await findEarlier(database.db, third)).map(({ sitting: { code }, result }) => [code, result.isPassed])).toEqual([
    [first, false],
    [second, true],
  ])

  const report = await readReport(at('13:01:00'), second)
  if (!report.ok) throw new Error('report')
  const { progress, outlook } = report.value
  expect([progress.steps.length, progress.change?.kind, outlook.kind === 'range' && outlook.sittings]).toEqual([2, 'better', 2])
  expect(progress.functions.length).toBeGreaterThan(2)

  expect(await listUnsettled(database.db, 9)).toEqual([second]) // the first had nothing to be told from, the third is being sat
  expect(await readCalibration(at('13:02:00'))).toEqual({ count: 1, calibration: undefined })
  expect(await listUnsettled(database.db, 9)).toEqual([])
  const [forecast] = await listForecasts(database.db, 9)
  expect(forecast?.cameTrue).toBe(true)
  expect(forecast?.likely).toBeLessThan(0.9) // half of the first was wrong
})

test('too little answered counts for nothing, before and after', async () => {
  const few = await finished('14:00:00', undefined, 29)
  await finished('14:10:00', few)
  expect(await listUnsettled(database.db, 9)).toEqual([]) // nothing was foretold from 29 answers
  const enough = await finished('14:20:00', undefined, 30)
  const half = await finished('14:30:00', enough, 44)
  expect(await listUnsettled(database.db, 9)).toEqual([half])
  expect((await readCalibration(at('14:40:00'))).count).toBe(1)
  expect(await listUnsettled(database.db, 9)).toEqual([])
})

test('with items asked before, nothing is foretold: their keys were seen', async () => {
  const first = await finished('15:00:00')
  const again = await begun('15:10:00', first, true)
  await submit(at('15:11:00'), again, 'candidate')
  expect(await listUnsettled(database.db, 9)).toEqual([])
})

const minute = 60_000
test('whoever names a sitting of the future, itself or nothing as the one before gets no chain', async () => {
  const [a, b, lost] = ['a', 'b', 'z'].map((letter) => toSittingCode(letter.repeat(24))) as [SittingCode, SittingCode, SittingCode]
  await transact(database.db, async (tx) => {
    await beginSitting(tx, aSitting({ code: a, startedAt: minute as Instant }), b)
    await beginSitting(tx, aSitting({ code: b, startedAt: (2 * minute) as Instant }), b)
  })
  for (const code of [a, b]) await submit(at('16:00:00'), code, 'candidate')
  for (const code of [a, b, lost]) expect(await listChain(database.db, code, 9)).toEqual([])
})

test('twenty are enough; it is reckoned anew after ten minutes, not before', async () => {
  const before = (await readCalibration(at('17:00:00'))).count
  const codes = Array.from({ length: LEAST_FORECASTS - before }, (_, nth) => toSittingCode(`c${nth}`.padEnd(24, 'c')))
  await transact(database.db, async (tx) => {
    for (const code of codes) {
      await beginSitting(tx, aSitting({ code }), undefined)
      await recordForecast(tx, code, 0.7)
    }
  })
  const outcome = { isPassed: true, isAnswered: true, submittedAt: 1 as Instant }
  await recordOutcomes(
    database.db,
    codes.map((sitting) => ({ ...outcome, sitting })),
  )
  await recordOutcomes(
    database.db,
    codes.map((sitting) => ({ ...outcome, sitting, isPassed: false })),
  ) // what was settled stays
  expect((await readCalibration(at('17:09:59'))).count).toBe(before)
  const { count, calibration } = await readCalibration(at('17:10:00'))
  expect(count).toBe(LEAST_FORECASTS)
  expect(calibration?.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(LEAST_FORECASTS)
  expect(calibration?.bins.find(({ from }) => from === 0.7)?.cameTrue).toBe(1)
})
