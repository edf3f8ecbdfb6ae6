import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Instant, toInstant } from '#domain/calendar/instant.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { transact } from '#platform/db/db.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { findCatalogue } from './catalogue.ts'
import { aPolicy, aSource, aVersion, contentOf, noReferences } from './content.fixture.ts'
import { type Published, type PublishedContent, publishContent } from './publish.ts'
import { findContentState, loadSnapshot, type Snapshot } from './snapshot.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.db.$client.query('truncate content_state, policy, policy_version, content_entry')
})

const at = (second: number): Instant => toInstant(Date.UTC(2026, 0, 1) + second * 1000)
const publish = (content: PublishedContent, second: number): Promise<Published> =>
  transact(database.db, (tx) => publishContent(tx, content, at(second)))

async function snapshotAt(second: number): Promise<Snapshot | undefined> {
  const state = await findContentState(database.db, at(second))
  return state && loadSnapshot(database.db, state)
}

const policiesAt = async (second: number): Promise<readonly Policy[] | undefined> => (await snapshotAt(second))?.policies

async function rows(): Promise<Readonly<Record<string, number>>> {
  const { rows: counted } = await database.db.$client.query(
    `select (select count(*)::int from policy) as policies, (select count(*)::int from policy_version) as versions,
            (select count(*)::int from content_entry) as entries, (select count(*)::int from content_state) as states`,
  )
  return counted[0]
}

describe('publishing', () => {
  test('the same content again writes nothing', async () => {
    const first = await publish(contentOf(aPolicy('one')), 0)
    const before = await rows()
    const second = await publish(contentOf(aPolicy('one')), 10)
    expect(first).toMatchObject({ recorded: 4, withdrawn: 0 })
    expect(second).toEqual({ fingerprint: first.fingerprint, recordedAt: at(0), recorded: 0, withdrawn: 0 })
    expect(await rows()).toEqual(before)
  })

  test('keys in another order are the same content', async () => {
    await publish(contentOf(aPolicy('one')), 0)
    const reordered = Object.fromEntries(Object.entries(aPolicy('one')).toReversed()) as Policy
    expect(await publish(contentOf(reordered), 10)).toMatchObject({ recorded: 0 })
  })

  test('a changed version closes its row and adds one; both stay readable as known then', async () => {
    const old = aPolicy('one', { versions: [aVersion('one-1', { title: 'as first written' })] })
    const mended = aPolicy('one', { versions: [aVersion('one-1', { title: 'as mended' })] })
    await publish(contentOf(old), 0)
    expect(await publish(contentOf(mended), 10)).toMatchObject({ recorded: 1, withdrawn: 0 })
    expect(await rows()).toEqual({ policies: 1, versions: 2, entries: 2, states: 2 })
    expect(await policiesAt(9)).toEqual([old])
    expect(await policiesAt(10)).toEqual([mended])
  })

  test('a policy that is gone is withdrawn, never deleted', async () => {
    await publish(contentOf(aPolicy('one'), aPolicy('two')), 0)
    expect(await publish(contentOf(aPolicy('one')), 10)).toMatchObject({ recorded: 0, withdrawn: 2 })
    expect(await policiesAt(10)).toEqual([aPolicy('one')])
    expect(await policiesAt(5)).toEqual([aPolicy('one'), aPolicy('two')])
  })

  test('a policy may come back', async () => {
    await publish(contentOf(aPolicy('one'), aPolicy('two')), 0)
    await publish(contentOf(aPolicy('one')), 10)
    await publish(contentOf(aPolicy('one'), aPolicy('two')), 20)
    expect(await policiesAt(15)).toEqual([aPolicy('one')])
    expect(await policiesAt(20)).toEqual([aPolicy('one'), aPolicy('two')])
  })

  test('before the first state nothing was known', async () => {
    await publish(contentOf(aPolicy('one')), 10)
    expect(await policiesAt(9)).toBeUndefined()
  })

  test('a clock set back does not reorder states', async () => {
    await publish(contentOf(aPolicy('one')), 100)
    await publish(contentOf(aPolicy('two')), 50)
    expect(await policiesAt(50)).toBeUndefined()
    expect(await policiesAt(100)).toEqual([aPolicy('one')])
    expect(await policiesAt(101)).toEqual([aPolicy('two')])
  })

  test('nothing is kept of a load that fails half-way', async () => {
    await publish(contentOf(aPolicy('one')), 0)
    const failing = transact(database.db, async (tx) => {
      await publishContent(tx, contentOf(aPolicy('two')), at(10))
      throw new Error('the power went')
    })
    await expect(failing).rejects.toThrow('the power went')
    expect(await policiesAt(20)).toEqual([aPolicy('one')])
    expect(await rows()).toMatchObject({ policies: 1, states: 1 })
  })

  test('a question that moves is a change: its place decides when it is asked', async () => {
    const sources = [aSource('S01'), aSource('S02')]
    await publish({ ...contentOf(), sources }, 0)
    expect(await publish({ ...contentOf(), sources: sources.toReversed() }, 10)).toMatchObject({ recorded: 2 })
    expect([...((await snapshotAt(10))?.sources.keys() ?? [])]).toEqual(['S02', 'S01'])
  })

  test('the order of facts and sources is kept, since it is the order of the interview', async () => {
    const [fact] = contentOf().facts
    if (fact === undefined) throw new Error('the fixture has a fact')
    const facts = ['zeta', 'alpha', 'mid'].map((param) => ({ ...fact, id: `person.${param}` as typeof fact.id, param }))
    await publish(
      { policies: [], facts, sources: [aSource('S09'), aSource('S02')], references: noReferences, catalogues: [], terms: [] },
      0,
    )
    const snapshot = await snapshotAt(0)
    expect([...(snapshot?.dictionary.values() ?? [])]).toEqual(facts)
    expect([...(snapshot?.sources.keys() ?? [])]).toEqual(['S09', 'S02'])
  })
})

