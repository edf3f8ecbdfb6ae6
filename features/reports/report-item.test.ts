/** Reports about items, from the form to what everybody sees of them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseCivilDate } from '#domain/calendar/civil-date.ts'
import type { ReportCode } from '#domain/policy/mistake-report.ts'
import type { Context } from '#platform/context.ts'
import { type ContentDatabase, contextOn, databaseWithContent } from '#testing/app-context.ts'
import { closeReport, readOpenReports } from './close-report.ts'
import { readItemStanding } from './item-standing.ts'
import { findReportedItem, openItemReport } from './open-item-report.ts'
import { parseItemMistake } from './parse-mistake.ts'
import { readReport } from './read-report.ts'
import { reportMistake } from './report-mistake.ts'

const BANK = 'electrician-l3-2018'
let database: ContentDatabase
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.db.$client.query('truncate mistake_report, mistake_report_outcome, form_secret')
})

let keys = 0
const at = (time: string): Context => ({
  ...contextOn(database.db, `2026-02-12T${time}+08:00`),
  viewer: { origin: 'here' },
  newKey: () => `0000000000-item-${++keys}`,
})

/** Opened at ten, sent ten seconds later. */
async function reported(item: string): Promise<ReportCode> {
  const form = await openItemReport(at('10:00:00'), { bank: BANK, item })
  if (!form.ok) throw new Error(form.problem.given)
  const sent = new FormData()
  const fields = { shownFor: '2026-02-12', text: '答案 B 不对', website: '', key: form.value.key, stamp: form.value.stamp }
  for (const [name, value] of Object.entries(fields)) sent.append(name, value)
  const draft = parseItemMistake(sent, form.value.about)
  if (!draft.ok) throw new Error(JSON.stringify(draft.problem))
  const code = await reportMistake(at('10:00:10'), draft.value)
  if (!code.ok) throw new Error(code.problem.kind)
  return code.value
}
const standing = (item: string) => readItemStanding(at('13:00:00'), BANK, item)

test('names the item and the state of the bank it was seen in, and is read by its code', async () => {
  const page = await readReport(at('10:01:00'), await reported('bca-001'))
  const today = parseCivilDate('2026-02-12')
  const found = await findReportedItem(at('10:01:00'), { bank: BANK, item: 'bca-001' })
  expect(page).toMatchObject({
    ok: true,
    value: {
      title: '题号 bca-001',
      reading: expect.stringMatching(/.{5}/),
      report: { about: found.ok && found.value.about, shownFor: today.ok && today.value, text: '答案 B 不对' },
    },
  })
})

test('everybody sees that one is open, then what was decided last; other items know nothing of it', async () => {
  expect(await standing('bca-001')).toEqual({ open: 0 })
  const [one, two] = [await reported('bca-001'), await reported('bca-001')]
  expect(await standing('bca-001')).toEqual({ open: 2 })
  await closeReport(at('11:00:00'), one, 'seen', '')
  await closeReport(at('11:30:00'), one, 'notMistake', '按 2018 年版标准，B 是对的。')
  expect(await standing('bca-001')).toMatchObject({ open: 1, decided: { kind: 'notMistake' } })
  await closeReport(at('12:00:00'), two, 'corrected', '答案改成了 C。')
  expect(await standing('bca-001')).toMatchObject({ open: 0, decided: { kind: 'corrected', says: '答案改成了 C。' } })
  expect(await standing('bca-002')).toEqual({ open: 0 })
  expect(await readOpenReports(at('13:00:00'))).toEqual([])
})

test('of a calculation the numbers are kept, and every drawing of the template knows', async () => {
  await reported('abf-c01-17')
  const [report] = await readOpenReports(at('11:00:00'))
  expect(report?.about).toMatchObject({ kind: 'item', item: 'abf-c01-17', entry: 'abf-c01' })
  expect(await standing('abf-c01-18')).toEqual({ open: 1 })
})

test('an item that is not there, and a moment that cannot be', async () => {
  expect((await openItemReport(at('10:00:00'), { bank: BANK, item: 'zzz-999' })).ok).toBe(false)
  expect((await openItemReport(at('10:00:00'), { bank: 'nothing', item: 'bca-001' })).ok).toBe(false)
  const now = await findReportedItem(at('10:00:00'), { bank: BANK, item: 'bca-001' })
  for (const seen of ['0', 'x', '9999999999999'])
    expect(await findReportedItem(at('10:00:00'), { bank: BANK, item: 'bca-001', seen })).toEqual(now)
})
