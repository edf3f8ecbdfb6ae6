/** The device's own code against the server's, on the real database, with a network and devices that fail wherever they can. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import type { PracticeEvent } from '#domain/memory/event.ts'
import { type LogCode, logCodeFrom, parseLogCode } from '#domain/memory/log-code.ts'
import { anAnswer } from '#domain/memory/memory.fixture.ts'
import { mergeLogs } from '#domain/memory/merge-logs.ts'
import { beginSyncedLog } from '#features/practice/begin-synced-log.ts'
import { deleteSyncedLog } from '#features/practice/delete-synced-log.ts'
import { syncLog } from '#features/practice/sync-log.ts'
import { contextOn } from '#testing/app-context.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { aDevice, type Device } from './sync.fixture.ts'
import type { Asked, Server } from './sync-once.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const newCode = (): LogCode => logCodeFrom(randomBytes(28))
const codeOf = (text: string): LogCode => {
  const code = parseLogCode(text)
  if (!code.ok) throw new Error(text)
  return code.value
}

/** A request may be lost, its answer may be, or it may arrive twice. */
const weathers = ['fine', 'fine', 'fine', 'requestLost', 'answerLost', 'twice'] as const
type Weather = (typeof weathers)[number]
/** The wire in between is JSON. `weather` says what becomes of each request. */
function serverIn(weather: () => Weather): Server {
  const over = async <T>(work: () => ReturnType<typeof wired<T>>): Promise<Asked<T>> => {
    const now = weather()
    if (now === 'requestLost') throw new Error('no network')
    if (now === 'twice') await work()
    const answer = await work()
    if (now === 'answerLost') throw new Error('no network')
    return answer
  }
  const ctx = contextOn(database.db)
  return {
    exchange: ({ code, since, events }) =>
      over(() => wired(syncLog(ctx, { code: codeOf(code), since: since ?? undefined, events: JSON.parse(JSON.stringify(events)) }))),
    begin: (code) => over(() => wired(beginSyncedLog(ctx, codeOf(code)))),
  }
}
async function wired<T>(
  made: Promise<{ ok: true; value: T } | { ok: false; problem: { kind: 'noSuchLog' | 'logDeleted' } }>,
): Promise<Asked<T>> {
  const result = await made
  return result.ok ? { kind: 'answer', answer: JSON.parse(JSON.stringify(result.value ?? null)) } : result.problem
}
const fine = (): Server => serverIn(() => 'fine')

const rowsOf = async (ids: readonly string[]): Promise<readonly string[]> => {
  const found = await database.db.$client.query('select id from practice_event where id = any($1) order by id', [ids])
  return found.rows.map(({ id }) => id)
}

let made = 0
/** By a clock that may say anything. */
const answerAt = (at: number): PracticeEvent => ({ ...anAnswer(1, 'right', { id: `p-${++made}` }), at: toInstant(at) })

const device = fc.integer({ min: 0, max: 2 })
const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('answer' as const), device, at: fc.constantFrom(0, 1, 2, 7_258_118_400_000) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('meet' as const),
      device,
      weathers: fc.array(fc.constantFrom(...weathers), { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('die' as const), device, after: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('carry' as const), device, to: device }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('together' as const) }) },
)

test('whatever fails, in whatever order: in the end all devices and the server have every answer, each once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 24 }), async (steps) => {
      const [code, done, devices] = [newCode(), new Map<string, PracticeEvent>(), [aDevice(), aDevice(), aDevice()] as const]
      for (const [nth, each] of devices.entries()) await each.state.turnOn(code, nth === 0)
      await devices[0].meet(fine()) // the code is given away once it works
      const at = (nth: number): Device => devices[nth] ?? devices[0]
      for (const step of steps) {
        switch (step.does) {
          case 'answer': {
            const event = answerAt(step.at)
            await at(step.device).do(event)
            done.set(event.id, event)
            break
          }
          case 'meet': {
            const [...coming] = step.weathers
            await at(step.device).meet(serverIn(() => coming.shift() ?? 'fine'))
            break
          }
          case 'die':
            at(step.device).live(step.after)
            await at(step.device).meet(fine())
            at(step.device).live(Number.POSITIVE_INFINITY)
            break
          case 'carry': // a backup, by a file
            await at(step.to).log.add(at(step.device).events())
            break
          case 'together':
            await Promise.all(devices.map((each) => each.meet(fine())))
        }
      }
      for (const each of [...devices, ...devices]) expect((await each.meet(fine()))?.kind).toBe('met')
      const union = mergeLogs([...done.values()], [])
      for (const each of devices) expect(each.events()).toEqual(union)
      expect(await rowsOf([...done.keys()])).toEqual([...done.keys()].sort())
      for (const each of devices) expect((await each.state.acknowledged()).size).toBe(done.size)
    }),
    { numRuns: 60 },
  )
})

