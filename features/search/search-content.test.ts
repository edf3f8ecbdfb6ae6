import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { loadContent } from '#features/policies/load-content.ts'
import { type ContentDatabase, contentFolder, contextOn, databaseWithContent, TODAY } from '#testing/app-context.ts'
import { testDatabase } from '#testing/database.ts'
import { parseSearch } from './parse-search.ts'
import { PAGE, type SearchPage, searchContent } from './search-content.ts'

let database: ContentDatabase
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())

async function ask(params: Readonly<Record<string, string>> | string, on = TODAY as CivilDate): Promise<SearchPage> {
  const { search } = parseSearch(new URLSearchParams(typeof params === 'string' ? { q: params } : params))
  const page = await searchContent(database.ctx, search, on)
  if (page === undefined) throw new Error('nothing is published')
  return page
}
const idsOf = ({ hits, partial }: SearchPage): readonly string[] => [...hits, ...partial].map(({ id }) => id)

describe('what an electrician types', () => {
  test.each([
    ['技能补贴', 'cq-skill-upgrade'],
    ['积能提升补贴', 'cq-skill-upgrade'],
    ['jnts', 'cq-skill-upgrade'],
    ['jinengtisheng', 'cq-skill-upgrade'],
    ['陪训补贴', 'cq-training-subsidy'],
    ['高及工', 'exam-electrician-l3'],
    ['57号', 'cq-skill-upgrade'],
    ['人社部发[2025]18号', 'nat-skill-upgrade'],
    ['3600', 'nat-iit-continuing-education'],
    ['六类人员', 'category:six-groups'],
    ['退伍军人', 'category:veteran'],
    ['证丢了', 'channel:certificate-query'],
    ['一天50块的补贴', 'cq-living-allowance'],
    ['做满十年电工', 'exam-electrician-l3#path-experience'],
    ['领过三级还能领四级吗', 'cq-skill-upgrade#higher-blocks-lower'],
    ['12333', 'channel:cq-12333'],
    ['zscx.osta.org.cn', 'channel:certificate-query'],
    ['接线', 'bench:t2'],
    ['排故', 'bench:t1'],
    ['paigu', 'bench:t1'],
    ['找故障', 'bench:t1'],
    ['变频器', 'bench:t5'],
    ['兆欧表', 'bench:t14'],
    ['摇表', 'bench:t14/megger-motor'],
    ['星三角', 'bench:t2/cir-03'],
    ['星三角 接线', 'bench:t2/cir-03'],
    ['正反转排故', 'bench:t1/cir-02'],
    ['CIR-2', 'bench:t1/cir-02'],
    ['抢答器', 'bench:t3/quiz'],
    ['梯形图', 'bench:t3'],
    ['多段速', 'bench:t5'],
    ['镗床', 'bench:t1'],
    ['实操', 'bench:t1'],
  ])('%s finds %s on the first screen', async (query, id) => {
    expect(idsOf(await ask(query)).slice(0, 8)).toContain(id)
  })

  test('at the bench the task stands before its exercises', async () => {
    for (const [query, task] of [
      ['排故', 'bench:t1'],
      ['接线', 'bench:t2'],
      ['PLC', 'bench:t3'],
      ['变频器', 'bench:t5'],
    ] as const)
      expect(idsOf(await ask(query))[0], query).toBe(task)
  })

  test('what was mended and added is told, and the typed words alone are one link away', async () => {
    const { understood } = await ask('积能提升补贴')
    expect(understood.heard).toEqual([{ said: '积能提升补贴', word: '技能提升补贴' }])
    expect((await ask({ q: '高级工' })).understood.units[0]?.ways).toContainEqual({ word: '三级', by: 'equal' })
    const exact = await ask({ q: '积能提升补贴', exact: '1' })
    expect(exact.understood.heard).toEqual([])
  })

  test('a word with several meanings is asked back', async () => {
    const { answer } = await ask('电工证')
    expect(answer).toMatchObject({ kind: 'ask', choices: [{ says: '职业技能等级证书' }, { says: '特种作业操作证' }] })
  })

  test('a policy called so is answered directly, with its amount', async () => {
    const { answer } = await ask('生活费补贴')
    expect(answer).toMatchObject({ kind: 'policy', on: { policy: { id: 'cq-living-allowance' } } })
  })

  test('a document number leads to its version', async () => {
    const { hits } = await ask('57号')
    const thing = hits.find(({ id }) => id === 'cq-skill-upgrade')?.thing
    expect(thing?.kind === 'policy' && thing.branch.map(({ document }) => document.number)).toContain('渝府办发〔2023〕57号')
  })

  test('a word that nobody wrote is not asked of the others, and what looks like it is offered', async () => {
    const { understood, near, total } = await ask('技能提什么补贴龙虾')
    expect(understood.unknown).toContain('龙虾')
    expect(total).toBeGreaterThan(0)
    expect((await ask('技能补提')).near.map(({ instead }) => instead)).toContain('技能补贴')
    expect(near.every(({ instead }) => instead !== '龙虾')).toBe(true)
  })

  test('a clause leads to the version that has the words', async () => {
    const { hits } = await ask({ q: '36个月', kind: 'clause' })
    const months = hits.find(({ id }) => id === 'cq-skill-upgrade#insured-months')?.thing
    expect(months?.kind === 'clause' && `${months.clause.plainly}${months.clause.paraphrase}`).toContain('36')
  })
})

