import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseCivilDate } from '#domain/calendar/civil-date.ts'
import type { VersionId } from '#domain/policy/ids.ts'
import { sideOf } from '#domain/wording/word-diff.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { type ContentDatabase, databaseWithContent, TODAY } from '#testing/app-context.ts'
import { readLevels } from './read-levels.ts'
import { readRegions } from './read-regions.ts'
import { readVersions } from './read-versions.ts'

let database: ContentDatabase
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())

function asOf(text = TODAY) {
  const on = parseCivilDate(text)
  if (!on.ok) throw new Error(text)
  return { on: on.value, knownAt: database.ctx.clock.now() }
}
const compare = async (a: string, b: string) => {
  const { comparison } = await readVersions(database.ctx, { a, b }, asOf().knownAt)
  if (comparison === undefined) throw new Error(`${a} and ${b} cannot be compared`)
  return comparison
}

describe('two versions', () => {
  test('the meaning comes from the rules, the words from the clauses', async () => {
    const { meaning, clauses, telling, isBackwards } = await compare('cq-skill-upgrade-2017', 'cq-skill-upgrade-2019-2020')
    expect(meaning).toContain('失业保险累计缴费：36 个月 → 12 个月')
    const months = clauses.find(({ anchor }) => anchor === 'insured-months')
    expect(months?.pieces.some(({ kind, text }) => kind === 'gone' && text.includes('36 个月'))).toBe(true)
    expect([telling, isBackwards]).toEqual(['change', false])
    expect((await compare('cq-skill-upgrade-2019-2020', 'cq-skill-upgrade-2017')).isBackwards).toBe(true)
  })

  test('a version that was not established neither adds nor abolishes', async () => {
    const { clauses, meaning } = await compare('cq-skill-upgrade-2023', 'cq-skill-upgrade-2024-on')
    expect(clauses.length).toBeGreaterThan(5)
    expect(clauses.every((row) => row.kind === 'onlyBefore' && row.other === 'unknown')).toBe(true)
    expect(meaning.join()).not.toMatch(/取消条件|新增条件|去掉一/)
  })

  test('of two levels nothing is said to be new or abolished', async () => {
    const { telling, meaning } = await compare('nat-skill-upgrade-2025', 'cq-skill-upgrade-2023')
    expect(telling).toBe('contrast')
    expect(meaning.join()).not.toMatch(/新增|取消|去掉/)
    expect(meaning.join()).toMatch(/只有[甲乙]有/)
  })

  test('what stands for something nobody found is no condition that went', async () => {
    const { meaning } = await compare('cq-training-subsidy-2022', 'cq-training-subsidy-2024')
    expect(meaning.filter((sentence) => sentence.includes('其余条件没查到'))).toEqual([])
  })

  test('every pair of one benefit can be compared, and every text comes back from its side', async () => {
    const catalogue = await findCatalogue(database.db, asOf().knownAt)
    const ids = (catalogue?.policies ?? []).flatMap(({ benefit, versions }) => versions.map(({ id }): [string, VersionId] => [benefit, id]))
    let pairs = 0
    for (const [benefit, a] of ids)
      for (const [other, b] of ids.filter(([other]) => other === benefit)) {
        expect(other).toBe(benefit)
        const { clauses, meaning, card } = await compare(a, b)
        pairs += 1
        for (const row of clauses) {
          if (row.kind !== 'both' || row.pieces.length === 0) continue
          const said = (side: 'before' | 'after') =>
            sideOf(row.pieces, side)
              .map(({ text }) => text)
              .join('')
          expect([said('before'), said('after')]).toEqual([row.before.paraphrase, row.after.paraphrase])
        }
        if (a === b) expect([meaning, card, clauses.filter((row) => row.kind !== 'both' || row.isChanged)]).toEqual([[], [], []])
      }
    expect(pairs).toBeGreaterThan(150)
  })
})

