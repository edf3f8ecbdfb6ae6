import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CivilDate, parseCivilDate } from '#domain/calendar/civil-date.ts'
import { toPolicyId } from '#domain/policy/ids.ts'
import type { RegionCode } from '#domain/region/region.ts'
import { type ContentDatabase, contextOn, databaseWithContent, TODAY } from '#testing/app-context.ts'
import { type LibraryFilter, listPolicies } from './list-policies.ts'
import { readHome } from './read-home.ts'
import { readPolicy, sayNoSuchPolicy } from './read-policy.ts'

let database: ContentDatabase
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())

function asOf(text: string) {
  const on = parseCivilDate(text)
  if (!on.ok) throw new Error(text)
  return { on: on.value, knownAt: database.ctx.clock.now() }
}

async function policyOn(id: string, on: string, version?: string) {
  const page = await readPolicy(database.ctx, toPolicyId(id), asOf(on), version)
  if (!page.ok) throw new Error(sayNoSuchPolicy(page.problem))
  return page.value
}

const list = async (filter: LibraryFilter, on = TODAY) => listPolicies(database.ctx, filter, asOf(on))
const ids = async (filter: LibraryFilter, on = TODAY) => (await list(filter, on)).items.map(({ policy }) => policy.id)

describe('a policy on a day', () => {
  const chongqing = 'cq-skill-upgrade'
  test.each([
    ['2016-06-01', 'notYet', 'cq-skill-upgrade-2017'],
    ['2018-05-01', 'inForce', 'cq-skill-upgrade-2017'],
    ['2020-06-01', 'inForce', 'cq-skill-upgrade-2019-2020'],
    ['2020-12-31', 'inForce', 'cq-skill-upgrade-2019-2020'],
    ['2021-01-01', 'inForce', 'cq-skill-upgrade-2021'],
    ['2022-12-31', 'inForce', 'cq-skill-upgrade-2022'],
    ['2026-02-12', 'unsettled', 'cq-skill-upgrade-2023'],
  ])('on %s: %s, shown by %s', async (on, standing, shown) => {
    const page = await policyOn(chongqing, on)
    expect([page.standing.kind, page.shown.id]).toEqual([standing, shown])
  })

  test('a version that is named is shown, whatever the day', async () => {
    expect((await policyOn(chongqing, TODAY, 'cq-skill-upgrade-2019-2020')).shown.id).toBe('cq-skill-upgrade-2019-2020')
  })

  test('a version that does not exist leaves the one of the day', async () => {
    expect((await policyOn(chongqing, '2020-06-01', 'nonsense')).shown.id).toBe('cq-skill-upgrade-2019-2020')
  })

  test('its page carries the levels above, every source it cites, and who to ask', async () => {
    const page = await policyOn(chongqing, TODAY)
    expect(page.sameBenefit.map(({ id }) => id)).toContain('nat-skill-upgrade')
    const listed = new Set(page.sources.map(({ id }) => id))
    expect(page.policy.versions.flatMap(({ sources }) => sources).filter((source) => !listed.has(source))).toEqual([])
    expect(page.channels.length).toBeGreaterThan(0)
  })

  test('an office that would only know what is open is named there, and nowhere else', async () => {
    const namesOf = async (id: string) => (await policyOn(id, TODAY)).channels.map((channel) => channel.id)
    expect(await namesOf('exam-electrician-l3')).toContain('cq-skill-centre')
    expect(await namesOf('nat-iit-continuing-education')).toContain('tax-12366')
    expect(await namesOf(chongqing)).not.toContain('cq-skill-centre')
    expect(await namesOf(chongqing)).not.toContain('tax-12366')
  })

  test('an unknown one is refused in a sentence that says what to do', async () => {
    const page = await readPolicy(database.ctx, toPolicyId('no-such'), asOf(TODAY))
    expect(page.ok ? '' : sayNoSuchPolicy(page.problem)).toBe('没有找到编号为“no-such”的政策。它可能改了名字，请在政策库里按名称查找。')
  })

  test('as known before anything was published, there is none', async () => {
    const before = { on: TODAY as CivilDate, knownAt: contextOn(database.db, '2025-01-01T00:00Z').clock.now() }
    expect((await readPolicy(database.ctx, toPolicyId(chongqing), before)).ok).toBe(false)
  })
})