describe('narrowing and widening', () => {
  test('what is counted is what a click shows', async () => {
    const { facets, search } = await ask('补贴')
    for (const { name, counts } of facets)
      for (const [value, count] of counts)
        expect((await ask({ q: search.query.text, [name]: value })).total, `${name} ${value}`).toBe(count)
  })

  test('nothing left: what to give up, and how much that shows', async () => {
    const page = await ask({ q: '57号', region: '500102' })
    expect(page.total).toBe(0)
    const without = page.withoutFilter.find(({ name }) => name === 'region')
    expect(without?.count).toBe((await ask('57号')).total)
    expect(without?.count).toBeGreaterThan(0)
  })

  test('no entry has all the words: those that have most, and each word that could go', async () => {
    const page = await ask('涪陵 随军家属 及格')
    expect(page.basis).toBe('partial')
    for (const { rest, count } of page.withoutWord) expect((await ask(rest)).total).toBe(count)
    for (const { missing } of page.hits) expect(missing.length).toBeGreaterThan(0)
  })

  test('the day decides what is in force', async () => {
    const [then, now] = [
      await ask({ q: '技能提升补贴', state: 'settled' }, '2022-06-01' as CivilDate),
      await ask({ q: '技能提升补贴', state: 'settled' }),
    ]
    expect(then.total).not.toBe(now.total)
  })
})

describe('pages', () => {
  test('one after the other show every hit once', async () => {
    const seen: string[] = []
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: SearchPage = await ask({ q: '补贴', ...(after && { after }) })
      expect(page.hits.length).toBeLessThanOrEqual(PAGE)
      seen.push(...page.hits.map(({ id }) => id))
      after = page.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(Math.min((await ask('补贴')).total, 150))
  })

  test('after a hit that is not there: from the beginning, and that is told', async () => {
    const page = await ask({ q: '补贴', after: 'no-such-hit' })
    expect([page.isLost, page.hits[0]?.id]).toEqual([true, (await ask('补贴')).hits[0]?.id])
  })
})

describe('the index and the content', () => {
  test('nothing published: nothing, and no failure', async () => {
    const empty = await testDatabase()
    expect(await searchContent(contextOn(empty.db), parseSearch(new URLSearchParams('q=补贴')).search, TODAY as CivilDate)).toBeUndefined()
    await empty.close()
  })

  test('change together', async () => {
    const own = await databaseWithContent()
    const copy = mkdtempSync(join(tmpdir(), 'jiangtu-content-'))
    cpSync(contentFolder, copy, { recursive: true })
    const file = join(copy, 'policies/cq/cq-assessment-fees.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: 麒麟收费'))
    const later = contextOn(own.db, '2026-02-12T11:00+08:00')
    expect((await loadContent(later, copy, [])).ok).toBe(true)
    const page = await searchContent(later, parseSearch(new URLSearchParams('q=麒麟')).search, TODAY as CivilDate)
    expect(page?.hits.map(({ id, title }) => [id, title.map(({ text }) => text).join('')])).toContainEqual([
      'cq-assessment-fees',
      '麒麟收费',
    ])
    rmSync(copy, { recursive: true, force: true })
    await own.close()
  })

  test('one search asks the database as often for one hit as for twenty', async () => {
    const count = async (query: string): Promise<number> => {
      const asked = vi.spyOn(pg.Client.prototype, 'query')
      await ask(query)
      const times = asked.mock.calls.length
      asked.mockRestore()
      return times
    }
    expect(await count('条件')).toBe(await count('两后生'))
  })
})
