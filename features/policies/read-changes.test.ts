import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { textOf } from '#domain/calendar/rough-date.ts'
import type { ChangeFilter, Cursor } from '#domain/change/filter.ts'
import { toBenefitId } from '#domain/policy/ids.ts'
import { day, region } from '#domain/policy/policy.fixture.ts'
import { type ContentDatabase, databaseWithContent, TODAY } from '#testing/app-context.ts'
import { announced, readChangeFeed } from './read-change-feed.ts'
import { readChanges } from './read-changes.ts'
import { gradeOf, readSources } from './read-sources.ts'

let database: ContentDatabase
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())

const asOf = (on = TODAY) => ({ on: day(on), knownAt: database.ctx.clock.now() })
const read = (filter: ChangeFilter = {}, on = TODAY, after?: Cursor) => readChanges(database.ctx, filter, asOf(on), after)

describe('the changes of this library', () => {
  test('page after page they are all there, every version with its start, each with a document or without a source', async () => {
    const seen: string[] = []
    let page = await read()
    const { all } = page
    for (;;) {
      seen.push(...page.items.map(({ entry }) => entry.urn))
      expect(page.items.length).toBeLessThanOrEqual(20)
      for (const { entry, cite } of page.items)
        expect([entry.urn, cite !== undefined || entry.sources.length === 0]).toEqual([entry.urn, true])
      if (page.next === undefined) break
      page = await read({}, TODAY, page.next)
    }
    expect([seen.length, new Set(seen).size]).toEqual([all, all])
  })

  test('the counts of the levels are what choosing them shows', async () => {
    const page = await read({ kind: 'starts' })
    for (const { level, count } of page.levels) expect((await read({ kind: 'starts', level })).total).toBe(count)
  })

  test('Chongqing in 2019: 36 months became 12, and that is proved to be a relaxation', async () => {
    const { items } = await read({ kind: 'relaxed', region: region('500102'), subject: toBenefitId('skill-upgrade') })
    expect(items.map(({ entry }) => [textOf(entry.on), entry.lines[0]?.was, entry.lines[0]?.now])).toEqual([
      ['2019-01-01', ['失业保险累计缴费满 36 个月'], ['失业保险累计缴费满 12 个月']],
    ])
  })

  test('a subject that is not in the library is dropped', async () => {
    const page = await read({ subject: toBenefitId('no-such') })
    expect([page.filter.subject, page.total]).toEqual([undefined, page.all])
  })

  test('on 2025-11-21 the national relaxation runs out in 40 days; on 2026-02-12 it is 43 days gone', async () => {
    const ofNation = async (on: string) =>
      (await read({ level: 'nation', subject: toBenefitId('skill-upgrade') }, on)).lapses.map(({ entry, state, days }) => [
        textOf(entry.on),
        state,
        days,
      ])
    expect(await ofNation('2025-11-21')).toEqual([['2025-12-31', 'coming', 40]])
    expect(await ofNation(TODAY)).toEqual([['2025-12-31', 'broken', 43]])
  })

  test('between two days: what stood, and what stands; without a second day, up to the as-of day', async () => {
    const filter = { region: region('500102'), subject: toBenefitId('skill-upgrade'), from: day('2018-06-01') }
    const page = await read({ ...filter, to: day('2020-06-01') })
    const local = page.between?.differences.find(({ policy }) => policy.id === 'cq-skill-upgrade')
    expect([local?.was.kind, local?.now.kind, local?.lines.map(({ now }) => now[0])]).toEqual([
      'inForce',
      'inForce',
      ['失业保险累计缴费满 12 个月'],
    ])
    expect((await read(filter, '2020-06-01')).between?.to).toBe('2020-06-01')
    expect((await read({})).between).toBeUndefined()
  })

  test('a page costs one query', async () => {
    await read()
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    await read({ from: day('2018-06-01') })
    await readChangeFeed(database.ctx, {}, database.ctx.clock.now())
    await readSources(database.ctx, undefined, database.ctx.clock.now())
    expect(asked).toHaveBeenCalledTimes(3)
    asked.mockRestore()
  })
})

describe('what a feed announces', () => {
  test('an end 60 days before it, never a later start; the newest announcement first', async () => {
    const feed = await readChangeFeed(database.ctx, {}, database.ctx.clock.now())
    if (feed === undefined) throw new Error('content was published')
    const urns = (on: string) => announced(feed, day(on), 100).map(({ entry }) => entry.urn)
    const end = 'urn:jiangtu:change:nat-skill-upgrade:nat-skill-upgrade-2025:lapses'
    expect([urns('2025-10-31').includes(end), urns('2025-11-01').includes(end)]).toEqual([false, true])
    const start = 'urn:jiangtu:change:nat-skill-upgrade:nat-skill-upgrade-2026:starts'
    expect([urns('2025-12-31').includes(start), urns('2026-01-01')[0]]).toEqual([false, start])
    expect(announced(feed, day(TODAY), 7)).toHaveLength(7)
  })
})

describe('the board of sources', () => {
  test('has every source once, the counts of its grades, and a check date only where a policy rests on it', async () => {
    const page = await readSources(database.ctx, undefined, database.ctx.clock.now())
    expect(new Set(page.rows.map(({ source }) => source.id)).size).toBe(page.total)
    for (const { load, checkedOn } of page.rows) expect(checkedOn === undefined).toBe(load === undefined)
    for (const { grade, count } of page.grades) {
      const { rows } = await readSources(database.ctx, grade, database.ctx.clock.now())
      expect([rows.length, rows.every(({ source }) => gradeOf(source) === grade)]).toEqual([count, true])
    }
  })
})
