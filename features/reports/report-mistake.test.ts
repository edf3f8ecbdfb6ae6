import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseCivilDate } from '#domain/calendar/civil-date.ts'
import { toClauseAnchor, toPolicyId, toVersionId } from '#domain/policy/ids.ts'
import type { Context } from '#platform/context.ts'
import type { IdempotencyKey } from '#platform/schema/form.ts'
import { type ContentDatabase, contextOn, databaseWithContent } from '#testing/app-context.ts'
import { closeReport, readOpenReports, sayCloseRefused } from './close-report.ts'
import { openReportForm } from './open-report-form.ts'
import { parseMistakeForm } from './parse-mistake.ts'
import { readReport } from './read-report.ts'
import { type MistakeDraft, reportMistake, sayReportRefused } from './report-mistake.ts'

let database: ContentDatabase
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.db.$client.query('truncate mistake_report, mistake_report_outcome, form_secret')
})

const policy = toPolicyId('cq-skill-upgrade')
let keys = 0
/** Somebody at some moment; keys of their own, since several contexts meet in one database. */
const at = (time: string, origin = 'here'): Context => ({
  ...contextOn(database.db, `2026-02-12T${time}+08:00`),
  viewer: { origin },
  newKey: () => `00000000-key-${++keys}`,
})
const shownFor = parseCivilDate('2026-02-12')

/** A form that was opened at `opened`, filled in. */
async function draft(opened: Context, also: Partial<MistakeDraft> = {}): Promise<MistakeDraft> {
  const form = await openReportForm(opened, { policy, version: 'cq-skill-upgrade-2023', clause: 'insured-months' })
  if (!form.ok || !shownFor.ok) throw new Error('the policy exists')
  const { key, stamp, version, clause } = form.value
  return {
    about: { kind: 'policy', policy, version: version?.id, clause: clause?.anchor },
    shownFor: shownFor.value,
    text: '窗口说要 36 个月',
    key: key as IdempotencyKey,
    stamp,
    ...also,
  }
}
const refusal = async (sent: Context, form: MistakeDraft): Promise<string> => {
  const kept = await reportMistake(sent, form)
  return kept.ok ? `kept ${kept.value}` : kept.problem.kind
}
const count = async (): Promise<number> => (await database.db.$client.query('select count(*)::int as n from mistake_report')).rows[0].n

describe('a report', () => {
  test('is kept, and its code shows what was written and about which clause', async () => {
    const code = await reportMistake(at('10:00:10'), await draft(at('10:00:00')))
    if (!code.ok) throw new Error(sayReportRefused(code.problem))
    expect(code.value).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/)
    const page = await readReport(at('10:01:00'), code.value.toUpperCase())
    expect(page).toMatchObject({
      ok: true,
      value: {
        title: '失业保险技能提升补贴（重庆）',
        reading: expect.stringContaining('12 个月'),
        report: { text: '窗口说要 36 个月', outcomes: [] },
      },
    })
  })

  test('sent twice, also at the same moment, is kept once with one code', async () => {
    const form = await draft(at('10:00:00'))
    const codes = await Promise.all([1, 2, 3].map(() => reportMistake(at('10:00:10'), form)))
    const again = await reportMistake(at('11:30:00'), form)
    expect(new Set([...codes, again].map((code) => (code.ok ? code.value : code.problem.kind))).size).toBe(1)
    expect(await count()).toBe(1)
  })

  test('about a clause that does not exist is about the page', async () => {
    const form = await openReportForm(at('10:00:00'), { policy, version: 'nonsense', clause: 'insured-months' })
    expect(form.ok && [form.value.version, form.value.clause]).toEqual([undefined, undefined])
  })

  test('keeps no address, and forgets the hash of it after a day', async () => {
    await reportMistake(at('10:00:10', 'hash-of-somebody'), await draft(at('10:00:00')))
    const origins = async () =>
      (await database.db.$client.query('select origin from mistake_report order by reported_at')).rows.map(({ origin }) => origin)
    expect(await origins()).toEqual(['hash-of-somebody'])
    const tomorrow = (time: string): Context => ({ ...at(time, 'other'), clock: contextOn(database.db, `2026-02-13T${time}+08:00`).clock })
    await reportMistake(tomorrow('10:00:20'), await draft(tomorrow('10:00:00')))
    expect(await origins()).toEqual([null, 'other'])
  })
})

