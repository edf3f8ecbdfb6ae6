import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toFormId } from '#domain/exam/form.ts'
import { aSitting } from '#domain/exam/sitting.fixture.ts'
import { type SittingCode, toSittingCode } from '#domain/exam/sitting.ts'
import type { ScopedItem } from '#domain/item/bank.ts'
import type { Item, SimpleItem } from '#domain/item/item.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import { placesGiven } from '#domain/item/shown-response.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import type { IdempotencyKey } from '#platform/schema/form.ts'
import { beginSitting, findSitting } from '#store/exams/sittings.ts'
import { findBank } from '#store/items/bank.ts'
import { type ContentDatabase, contextOn, databaseWithContent } from '#testing/app-context.ts'
import { findSat, type Sat } from './find-sat.ts'
import { readForms } from './read-forms.ts'
import { readPlace } from './read-place.ts'
import { readReport } from './read-report.ts'
import { readSheet } from './read-sheet.ts'
import { parseStartForm, type StartDraft, sayStartRefused, startSitting } from './start-sitting.ts'
import { submit } from './submit.ts'
import { ANSWER, takeAnswer } from './take-answer.ts'

let database: ContentDatabase
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())

let keys = 0
const at = (time = '10:00:00'): Context => ({
  ...contextOn(database.db, `2026-02-12T${time}+08:00`),
  newKey: () => `00000000-0000-key-${++keys}`,
})
const draft = (changed: Partial<StartDraft> = {}): StartDraft => ({
  bank: 'electrician-l3-2018',
  form: toFormId('P8'),
  extension: 'none',
  previous: undefined,
  allowsRepeats: false,
  key: at().newKey() as IdempotencyKey,
  ...changed,
})
async function begun(changed: Partial<StartDraft> = {}): Promise<SittingCode> {
  const code = await startSitting(at(), draft(changed))
  if (!code.ok) throw new Error(sayStartRefused(code.problem))
  return code.value
}
/** A paper that asked these. */
async function askedBefore(choose: (items: readonly ScopedItem[]) => readonly ScopedItem[]): Promise<SittingCode> {
  const bank = await findBank(database.db, draft().bank, at().clock.now())
  if (bank === undefined) throw new Error('no bank')
  const paper = choose(bank.items).map(({ scope, item }) => ({ item: item.id, scope, section: 0, most: marksOf(1) }))
  const code = toSittingCode(`before${++keys}`)
  await transact(database.db, (tx) =>
    beginSitting(tx, aSitting({ code, bank: draft().bank, bankRecordedAt: bank.recordedAt, paper }), undefined),
  )
  return code
}
async function sat(code: SittingCode, time?: string): Promise<Sat> {
  const found = await findSat(at(time), code)
  if (!found.ok) throw new Error(found.problem.kind)
  return found.value
}
const itemAt = ({ sitting, bank }: Sat, nth: number): SimpleItem => {
  const item = bank.items.find((each) => each.item.id === sitting.paper[nth]?.item)?.item
  if (item === undefined || item.kind === 'case') throw new Error(`no item at ${nth}`)
  return item
}
function keyOf(item: SimpleItem): SimpleResponse {
  switch (item.kind) {
    case 'single':
      return { kind: 'single', chosen: item.key }
    case 'multiple':
      return { kind: 'multiple', chosen: item.key }
    case 'trueFalse':
      return { kind: 'trueFalse', says: item.key }
    default:
      throw new Error(item.kind)
  }
}
/** As the page would send it. */
function formOf(given: readonly string[], also: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const text of given) form.append(ANSWER, text)
  for (const [name, value] of Object.entries({ key: at().newKey(), ...also })) form.append(name, value)
  return form
}