test('after the server was set back to a backup, what it lost comes back from the devices', async () => {
  const [code, one, other] = [newCode(), aDevice(), aDevice()]
  await one.state.turnOn(code, true)
  for (let nth = 0; nth < 6; nth++) await one.do(answerAt(nth))
  await one.meet(fine())
  await other.state.turnOn(code, false)
  await other.meet(fine())
  const lost = one.events().slice(3)
  await database.db.$client.query('delete from practice_event where id = any($1)', [lost.map(({ id }) => id)])
  await database.db.$client.query('update practice_log set size = 3 where size = 6 and deleted_at is null')
  for (let nth = 0; nth < 5; nth++) await other.do(answerAt(nth))
  for (const each of [other, one, other]) expect((await each.meet(fine()))?.kind).toBe('met')
  expect(one.events()).toHaveLength(11)
  expect(other.events()).toEqual(one.events())
  expect(await rowsOf(one.events().map(({ id }) => id))).toHaveLength(11)
})

test('a whole log that the server lost is begun again by a device that knew it, not by one whose code was mistyped', async () => {
  const [code, one, typo] = [newCode(), aDevice(), aDevice()]
  await typo.state.turnOn(code, false)
  await typo.do(answerAt(1))
  expect(await typo.meet(fine())).toEqual({ kind: 'noSuchLog' })
  expect(await typo.meet(fine())).toEqual({ kind: 'noSuchLog' })
  await one.state.turnOn(code, true)
  await one.do(answerAt(1))
  expect(await one.meet(fine())).toEqual({ kind: 'met', received: 0, refused: [] })
  await database.db.$client.query('delete from practice_event where id = any($1)', [one.events().map(({ id }) => id)])
  await database.db.$client.query('delete from practice_log where not exists (select from practice_event where log = practice_log.id)')
  expect(await one.meet(fine())).toEqual({ kind: 'met', received: 0, refused: [] })
  expect(await rowsOf(one.events().map(({ id }) => id))).toHaveLength(1)
})

test('where a log was ended, another device keeps its own, stops, and begins nothing', async () => {
  const [code, one, other] = [newCode(), aDevice(), aDevice()]
  await one.state.turnOn(code, true)
  await one.do(answerAt(1))
  await one.meet(fine())
  await other.state.turnOn(code, false)
  await other.meet(fine())
  await deleteSyncedLog(contextOn(database.db), code)
  await other.do(answerAt(2))
  expect(await other.meet(fine())).toEqual({ kind: 'logDeleted' })
  expect(await other.meet(fine())).toEqual({ kind: 'logDeleted' })
  expect(other.events()).toHaveLength(2)
  expect(await rowsOf(other.events().map(({ id }) => id))).toEqual([])
})

test('what a newer page wrote is not passed over by an older one: it comes again', async () => {
  const [code, one] = [newCode(), aDevice()]
  await one.state.turnOn(code, true)
  await one.do(answerAt(1))
  const old = answerAt(2)
  const server = fine()
  const newer: Server = {
    ...server,
    exchange: async (request) => {
      const asked = await server.exchange(request)
      if (asked.kind !== 'answer') return asked
      return {
        ...asked,
        answer: { ...asked.answer, events: [{ ...old, kind: 'dream' }, old, ...asked.answer.events], since: { row: 99, id: 'x' } },
      }
    },
  }
  expect(await one.meet(newer)).toEqual({ kind: 'pageTooOld' })
  expect(one.events()).toHaveLength(2)
  expect((await one.state.head())?.since).toBeNull()
})

test('what the server refuses is told, sent once a meeting, and keeps nothing else back', async () => {
  const [code, one] = [newCode(), aDevice()]
  await one.state.turnOn(code, true)
  const bad = { ...answerAt(3), bank: '\ud800' }
  await one.log.add([bad, answerAt(4)])
  const met = await one.meet(fine())
  expect(met).toEqual({ kind: 'met', received: 0, refused: ['这条的 bank 不对，没收。'] })
  expect((await one.state.acknowledged()).size).toBe(1)
  expect(one.events()).toContainEqual(bad)
})

test('turned off in between, it writes nothing down under the old code', async () => {
  const [code, one] = [newCode(), aDevice()]
  await one.state.turnOn(code, true)
  await one.meet(fine())
  await one.do(answerAt(1))
  const server = fine()
  const slow: Server = {
    ...server,
    exchange: async (request) => {
      const asked = await server.exchange(request)
      await one.state.turnOff()
      return asked
    },
  }
  await one.meet(slow)
  expect([await one.state.head(), (await one.state.acknowledged()).size]).toEqual([undefined, 0])
})