describe('two loaders at the same moment', () => {
  test('with the same content: one writes, the other finds it written', async () => {
    const content = contentOf(aPolicy('one'), aPolicy('two'))
    const published = await Promise.all([publish(content, 0), publish(content, 0)])
    expect(published.map(({ recorded }) => recorded).toSorted((a, b) => a - b)).toEqual([0, 6])
    expect(await rows()).toEqual({ policies: 2, versions: 2, entries: 2, states: 1 })
  })

  test('with different content: they take turns, and what stands is all of one', async () => {
    const contents = ['a', 'b', 'c', 'd'].map((name) => contentOf(aPolicy('shared', { title: name }), aPolicy(`only-${name}`)))
    await Promise.all(contents.map((content) => publish(content, 0)))
    const final = await policiesAt(60)
    expect(contents.map(({ policies }) => policies)).toContainEqual(final?.toSorted((a, b) => (a.id > b.id ? -1 : 1)))
    expect(await rows()).toMatchObject({ states: 4 })
  })
})

describe('a snapshot never mixes two states', () => {
  test('a reader that found its state before a load commits reads that state to the end', async () => {
    await publish(contentOf(aPolicy('one', { title: 'old' }), aPolicy('two', { title: 'old' })), 0)
    const found = await findContentState(database.db, at(5))
    if (found === undefined) throw new Error('published above')
    await publish(contentOf(aPolicy('one', { title: 'new' }), aPolicy('three', { title: 'new' })), 3)
    const { policies } = await loadSnapshot(database.db, found)
    expect(policies.map(({ id, title }) => `${id} ${title}`)).toEqual(['one old', 'two old'])
  })

  test('a reader beside an open load sees nothing of it, and does not wait for it', async () => {
    await publish(contentOf(aPolicy('one')), 0)
    await transact(database.db, async (tx) => {
      await publishContent(tx, contentOf(aPolicy('two')), at(10))
      expect(await policiesAt(20)).toEqual([aPolicy('one')])
    })
    expect(await policiesAt(20)).toEqual([aPolicy('two')])
  })

  /** A small world, where edges collide: three policies, each absent or in one of two wordings. */
  const world = fc
    .tuple(
      ...['x', 'y', 'z'].map((id) =>
        fc.constantFrom(undefined, 'plain', 'other').map((title) => (title ? aPolicy(id, { title }) : undefined)),
      ),
    )
    .map((policies) => policies.filter((policy) => policy !== undefined))

  test('whatever is published in whatever order: each moment reads back as it stood', async () => {
    const steps = fc.array(fc.tuple(world, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        await database.db.$client.query('truncate content_state, policy, policy_version, content_entry')
        let second = 0
        const stood = new Map<number, readonly Policy[]>()
        for (const [policies, pause] of history) {
          second += 1 + pause
          await publish(contentOf(...policies), second)
          stood.set(second, policies)
        }
        for (let moment = 1; moment <= second; moment += 1) {
          const last = [...stood].findLast(([from]) => from <= moment)
          expect(await policiesAt(moment)).toEqual(last?.[1])
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('queries', () => {
  const many = (count: number): PublishedContent => contentOf(...Array.from({ length: count }, (_, nth) => aPolicy(`policy-${nth}`)))

  async function countQueries(work: () => Promise<unknown>): Promise<number> {
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    try {
      await work()
      return asked.mock.calls.length
    } finally {
      asked.mockRestore()
    }
  }

  test('a catalogue takes four queries for one policy and for seven thousand, more than one statement can hold, then one', async () => {
    for (const [nth, count] of [1, 7000].entries()) {
      await publish(many(count), nth * 10)
      expect(await countQueries(() => findCatalogue(database.db, at(nth * 10)))).toBe(4)
      expect(await countQueries(() => findCatalogue(database.db, at(nth * 10)))).toBe(1)
    }
  })

  test('many readers of a new state load it once', async () => {
    await publish(many(5), 0)
    const asked = await countQueries(() => Promise.all(Array.from({ length: 10 }, () => findCatalogue(database.db, at(0)))))
    expect(asked).toBe(10 + 3)
  })

  test('publishing takes as many statements for a hundred policies as for one', async () => {
    const one = await countQueries(() => publish(many(1), 0))
    await database.db.$client.query('truncate content_state, policy, policy_version, content_entry')
    expect(await countQueries(() => publish(many(100), 0))).toBe(one)
  })

  test('a catalogue that could not be loaded is tried again, not remembered', async () => {
    await publish(contentOf(aPolicy('one')), 0)
    await database.db.$client.query('alter table policy rename to hidden')
    await expect(findCatalogue(database.db, at(0))).rejects.toThrow()
    await database.db.$client.query('alter table hidden rename to policy')
    expect((await findCatalogue(database.db, at(0)))?.policies).toEqual([aPolicy('one')])
  })
})