describe('beginning', () => {
  test('the default form: 60 single, 10 multiple, 20 true or false, 100 marks, in that order', async () => {
    const { sitting } = await sat(await begun())
    const count = (section: number): number => sitting.paper.filter((place) => place.section === section).length
    expect([count(0), count(1), count(2)]).toEqual([60, 10, 20])
    expect(sitting.paper.reduce((sum, { most }) => sum + most, 0)).toBe(100_00)
    expect(sitting.paper.map(({ section }) => section)).toEqual(sitting.paper.map(({ section }) => section).toSorted())
  })

  test('the same form sent twice, also at once, begins one sitting', async () => {
    const once = draft()
    const codes = await Promise.all([1, 2, 3].map(() => startSitting(at(), once)))
    expect(new Set(codes.map((code) => code.ok && code.value)).size).toBe(1)
  })

  test('what the paper before asked is not asked again, unless it is allowed', async () => {
    const first = await begun()
    const asked = new Set((await sat(first)).sitting.paper.map(({ item }) => item))
    const { sitting } = await sat(await begun({ previous: first }))
    expect(sitting.paper.filter(({ item }) => asked.has(item))).toEqual([])
  })

  test('a form that cannot be sat is refused; a paper that cannot be made says in Chinese why', async () => {
    const refused = await startSitting(at(), draft({ form: toFormId('P5') }))
    expect(refused.ok ? '' : sayStartRefused(refused.problem)).toContain('不能考')
    const previous = await askedBefore((items) => items.filter(({ item }) => item.kind === 'single').filter((_, nth) => nth % 8 !== 0))
    const next = await startSitting(at(), draft({ form: toFormId('P1'), previous }))
    expect(next.ok ? '' : sayStartRefused(next.problem)).toMatch(/题库配不出这张卷.*允许出做过的题/)
    expect((await startSitting(at(), draft({ form: toFormId('P1'), previous, allowsRepeats: true }))).ok).toBe(true)
  })

  test('the page offers a new key each time, and what came from a browser is read or refused', async () => {
    const [one, other] = [await readForms(at(), {}), await readForms(at(), { after: 'nonsense' })]
    expect(one?.key).not.toBe(other?.key)
    expect(other?.previous).toBeUndefined()
    const form = new FormData()
    for (const [name, value] of Object.entries({ bank: 'b', key: 'k'.repeat(16), extension: 'forever' })) form.append(name, value)
    const parsed = parseStartForm(form)
    expect(parsed.ok ? [] : Object.keys(parsed.problem).toSorted()).toEqual(['extension', 'form'])
  })
})

test('a place holds no key, no explanation and no misconception before handing in', async () => {
  const code = await begun()
  const all = await sat(code)
  for (const nth of [0, 20, 61, 75, 89]) {
    const page = await readPlace(at(), code, String(nth + 1))
    const item = itemAt(all, nth)
    const told = JSON.stringify(page.ok && { ...page.value, key: '', drawings: [], sitting: '' })
    expect(told).not.toContain(JSON.stringify(item.why).slice(1, 30))
    for (const says of Object.values(item.misconceptions)) expect(told).not.toContain(JSON.stringify(says).slice(1, -1))
    expect(told).not.toContain('"key":"A')
  }
})

test('an answer is there when the page is opened again; cleared, it is gone; a flag stays', async () => {
  const code = await begun()
  const given = placesGiven(itemAt(await sat(code), 2), (await sat(code)).sitting.seed, keyOf(itemAt(await sat(code), 2)))
  const shown = async () => {
    const page = await readPlace(at(), code, '3')
    return page.ok && page.value.kind === 'open' ? [page.value.given, page.value.isFlagged] : []
  }
  await takeAnswer(at('10:01:00'), code, '3', formOf(given, { flag: '1' }))
  expect(await shown()).toEqual([given, true])
  await takeAnswer(at('10:02:00'), code, '3', formOf(given, { flag: '1', clear: '1' }))
  expect(await shown()).toEqual([[], true])
})

test.each([
  ['91', 'noSuchPlace'],
  ['0', 'noSuchPlace'],
  ['1e1', 'noSuchPlace'],
  ['', 'noSuchPlace'],
])('place “%s” is no place', async (nth, kind) => {
  const code = await begun()
  const page = await readPlace(at(), code, nth)
  const sent = await takeAnswer(at(), code, nth, formOf(['0']))
  expect([page.ok ? '' : page.problem.kind, sent.ok ? '' : sent.problem.kind]).toEqual([kind, kind])
})

test('codes that open nothing, and pages without a key', async () => {
  for (const code of ['', 'x', 'z'.repeat(24), "'; drop table sitting; --"]) {
    expect((await readPlace(at(), code, '1')).ok).toBe(false)
    expect((await readSheet(at(), code)).ok).toBe(false)
    expect((await readReport(at(), code)).ok).toBe(false)
  }
  expect(await takeAnswer(at(), await begun(), '1', new FormData())).toEqual({ ok: false, problem: { kind: 'stalePage' } })
})

test('the sheet tells what is open and what it is worth', async () => {
  const code = await begun()
  await takeAnswer(at('10:01:00'), code, '1', formOf(['0']))
  const page = await readSheet(at('10:02:00'), code)
  if (!page.ok) throw new Error('sheet')
  expect([page.value.open.length, page.value.openMarks]).toEqual([89, 99_00])
  expect(page.value.sections.map(({ places, open }) => [places.length, open])).toEqual([
    [60, 59],
    [10, 10],
    [20, 20],
  ])
})

