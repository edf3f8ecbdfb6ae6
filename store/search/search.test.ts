import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { aDocument } from '#domain/search/document.fixture.ts'
import type { SearchDocument } from '#domain/search/document.ts'
import { fileAll } from '#domain/search/filing.ts'
import { noSynonyms } from '#domain/search/synonyms.ts'
import type { Unit } from '#domain/search/units.ts'
import { observe, transact } from '#platform/db/db.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { countUnits, countWithout, findBestCoverage, findCandidates, findLines, findSearchState, tally } from './find-entries.ts'
import { findBySound, findKnown, findNear } from './find-phrases.ts'
import { rebuildIndex } from './rebuild.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.db.$client.query('truncate search_entry, search_phrase, search_state')
})

const AT = toInstant(Date.UTC(2026, 0, 1))
const idle = { settled: [], unsettled: [], idle: [] }
const cut = { words: (text: string) => [text], all: (text: string) => [text] }
const speak = (text: string) => ({ sound: text === '技能' ? 'jineng' : text, initials: text === '技能' ? 'jn' : text })
let filed = 0

const file = (documents: readonly SearchDocument[], recordedAt = AT): Promise<boolean> =>
  transact(database.db, (tx) =>
    rebuildIndex(tx, { recordedAt, documents, synonyms: noSynonyms, terms: [] }, async () => {
      filed += 1
      return fileAll(documents, noSynonyms, cut, speak)
    }),
  )

const unit = (said: string): Unit => ({ said, ways: [{ word: said, by: 'said' }], parts: [], isRequired: true })
const sought = (...words: readonly string[]) => ({ units: words.map(unit), weights: words.map(() => 1) })
async function find(...words: readonly string[]): Promise<readonly string[]> {
  const found = await findCandidates(database.db, sought(...words), { filter: {}, standings: idle, floor: 'all' })
  return found.map(({ id }) => id)
}

const long = '关于失业保险支持参保职工提升职业技能有关问题的通知'

describe('finding', () => {
  test('a word of two characters inside a long title', async () => {
    await file([aDocument('a', { title: long }), aDocument('b', { title: '别的' })])
    for (const word of ['技能', '保险', '通知', '持参', '技']) expect(await find(word), word).toEqual(['a'])
    expect(await find('险技')).toEqual([])
  })

  test('numbers with what they count, parts of a telephone number, an address', async () => {
    await file([aDocument('a', { lines: ['每本 2000 元'], names: ['023-72237676', 'zscx.osta.org.cn'] })])
    for (const word of ['2000元', '2000', '72237676', 'zscx.osta.org.cn', 'osta']) expect(await find(word), word).toEqual(['a'])
    expect(await find('200')).toEqual([])
  })

  test('every word must be there, and the title counts most', async () => {
    await file([
      aDocument('text', { lines: ['补贴'] }),
      aDocument('title', { title: '补贴' }),
      aDocument('both', { title: '补贴', lines: ['涪陵'] }),
    ])
    expect((await find('补贴'))[2]).toBe('text')
    expect(await find('补贴', '涪陵')).toEqual(['both'])
    expect(await countWithout(database.db, [unit('补贴'), unit('涪陵')])).toEqual([1, 3])
  })

  test.each(["'", "' | 'x", "a' & !'b", '\\', "\\'", 'x:*', '<->', '!补贴', '(', "补贴'::tsquery; drop table search_entry; --"])(
    '%j is text and nothing else',
    async (word) => {
      await file([aDocument('a', { title: `一句 ${word} 话` })])
      expect(await find('一句')).toEqual(['a'])
      await find(word)
      await findNear(database.db, word, 3)
      await findKnown(database.db, [word])
      expect(await countUnits(database.db, [unit('一句')])).toEqual([1])
    },
  )

  test('by kind, region and how the policy stands', async () => {
    await file([
      aDocument('p', { kind: 'policy', title: '补贴', policy: 'p' as never, regions: ['500000' as never] }),
      aDocument('c', { title: '补贴' }),
    ])
    const by = async (filter: object, standings: object = {}): Promise<readonly string[]> =>
      (await findCandidates(database.db, sought('补贴'), { filter, standings: { ...idle, ...standings }, floor: 'all' })).map(
        ({ id }) => id,
      )
    expect(await by({ kind: 'claim' })).toEqual(['c'])
    expect(await by({ region: '500000' })).toEqual(['p'])
    expect(await by({ state: 'settled' }, { settled: ['p'] })).toEqual(['p'])
    expect(await by({ state: 'idle' }, { settled: ['p'] })).toEqual([])
    expect(await tally(database.db, sought('补贴'), { ...idle, settled: ['p' as never] }, 'all')).toEqual(
      expect.arrayContaining([
        { kind: 'policy', regions: ['500000'], audience: undefined, nature: undefined, state: 'settled', count: 1 },
        { kind: 'claim', regions: [], audience: undefined, nature: undefined, state: undefined, count: 1 },
      ]),
    )
  })

  test('where none has all, the best has most', async () => {
    await file([aDocument('two', { title: '涪陵补贴' }), aDocument('one', { title: '落户' })])
    const all = sought('涪陵', '补贴', '落户')
    expect(await findBestCoverage(database.db, all)).toBe(2)
    const some = await findCandidates(database.db, all, { filter: {}, standings: idle, floor: 2 })
    expect(some.map(({ id, strengths }) => [id, strengths.map((strength) => strength > 0)])).toEqual([['two', [true, true, false]]])
  })
})