describe('what is no report of a person', () => {
  test.each([
    ['10:00:00', '10:00:02', 'tooFast'],
    ['10:00:00', '10:00:03', 'kept'],
  ])('opened %s, sent %s: %s', async (opened, sent, outcome) => {
    expect(await refusal(at(sent), await draft(at(opened)))).toContain(outcome)
  })
  test('a form of yesterday, or one we did not send out', async () => {
    const form = await draft(at('10:00:00'))
    const tomorrow = { ...at('10:00:00'), clock: contextOn(database.db, '2026-02-13T10:00:01+08:00').clock }
    expect(await refusal(tomorrow, form)).toBe('stale')
    expect(await refusal(at('10:00:10'), { ...form, stamp: form.stamp.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) })).toBe('stale')
    expect(await refusal(at('10:00:10'), { ...form, key: 'another-key-0123456789' as IdempotencyKey })).toBe('stale')
    expect(await count()).toBe(0)
  })
  test('the sixth in an hour from one place waits; another place does not, and an hour later neither does the first', async () => {
    const send = async (time: string, origin: string) => refusal(at(`${time}:10`, origin), await draft(at(`${time}:00`, origin)))
    for (const minute of ['10:00', '10:01', '10:02', '10:03', '10:04']) expect(await send(minute, 'flood')).toContain('kept')
    expect(await send('10:05', 'flood')).toBe('tooMany')
    expect(await send('10:05', 'elsewhere')).toContain('kept')
    expect(await send('11:01', 'flood')).toContain('kept')
  })
  test('ten at once from one place: five are kept', async () => {
    const forms = await Promise.all(Array.from({ length: 10 }, () => draft(at('10:00:00'))))
    await Promise.all(forms.map((form) => reportMistake(at('10:00:10'), form)))
    expect(await count()).toBe(5)
  })
  test('more in a day than editors can read', async () => {
    await database.db.$client.query(
      `insert into mistake_report select 'code-' || n, 'key-' || n, 'p', null, null, '2026-02-12', 'a text', null, '2026-02-12T01:00Z' from generate_series(1, 300) n`,
    )
    expect(await refusal(at('10:00:10'), await draft(at('10:00:00')))).toBe('tooManyToday')
  })
  test('every refusal says what to do', () => {
    for (const kind of ['tooManyToday', 'tooFast', 'stale'] as const) expect(sayReportRefused({ kind })).toMatch(/字/)
    expect(sayReportRefused({ kind: 'tooMany', waitMinutes: 60 })).toContain('60 分钟')
  })
})

describe('the form', () => {
  const parse = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData()
    const good = { shownFor: '2026-02-12', version: '', clause: '', text: '这里写错了', website: '', key: '0123456789abcdef', stamp: 's' }
    for (const [name, value] of Object.entries({ ...good, ...fields })) form.append(name, value)
    return parseMistakeForm(form, policy)
  }
  test('an empty version and clause are none', () => {
    expect(parse({})).toMatchObject({ ok: true, value: { about: { policy, version: undefined, clause: undefined }, text: '这里写错了' } })
    expect(parse({ version: 'v-1', clause: 'c-1' })).toMatchObject({
      ok: true,
      value: { about: { version: toVersionId('v-1'), clause: toClauseAnchor('c-1') } },
    })
  })
  test.each([
    ['text', '短', '至少 5 个字'],
    ['text', '😀😀😀', '至少 5 个字'],
    ['text', `${'长'.repeat(2001)}`, '最多 2000 字'],
    ['text', '打 13912345678 找我', '不收个人信息'],
    ['website', 'https://buy.example', '要留空'],
    ['key', 'short', '过期'],
    ['shownFor', '2026-02-30', '不是有效日期'],
  ])('%s “%.12s”: %s', (name, value, says) => {
    const parsed = parse({ [name]: value })
    expect(parsed.ok ? 'ok' : parsed.problem[name]).toContain(says)
  })
  test('control characters are dropped and line ends are one kind: the database takes what passes', async () => {
    const parsed = parse({ text: 'a\u0000b\r\nc\u0007de ' })
    expect(parsed.ok && parsed.value.text).toBe('ab\ncde')
  })
})

describe('what became of it', () => {
  const kept = async () => {
    const code = await reportMistake(at('10:00:10'), await draft(at('10:00:00')))
    if (!code.ok) throw new Error('kept')
    return code.value
  }
  test('steps are added, the last one counts, and a final one takes it off the list', async () => {
    const code = await kept()
    expect((await readOpenReports(at('10:10:00'))).map((report) => report.code)).toEqual([code])
    await closeReport(at('11:00:00'), code, 'seen', '')
    expect(await readOpenReports(at('11:10:00'))).toHaveLength(1)
    await closeReport(at('12:00:00'), code, 'corrected', '改成了 12 个月。')
    expect(await readOpenReports(at('12:10:00'))).toEqual([])
    const page = await readReport(at('13:00:00'), code)
    expect(page.ok && page.value.report.outcomes.map(({ kind, says }) => [kind, says])).toEqual([
      ['seen', ''],
      ['corrected', '改成了 12 个月。'],
    ])
  })
  test('a final word needs its reason; a code that is none has no report', async () => {
    const code = await kept()
    const silent = await closeReport(at('11:00:00'), code, 'notMistake', ' ')
    expect(silent.ok ? '' : sayCloseRefused(silent.problem)).toContain('--says')
    expect((await readReport(at('11:00:00'), '0000-0000-0000-0000')).ok).toBe(false)
    expect((await readReport(at('11:00:00'), "' or 1=1 --")).ok).toBe(false)
  })
})