describe('every version of every policy', () => {
  test('stands on clauses that exist, and each clause cites a listed source or says that it is remembered', async () => {
    const { items } = await list({})
    for (const { policy } of items) {
      const page = await policyOn(policy.id, TODAY)
      const listed = new Set<string>(page.sources.map(({ id }) => id))
      for (const { id, clauses } of policy.versions)
        for (const { anchor, sources, confidence } of clauses) {
          const isSupported = sources.length > 0 ? sources.every((source) => listed.has(source)) : !confidence.startsWith('confirmed')
          expect(isSupported, `${id} ${anchor}`).toBe(true)
        }
    }
  })
})

describe('the library', () => {
  test('shows a district its own rules and those of all that contain it', async () => {
    const fuling = await ids({ region: '500102' as RegionCode })
    expect(fuling).toEqual(expect.arrayContaining(['fuling-training-subsidy', 'cq-skill-upgrade', 'nat-skill-upgrade']))
    expect(fuling).not.toContain('cq-skill-upgrade-four-counties')
    expect(await ids({ region: '100000' as RegionCode })).not.toContain('cq-skill-upgrade')
  })

  test('every filter shows a part of the whole, and together they show what passes each', async () => {
    const all = await ids({})
    const filters: readonly LibraryFilter[] = [
      { nature: 'payment' },
      { state: 'unsettled' },
      { region: '500000' as RegionCode },
      { words: '补贴' },
    ]
    const parts = await Promise.all(filters.map((filter) => ids(filter)))
    for (const part of parts) expect(all).toEqual(expect.arrayContaining(part))
    const together = await ids(Object.assign({}, ...filters))
    expect(new Set(together)).toEqual(new Set(all.filter((id) => parts.every((part) => part.includes(id)))))
  })

  test.each(['165号', '技能提升补贴', '考证补贴 重庆', '渝人社发〔2017〕165号'])('finds a policy by “%s”', async (words) => {
    expect(await ids({ words })).toContain('cq-skill-upgrade')
  })

  test('finds a policy by each example that the search field gives', async () => {
    for (const words of ['技能补贴', '165号']) expect(await ids({ words })).toContain('cq-skill-upgrade')
  })

  test('every word of a search must be found, not just one', async () => {
    expect(await ids({ words: '165号，重庆' })).toContain('cq-skill-upgrade')
    expect(await ids({ words: '165号，没有这样的词' })).toEqual([])
  })

  test('an empty list says how many each filter hides', async () => {
    const page = await list({ words: '没有这样的词', nature: 'payment' })
    expect(page.items).toEqual([])
    expect(page.without).toEqual({ words: (await ids({ nature: 'payment' })).length, nature: 0 })
  })

  test('the state is that of the day asked for', async () => {
    expect(await ids({ state: 'idle' }, '2012-01-01')).toHaveLength((await list({})).total)
    expect(await ids({ state: 'settled' }, '2020-06-01')).toContain('cq-skill-upgrade')
    expect(await ids({ state: 'settled' }, TODAY)).not.toContain('cq-skill-upgrade')
  })
})

test('the first page tells of changes up to today, newest first, and none that lie ahead', async () => {
  const { changes, policies, versions } = await readHome(contextOn(database.db, '2026-02-12T10:00+08:00'))
  const days = changes.map(({ on }) => on.first)
  expect(days).toEqual(days.toSorted().toReversed())
  expect(changes.every(({ on }) => on.last <= TODAY)).toBe(true)
  expect(versions).toBeGreaterThan(policies)
})
