import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const answers =
  'place=500102&kind=skillLevel&level=L3&job=6-31-01-03&issued=2025-11-18&work=employedEnterprise&months=26&paying=yes&firm=yes&had=none&year1=0&groups=none&class=noClass&taxed=no'
const read = async (path: string) =>
  (await (await product.get(path)).text())
    .replaceAll('&amp;', '&')
    .replaceAll('<!-- -->', '')
    .replaceAll(/<span class="nb">([^<]*)<\/span>/g, '$1')

describe('the result', () => {
  test('tells the last working day with the days left and the day they are counted from, and leads to the plan and the sheet', async () => {
    const html = await read(`/check/result?${answers}`)
    expect(html).toContain('2026-11-17')
    expect(html).toContain('从 2026-02-12 算还有 278 天')
    expect(html).toContain('href="/check/plan?place=500102')
    expect(html).toMatch(/href="\/check\/sheet\?[^"]*on=2026-02-12&benefit=skill-upgrade"/)
  })
})

describe('the plan', () => {
  test('lists each paper once, with what it serves, and says that ticks are not kept', async () => {
    const html = await read(`/check/plan?${answers}`)
    const titles = [...html.matchAll(/<b>(身份证|等级证书|社保卡或银行卡)<\/b>/g)].map(([, name]) => name)
    expect(titles).toEqual(['身份证', '等级证书', '社保卡或银行卡'])
    expect(html).toMatch(/一份证明，用在 \d+ 处/)
    expect(html).toContain('原件和复印件')
    expect(html).toContain('不保存')
    expect(html).not.toContain('method="post"')
  })

  test('tells what its link holds, and offers one without days', async () => {
    const html = await read(`/check/plan?${answers}`)
    expect(html).toContain('发证日期：2025-11-18')
    const bare = /href="(\/check\/plan\?[^"]*)"[^>]*><span>不带日期的清单/.exec(html)?.[1] ?? ''
    expect(bare).toContain('level=L3')
    expect(bare).not.toContain('issued')
  })

  test('printed carries the way back; with nothing to claim it says so', async () => {
    expect(await read(`/check/plan?${answers}&print=1`)).toContain('class="qr"')
    const nothing = await read('/check/plan')
    expect(nothing).toContain('现在没有要备的材料')
    expect(nothing).not.toContain('type="checkbox"')
  })
})

test('who takes a class is told what to keep from its first day, before there is anything to claim', async () => {
  const html = await read('/check/plan?place=500102&kind=none&class=subsidisedClass&groups=ruralTransfer')
  for (const words of ['证据盒', '报名、交费、签合同那天', '培训合同', '每次上课', '考勤表'])
    expect([words, html.includes(words)]).toEqual([words, true])
})

describe('the calendar file', () => {
  test('holds the last working day as a whole day, with two alarms and a link to the result', async () => {
    const response = await product.get(`/check/plan.ics?${answers}`)
    const text = (await response.text()).replaceAll('\r\n ', '')
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(text).toContain('DTSTART;VALUE=DATE:20261117')
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2)
    expect([...text.matchAll(/TRIGGER:(\S+)/g)].map(([, trigger]) => trigger)).toEqual(['-P13DT15H', '-P2DT15H'])
    expect(text).toContain('http://localhost/check/result?place=500102')
  })

  test('leaves out what has passed', async () => {
    expect(await (await product.get(`/check/plan.ics?${answers}&on=2026-12-01`)).text()).not.toContain('BEGIN:VEVENT')
  })
})

describe('the sheet', () => {
  const sheet = `/check/sheet?${answers}&on=2026-02-12&benefit=skill-upgrade`
  const receiptOf = (html: string) => /回执校验 <span class="mono">([0-9a-f ]+)</.exec(html)?.[1]?.replaceAll(' ', '') ?? ''

  test('the same answers, day and content bring the same receipt; a changed answer or day another', async () => {
    const first = receiptOf(await read(sheet))
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(receiptOf(await read(sheet))).toBe(first)
    expect(receiptOf(await read(sheet.replace('months=26', 'months=27')))).not.toBe(first)
    expect(receiptOf(await read(sheet.replace('on=2026-02-12', 'on=2026-02-13')))).not.toBe(first)
  })

  test('opened from its code it compares', async () => {
    const first = receiptOf(await read(sheet)).slice(0, 16)
    expect(await read(`${sheet}&receipt=${first}`)).toContain('和纸上的一样')
    expect(await read(`${sheet.replace('months=26', 'months=27')}&receipt=${first}`)).toContain('和纸上的不一样')
  })

  test('names document, clause, declared facts and proofs, and leaves boxes for the clerk', async () => {
    const html = await read(sheet)
    for (const words of ['渝府办发〔2023〕57号', '26 个月', '参保缴费记录（机构比对）', '内容指纹', '经办人', 'class="a4-box"'])
      expect([words, html.includes(words)]).toEqual([words, true])
  })

  test('of nothing there is none', async () => {
    const response = await product.get(`/check/sheet?${answers}&benefit=moon`)
    expect(response.status).toBe(404)
  })
})
