import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const answer = (address: string, fields: Readonly<Record<string, string>>) => product.post(`/check${address}`, fields)

const decoded = (html: string): string =>
  html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('<!-- -->', '')

/** Where the form of a question is sent. */
const targetOf = (html: string): string | undefined =>
  (html.match(/<form\b[^>]*>/g) ?? []).find((tag) => tag.includes('method="post"'))?.match(/action="([^"]*)"/)?.[1]

/** The tag of the form control with this name and, if given, value. */
function control(html: string, name: string, value?: string): string | undefined {
  const tags = html.match(/<(input|select|textarea)\b[^>]*>/g) ?? []
  return tags.find((tag) => tag.includes(` name="${name}"`) && (value === undefined || tag.includes(` value="${value}"`)))
}

describe('an answer', () => {
  test('comes back in the address, by 303, so that reloading sends nothing again', async () => {
    const response = await answer('?place=500102', { question: 'kind', answer: 'skillLevel' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/check?place=500102&kind=skillLevel')
  })

  test.each([
    ['a date of three boxes', { question: 'issued', 'answer-y': '2025', 'answer-m': '3', 'answer-d': '8' }, 'issued=2025-03-08'],
    ['a number', { question: 'months', answer: ' 26 ' }, 'months=26'],
    ['不确定 in place of a number', { question: 'months', answer: '', unsure: '~' }, 'months=%7E'],
    ['a number beside 不确定: the number was meant', { question: 'months', answer: '26', unsure: '~' }, 'months=26'],
    ['不确定 in place of a date', { question: 'issued', 'answer-y': '', 'answer-m': '', 'answer-d': '', unsure: '~' }, 'issued=%7E'],
    ['都没有', { question: 'groups', answer: 'none' }, 'groups=none'],
    ['不是', { question: 'paying', answer: 'no' }, 'paying=no'],
  ])('%s', async (_, fields, search) => {
    const response = await answer('', fields)
    expect([response.status, response.headers.get('location')]).toEqual([303, `/check?${search}`])
  })

  test('several of several, in the order of the question, whatever the order of the form', async () => {
    const fields = new URLSearchParams([
      ['question', 'groups'],
      ['answer', 'veteran'],
      ['answer', 'ruralTransfer'],
    ])
    const response = await product.post('/check', fields)
    expect(response.headers.get('location')).toBe('/check?groups=ruralTransfer%2Cveteran')
  })

  test('takes the place of an earlier one to the same question', async () => {
    const response = await answer('?place=500102&months=8&ask=months', { question: 'months', answer: '40' })
    expect(response.headers.get('location')).toBe('/check?place=500102&months=40')
  })

  test('keeps the topic and the day', async () => {
    const response = await answer('?topic=exam&on=2024-05-01', { question: 'age', answer: '30' })
    const { searchParams } = new URL(response.headers.get('location') ?? '', 'http://localhost')
    expect(Object.fromEntries(searchParams)).toEqual({ topic: 'exam', on: '2024-05-01', age: '30' })
  })

  test('to the last question leads to the result', async () => {
    const full =
      'place=500102&kind=specialOperation&level=L3&job=other&issued=2025-11-18&work=retired&months=40&had=none&groups=none&class=noClass&taxed=no&first=no&hukou=500000&hard=none&granted=no'
    const next = await product.get(`/check?${full}`)
    expect(next.status).toBe(302)
    expect(next.headers.get('location')).toMatch(/^\/check\/result\?place=500102&/)
  })

  test('to a question that does not exist changes nothing', async () => {
    const response = await answer('?place=500102', { question: 'shoe', answer: '42' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/check?place=500102'])
  })
})

describe('an answer that cannot be used', () => {
  const refused = {
    'a day that does not exist': [{ question: 'issued', 'answer-y': '2025', 'answer-m': '2', 'answer-d': '30' }, '2025-02-30'],
    'a day that has not come': [{ question: 'issued', 'answer-y': '2027', 'answer-m': '1', 'answer-d': '1' }, '还没到那天'],
    'half a date': [{ question: 'issued', 'answer-y': '2025', 'answer-m': '', 'answer-d': '' }, '2025'],
    'too many months': [{ question: 'months', answer: '601' }, '“失业保险累计缴费”请填 0 到 600 之间的整数，单位是个月。'],
    'words for a number': [{ question: 'months', answer: '两年多' }, '“失业保险累计缴费”请填'],
    'nothing at all': [{ question: 'kind' }, '“证书”请从给出的几项里选一项。'],
    'a choice that is not offered': [{ question: 'kind', answer: 'phd' }, '“证书”请从给出的几项里选一项。'],
    'none and some at once': [{ question: 'groups', answer: 'none,veteran' }, '不能和别的一起选'],
    'no box ticked': [{ question: 'groups' }, '请至少选一项'],
  } as const

  test.each(Object.entries(refused))('%s: 422, in the words of the question, linked to the field', async (_, [fields, sentence]) => {
    const response = await answer(`?place=500102&ask=${fields.question}`, fields)
    const html = decoded(await response.text())
    expect(response.status).toBe(422)
    const summary = /<div class="errsum" role="alert" tabindex="-1".*?<\/div>/i.exec(html)?.[0] ?? ''
    expect(summary).toContain(sentence)
    const target = /href="#([^"]+)"/.exec(summary)?.[1]
    expect(html).toMatch(new RegExp(`<(input|select|textarea)[^>]* id="${target}"`))
    expect(html).toContain(`id="${target}-err"`)
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${target}-err`))
  })

  test('is told in the title as well, which a screen reader says first', async () => {
    const html = await (await answer('?ask=months', { question: 'months', answer: 'x' })).text()
    expect(html).toMatch(/<title>有错：/)
  })

  test('what was typed is kept', async () => {
    const date = await (await answer('?ask=issued', { question: 'issued', 'answer-y': '2025', 'answer-m': '13', 'answer-d': '1' })).text()
    expect(control(date, 'answer2-y')).toContain('value="2025"')
    expect(control(date, 'answer2-m')).toContain('value="13"')
    const number = await (await answer('?ask=months', { question: 'months', answer: '两年多' })).text()
    expect(control(number, 'answer')).toContain('value="两年多"')
  })

  test('what was typed comes back as text, never as markup', async () => {
    const html = await (await answer('?ask=months', { question: 'months', answer: '"><script>alert(1)</script>' })).text()
    expect(html).not.toContain('<script')
    expect(html).toContain('&quot;&gt;&lt;script&gt;')
  })

  test('the other answers stay in the address of the form', async () => {
    const html = decoded(await (await answer('?place=500102&kind=skillLevel&ask=months', { question: 'months', answer: 'x' })).text())
    expect(targetOf(html)).toBe('/check?place=500102&kind=skillLevel&ask=months')
  })

  test('in an address is left out with its reason; the rest still holds', async () => {
    const html = decoded(await (await product.get('/check?place=500102&months=many&level=L3')).text())
    expect(html).toContain('“失业保险累计缴费”请填 0 到 600 之间的整数')
    expect(targetOf(html)).toContain('place=500102&level=L3')
  })
})

describe('a form that is no form', () => {
  const send = (type: string, body: string) => product.app.request('/check', { method: 'POST', headers: { 'content-type': type }, body })

  test.each([
    ['text', 'text/plain', 'question=kind'],
    ['JSON', 'application/json', '{"question":"kind"}'],
    ['a broken multipart body', 'multipart/form-data; boundary=x', '--y\r\nnothing'],
  ])('%s is no failure of ours', async (_, type, body) => {
    expect((await send(type, body)).status).toBeLessThan(500)
  })

  test.each([
    ['no body', 'application/x-www-form-urlencoded', ''],
    ['escapes that are none', 'application/x-www-form-urlencoded', 'question=%ZZ&answer=%E4%B8&%=%'],
  ])('%s is no failure of ours', async (_, type, body) => {
    expect((await send(type, body)).status).toBeLessThan(500)
  })

  test('a file in place of an answer is refused like any other word', async () => {
    const form = new FormData()
    form.set('question', 'months')
    form.set('answer', new File(['40'], 'forty.txt'))
    const response = await product.app.request('/check', { method: 'POST', body: form })
    expect(response.status).toBe(422)
  })
})

describe('the result', () => {
  const answers = 'place=500102&kind=skillLevel&level=L3&issued=2025-11-18&work=employedEnterprise&months=26&paying=yes&had=none'

  test('tells the amount, the payee, the safe day and where it stands', async () => {
    const html = decoded(await (await product.get(`/check/result?${answers}`)).text())
    expect(html).toContain('2000–2500')
    expect(html).toContain('打到你本人的账户')
    expect(html).toContain('2026-11-17')
    expect(html).toMatch(/href="\/policies\/cq-skill-upgrade\/cq-skill-upgrade-[a-z0-9-]+\/[a-z-]+"/)
  })

  test('on another day is another result', async () => {
    const html = decoded(await (await product.get(`/check/result?${answers}&on=2026-11-19`)).text())
    expect(html).toMatch(/假定在 <time[^>]*>2026-11-19<\/time> 去申请/)
    expect(html).not.toContain('2000–2500 元，还差一个核实')
  })

  test('printed has everything open', async () => {
    const html = await (await product.get(`/check/result?${answers}&print=1`)).text()
    const details = html.match(/<details[^>]*>/g) ?? []
    expect(details.length).toBeGreaterThan(0)
    expect(details.filter((tag) => !tag.includes(' open'))).toEqual([])
  })
})