describe('phrases', () => {
  test('by sound, by initials, by looks', async () => {
    await file([aDocument('a', { title: '技能' }), aDocument('b', { title: '技能提升' })])
    const texts = async (sounds: readonly string[], latin: readonly string[]) =>
      (await findBySound(database.db, sounds, latin)).map(({ text }) => text)
    expect(await texts(['jineng'], [])).toEqual(['技能'])
    expect(await texts([], ['jn'])).toEqual(['技能'])
    expect(await texts([], ['jine'])).toEqual(['技能'])
    expect(await findNear(database.db, '技能提生', 3)).toEqual(['技能提升'])
    expect([...(await findKnown(database.db, ['技能', '能技', 'x']))]).toEqual(['技能'])
  })
})

describe('filing', () => {
  test('the same again writes nothing and is not even worked out', async () => {
    expect(await file([aDocument('a', { title: '补贴' })])).toBe(true)
    const before = filed
    expect(await file([aDocument('a', { title: '补贴' })])).toBe(false)
    expect(filed).toBe(before)
  })

  test('a new content state with the same texts only moves the date', async () => {
    await file([aDocument('a')])
    const later = toInstant(AT + 1000)
    expect(await file([aDocument('a')], later)).toBe(false)
    expect((await findSearchState(database.db))?.recordedAt).toBe(later)
  })

  test('what is gone is found no more', async () => {
    await file([aDocument('a', { title: '补贴' }), aDocument('b', { title: '补贴' })])
    await file([aDocument('b', { title: '补贴', lines: ['一行'] })])
    expect(await find('补贴')).toEqual(['b'])
    expect(await findLines(database.db, ['a', 'b'])).toEqual(new Map([['b', ['一行']]]))
  })

  test('nothing of a transaction that fails is seen', async () => {
    await file([aDocument('a', { title: '补贴' })])
    const documents = [aDocument('b', { title: '落户' })]
    const failing = transact(database.db, async (tx) => {
      await rebuildIndex(tx, { recordedAt: AT, documents, synonyms: noSynonyms, terms: [] }, async () =>
        fileAll(documents, noSynonyms, cut, speak),
      )
      throw new Error('the publish failed')
    })
    await expect(failing).rejects.toThrow('the publish failed')
    expect([await find('补贴'), await find('落户')]).toEqual([['a'], []])
  })

  test('who looks while it is made anew sees the old index to the end', async () => {
    await file([aDocument('a', { title: '补贴' })])
    const seen = await observe(database.db, async (db) => {
      const before = await findSearchState(db)
      await file([aDocument('b', { title: '补贴' })])
      const found = await findCandidates(db, sought('补贴'), { filter: {}, standings: idle, floor: 'all' })
      return [found.map(({ id }) => id), (await findSearchState(db))?.fingerprint === before?.fingerprint]
    })
    expect(seen).toEqual([['a'], true])
    expect(await find('补贴')).toEqual(['b'])
  })
})