describe('the levels of a benefit', () => {
  const levels = async (benefit: string, on = TODAY) => {
    const read = await readLevels(database.ctx, benefit, asOf(on))
    if (!read.ok) throw new Error(read.problem.given)
    return read.value
  }

  test('stand from the highest to the lowest, each by the version of the day', async () => {
    const { columns } = await levels('training-subsidy')
    expect(columns.map(({ version }) => version.id)).toEqual([
      'nat-training-subsidy-2024',
      'cq-training-subsidy-2024',
      'fuling-training-subsidy-notice',
    ])
    expect(columns.map(({ offices }) => offices[0]?.phones[0])).toEqual([undefined, '023-12333', '023-72237676'])
  })

  test('on another day other versions stand there, and what was not in force is set apart', async () => {
    const { columns, idle } = await levels('training-subsidy', '2022-06-01')
    expect(columns.map(({ version }) => version.id)).toContain('cq-training-subsidy-2022')
    expect(idle.map(({ policy }) => policy.id)).toContain('fuling-training-subsidy')
  })

  test('tell who left what to whom, and who settled it', async () => {
    const { delegations } = await levels('skill-upgrade', '2022-06-01')
    const amount = delegations.flatMap(({ terms }) => terms).find(({ term }) => term.id === 'amount')
    expect(amount?.answers.map(({ kind, policy }) => `${kind} ${policy.id}`)).toEqual(['filled cq-skill-upgrade'])
  })

  test('every benefit on every kind of day can be read', async () => {
    const { choices } = await levels('training-subsidy')
    for (const { benefit } of choices)
      for (const on of ['2010-01-01', '2018-11-01', '2023-03-01', TODAY, '2049-12-31'])
        expect((await levels(benefit, on)).columns).toBeDefined()
  })

  test.each(['nope', '', '__proto__', '<script>', 'x'.repeat(500)])('“%s” is no benefit, and what there is comes along', async (given) => {
    const read = await readLevels(database.ctx, given, asOf())
    expect(read).toMatchObject({ ok: false, problem: { kind: 'noSuchBenefit' } })
    expect(read.ok ? [] : read.problem.choices.length).toBeGreaterThan(3)
  })
})

describe('two regions', () => {
  const regions = (left?: string, right?: string, on = TODAY) => readRegions(database.ctx, { left, right }, asOf(on))

  test('amounts of both stand in one row', async () => {
    const { subjects } = await regions('500000', '420000')
    const upgrade = subjects.find(({ subject }) => subject === 'skillUpgrade')
    const row = upgrade?.rows.find((each) => each.kind === 'amount' && each.class === 'shortage' && each.level === 'L3')
    expect(row?.cells).toEqual([250_000, 260_000])
  })

  test('what is not known of a place stays open; what only we have is listed, not tabled', async () => {
    const { subjects, lone } = await regions('500000', '420100')
    expect(subjects.map(({ subject, columns }) => [subject, columns[1].kind])).toEqual([['apprenticeship', 'elsewhere']])
    expect(lone.map(({ subject }) => subject)).toContain('skillUpgrade')
  })

  test('nothing asked: Chongqing beside the first of the others', async () => {
    const { left, right, problems } = await regions()
    expect([left?.code, right?.name, problems]).toEqual(['500000', '湖北', []])
  })

  test('every two that can be chosen can be read', async () => {
    const { choices } = await regions()
    expect(choices.length).toBeGreaterThan(11)
    for (const left of choices)
      for (const right of choices) {
        const { subjects, lone, problems } = await regions(left.code, right.code)
        if (left.code === right.code) expect(problems).toMatchObject([{ kind: 'sameRegion' }])
        else expect(subjects.length + lone.length).toBeGreaterThan(0)
      }
  })

  test.each(['999999', 'x', '<b>', '9'.repeat(300)])('“%s” is said to be unknown, and another stands there', async (given) => {
    const { problems, left } = await regions(given, '420000')
    expect([problems.map(({ kind }) => kind), left?.code]).toEqual([['noSuchRegion'], '500000'])
  })
})
