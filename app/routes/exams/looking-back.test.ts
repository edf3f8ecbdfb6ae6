/** What a report tells beyond its own paper, and the public page, as a browser gets them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { aSitting } from '#domain/exam/sitting.fixture.ts'
import { toSittingCode } from '#domain/exam/sitting.ts'
import { transact } from '#platform/db/db.ts'
import { recordForecast, recordOutcomes } from '#store/exams/forecasts.ts'
import { beginSitting } from '#store/exams/sittings.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
let later = 0
beforeAll(async () => {
  const start = Date.parse('2026-02-12T10:00+08:00')
  product = await appWithContent({ clock: { now: () => toInstant(start + later * 60_000), today: () => '2026-02-12' as never } })
})
afterAll(() => product.close())

const html = async (path: string): Promise<string> => (await product.get(path)).text()

/** Begins where `from` leads, answers so many single items half a minute apart, hands in; the address of the sitting. */
async function finished(from: string, answers: number): Promise<string> {
  later += 100
  const page = await html(from)
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
  const previous = field('previous')
  const begun = await product.post('/exams', {
    bank: field('bank'),
    form: 'P8',
    extension: 'none',
    key: field('key'),
    ...(previous && { previous }),
  })
  const room = (begun.headers.get('location') ?? '').replace(/\/1$/, '')
  for (let nth = 1; nth <= answers; nth++) {
    later += 0.5
    await product.post(`${room}/${nth}`, { key: `looking-back-${nth}`.padEnd(20, '0'), a: '0', go: 'next' })
  }
  expect(await html(`${room}/sheet`)).toContain(`漏 ${60 - answers} 题，用了 ${answers / 2} 分钟`)
  await product.post(`${room}/sheet`, { sure: '1' })
  return room
}

const goingOn = (room: string): string => `/exams?after=${room.slice('/exams/'.length)}`

describe('after two sittings', () => {
  let first = ''
  let second = ''
  beforeAll(async () => {
    first = await finished('/exams', 50)
    second = await finished(goingOn(first), 46)
  })

  test('the first stands alone, and tells where its time went', async () => {
    const page = await html(`${first}/report`)
    expect(page).not.toContain('和前几次比')
    expect(page).toMatch(/单选 60 题<\/th>(<td[^>]*><div>(25 分钟|25 秒|100% \/ 60%)<\/div><\/td>){3}/)
  })

  test('the second is compared with it: a picture, the same as a table, and that it means nothing', async () => {
    const page = await html(`${second}/report`)
    for (const says of [
      '和前几次比',
      '得分率一次一次是',
      '这点差别说明不了什么',
      '题太少，说明不了什么',
      `href="${first}/report"`,
      '别人也看得到',
    ])
      expect(page).toContain(says)
    expect(page).not.toContain('style="')
    expect(page.match(/<script/g)).toHaveLength(1) // keeps the answers on the device
  })

  test('a third, hardly answered, is shown beside them, and nothing is concluded', async () => {
    const page = await html(`${await finished(goingOn(second), 2)}/report`)
    expect(page).toContain('答了不到一半，没法比')
    expect(page).not.toMatch(/各块和上一次比|这点差别/)
  })

  const plan = async (query: string): Promise<string> => html(`${second}/report?${query}`)

  test('the plan until the day of the exam: days, functions with ways into practice, a mock exam, review', async () => {
    const page = await plan('exam-y=2026&exam-m=2&exam-d=22&daily=60')
    for (const says of [
      '还有 10 天',
      '每天 60 分钟，大约 40 题',
      '2026年2月19日',
      '模拟考一次',
      '90 分钟。考完',
      '只复习',
      '2026年2月22日',
      '考试。',
    ])
      expect(page).toContain(says)
    expect(page).toMatch(/class="act" href="\/practice\/electrician-l3-2018\/scopes\//)
    expect(page).toMatch(/<option value="60" selected=""/)
    for (const [, day] of page.matchAll(/<time[^>]*dateTime="([^"]+)"/g)) expect(day && day <= '2026-02-22').toBe(true)
  })

  test.each([
    ['exam-y=2026&exam-m=2&exam-d=12', '就是今天'],
    ['exam-y=2026&exam-m=2&exam-d=11', '这天已经过了'],
    ['exam-y=2028&exam-m=2&exam-d=11', '先排 12 周'],
    ['exam-y=2026&exam-m=2&exam-d=31', '不是有效日期'],
    ['exam-y=2026', '不是有效日期'],
  ])('%s: %s', async (query, says) => {
    const page = await plan(query)
    expect(page).toContain(says)
    expect(page).toContain('value="2026"'.replace('2026', /y=(\d+)/.exec(query)?.[1] ?? ''))
  })
})

test('the public page says how many are missing, and how it will be reckoned', async () => {
  const response = await product.get('/exams/calibration')
  const page = await response.text()
  expect(response.headers.get('cache-control')).toBe('public, max-age=600')
  for (const says of ['现在 1 次，还不够 20 次', '布赖尔分', '最新的 5000 次']) expect(page).toContain(says)
  expect(page).not.toContain('<script')
})

test('with enough of them: one score with its range, a picture, and the same as a table', async () => {
  const codes = Array.from({ length: 20 }, (_, nth) => toSittingCode(`${nth}`.padStart(24, 'c')))
  await transact(product.ctx.db, async (tx) => {
    for (const [nth, code] of codes.entries()) {
      await beginSitting(tx, aSitting({ code }), undefined)
      await recordForecast(tx, code, nth < 10 ? 0.25 : 0.75)
    }
  })
  const settled = codes.map((sitting, nth) => ({
    sitting,
    isPassed: nth % 10 < (nth < 10 ? 2 : 8),
    isAnswered: true,
    submittedAt: toInstant(nth),
  }))
  await recordOutcomes(product.ctx.db, settled)
  later += 11
  const page = await html('/exams/calibration')
  // (4 × 0.75² + 16 × 0.25²) / 21 = 0.155: the second sitting above was foretold as well, rightly as next to impossible
  for (const says of ['布赖尔分 0.155', '共 21 次', '最好是 0.249', '说 25%，真过线 20%', '说 75%，真过线 80%'])
    expect(page).toContain(says)
  expect(page).toMatch(/70%–80%<\/th><td[^>]*>75%<\/td><td[^>]*>80%<\/td><td[^>]*>49%–94%<\/td><td[^>]*>10<\/td>/)
  expect(page).not.toMatch(/<script|style="|还不够/)
})