test('every key answered: full marks in every part, a range that is high, and keys to look at', async () => {
  const code = await begun()
  const all = await sat(code)
  for (const nth of all.sitting.paper.keys())
    await takeAnswer(
      at('10:30:00'),
      code,
      String(nth + 1),
      formOf(placesGiven(itemAt(all, nth), all.sitting.seed, keyOf(itemAt(all, nth)))),
    )
  expect(await readReport(at('10:31:00'), code)).toEqual({ ok: false, problem: { kind: 'notSubmitted' } })
  await submit(at('10:40:00'), code, 'candidate')
  const report = await readReport(at('10:41:00'), code)
  if (!report.ok) throw new Error('report')
  const { result, functions, outlook, reviews } = report.value
  expect([result.marks, result.isPassed, reviews.length]).toEqual([100_00, true, 90])
  expect(functions.every(({ marks, most }) => marks === most)).toBe(true)
  for (const { most, weight } of functions) expect(Math.abs(most / 100 - weight)).toBeLessThanOrEqual(2 * 10) // a scope each may be off by the largest item
  expect(outlook.kind === 'range' && outlook.pass.low).toBeGreaterThan(0.9)
  const place = await readPlace(at('10:42:00'), code, '1')
  expect(place.ok && place.value.kind === 'reviewed' && place.value.score.verdict).toBe('right')
})

test('when the time is over it is collected as soon as anybody looks, with what had arrived', async () => {
  const code = await begun()
  await takeAnswer(at('10:01:00'), code, '1', formOf(['0']))
  const report = await readReport(at('12:00:00'), code)
  if (!report.ok) throw new Error('report')
  expect(report.value.submission).toEqual({ at: report.value.sitting.startedAt + 90 * 60_000, by: 'clock' })
  expect(report.value.outlook).toEqual({ kind: 'tooFew', answered: 1 })
  expect((await findSitting(database.db, code))?.submission?.by).toBe('clock')
  expect(await takeAnswer(at('12:01:00'), code, '2', formOf(['0']))).toEqual({ ok: false, problem: { kind: 'submitted' } })
})

test('a calculation with steps on a paper: marks for each step, also for what follows from a wrong one; the paper keeps its total', async () => {
  const isStar = ({ id }: Item): boolean => id === 'aba-016' // phase voltage 219.4 V, 2 of 5; line current 10 A, 3 of 5
  const previous = await askedBefore((items) => {
    const numbers = items.filter(({ item }) => item.kind === 'number')
    const left = ['B-C-A', 'B-D-C', 'B-E-B'].map((scope) => numbers.find((each) => each.scope === scope))
    return numbers.filter((each) => !isStar(each.item) && !left.includes(each)) // the paper has four
  })
  const paper = await sat(await begun({ form: toFormId('P3'), previous }))
  const nth = paper.sitting.paper.findIndex((_, at) => isStar(itemAt(paper, at)))
  const { code } = paper.sitting
  expect(paper.sitting.paper.reduce((sum, { most }) => sum + most, 0)).toBe(100_00)
  await takeAnswer(at('10:01:00'), code, String(nth + 1), formOf(['380', '17.27']))
  const open = await readPlace(at('10:02:00'), code, String(nth + 1))
  expect(open.ok && open.value.kind === 'open' && [open.value.given, open.value.asked.asks[0]?.form]).toEqual([
    ['380', '17.27'],
    {
      ...{ kind: 'number', unit: 'A' },
      fields: [
        { asks: '相电压', unit: 'V' },
        { asks: '线电流', unit: 'A' },
      ],
    },
  ])
  await submit(at('10:40:00'), code, 'candidate')
  const place = await readPlace(at('10:42:00'), code, String(nth + 1))
  expect(place.ok && place.value.kind === 'reviewed' && place.value.score).toEqual({ marks: 300, most: 500, verdict: 'partly' })
})

test('a quarter more time is a quarter more, and without a limit nothing is collected', async () => {
  const [quarter, unlimited] = [await begun({ extension: 'quarter' }), await begun({ extension: 'unlimited' })]
  expect((await sat(quarter, '11:52:29')).stand).toEqual({ kind: 'open', leftMs: 1000 })
  expect((await sat(unlimited, '23:00:00')).stand).toEqual({ kind: 'open', leftMs: undefined })
})
