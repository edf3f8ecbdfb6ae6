import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
const logged: string[] = []
beforeAll(async () => {
  const log = (...records: readonly unknown[]): void => void logged.push(JSON.stringify(records))
  product = await appWithContent({
    log: Object.assign(Object.create(null), { info: log, error: log, warn: log, child: () => ({ info: log }) }),
  })
})
afterAll(() => product.close())

const which = async (query: string) => (await product.get(`/certificates/which${query}`)).text()
const read = (number: string, also: Readonly<Record<string, string>> = {}) => product.post('/certificates/number', { number, ...also })
const h1Of = (html: string): string => /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1] ?? ''

describe('which certificate', () => {
  test('three questions, each with 不确定, sent by GET to the same address', async () => {
    const html = await which('')
    expect(html).toContain('<form action="/certificates/which" method="get">')
    expect(html.match(/<fieldset/g)).toHaveLength(3)
    expect(html.match(/value="unsure"/g)).toHaveLength(3)
  })

  test('a level certificate is named, with what counts it, where it is looked up, and the interview filled in', async () => {
    const html = await which('?cover=level&seal=body&number=letter22')
    expect(h1Of(html)).toContain('你这本是职业技能等级证书')
    expect(html).toContain('3 条都对得上')
    expect(html).toContain('href="/policies/nat-skill-upgrade"')
    expect(html).toContain('href="http://zscx.osta.org.cn"')
    expect(html).toContain('差一个字母')
    expect(html).toContain('href="/check?kind=skillLevel"')
    expect(html).toContain('href="/certificates/number"')
  })

  test('one answer may be enough, and the others are still offered', async () => {
    const html = await which('?cover=operation')
    expect(h1Of(html)).toContain('你这本是特种作业操作证')
    expect(html).toContain('<input type="hidden" name="cover" value="operation"/>')
    expect(html.match(/<fieldset/g)).toHaveLength(2)
  })

  test('who has none is asked what for, and led to the interview without one', async () => {
    expect((await which('?cover=none')).match(/<fieldset/g)).toHaveLength(1)
    const html = await which('?cover=none&purpose=work')
    expect(h1Of(html)).toContain('你要的是特种作业操作证')
    expect(html).toContain('href="/check?kind=none"')
  })

  test('not sure is an honest several; answers that contradict say which may be the slip', async () => {
    expect(h1Of(await which('?cover=unsure&seal=unsure&number=unsure'))).toContain('还可能是 8 种证')
    const html = await which('?cover=level&seal=emergency')
    expect(h1Of(html)).toContain('对不到一起')
    expect(html).toContain('要是“盖的章：应急管理部门”看错了，那就是职业技能等级证书')
  })

  test('what the address holds beyond the guide is dropped and told', async () => {
    const html = await which('?cover=nonsense&seal=hr&purpose=work&x=1')
    expect(html).toContain('“封面或抬头写着什么名字？”的回答认不出来')
    expect(html).toContain('“你要拿它做什么？”就没算')
  })
})

const LEVEL_3 = 'S000050123456243000001'

describe('the number helper', () => {
  test('reads a number part by part, by POST, and no cache keeps it', async () => {
    const response = await read(LEVEL_3)
    const html = await response.text()
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    for (const said of ['社会培训评价组织', '重庆市', '2024 年', '三级（高级工）', '第 16 位', '不说明证是真的', 'zscx.osta.org.cn'])
      expect(html).toContain(said)
    expect(html).toContain('href="/check?kind=skillLevel&amp;level=L3"')
  })

  test('full-width digits, blanks and small letters make no difference', async () => {
    expect(await (await read('ｓ0000 50 １２３４５６ 24-3-000001')).text()).toContain('三级（高级工）')
  })

  test('says what agrees with the certificate and what does not', async () => {
    const html = await (await read(LEVEL_3, { level: 'L4', year: '２０２４', province: '420000' })).text()
    expect(html).toContain('证上写的是四级（中级工），对不上')
    expect(html).toContain('编号里是 2024 年，和证上写的一样')
    expect(html).toContain('证上写的是湖北省，对不上')
    expect(html).toContain('href="/check?kind=skillLevel"') // which level it is has to be asked
  })

  test.each([
    ['0850010123300001', '写法像老职业资格证书编号'],
    ['RAN500102001243000', '写法像另一种 20 位编号'],
    ['SA00050123456243000001', '最接近的是'],
    ['S0000501234562A3000001', '最接近的是'],
    ['S000050123456249000001', '只有 1 到 5'],
  ])('%s', async (number, said) => {
    const html = await (await read(number.startsWith('RAN') ? 'RAN50010200124300001' : number)).text()
    expect(html).toContain(said)
  })

  test('a permit carries an identity number: neither read out nor shown again', async () => {
    const html = await (await read('T110101199003071234')).text()
    expect(html).toContain('写法像特种作业操作证编号')
    expect(html).not.toContain('110101199003071234')
    const refused = await read('110101199003071234')
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('这像是身份证号')
    expect(page).not.toContain('110101199003071234')
  })

  test('what cannot be read stays in the form, with the sentence at its field', async () => {
    const response = await read('S00005012345624300000', { year: '24' })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('value="S00005012345624300000"')
    expect(html).toContain('发证年份写四位数字')
  })

  test('a form that is none, or holds a file, is answered too', async () => {
    const broken = await product.app.request('/certificates/number', {
      method: 'POST',
      body: '{',
      headers: { 'Content-Type': 'application/json' },
    })
    expect(broken.status).toBe(400)
    const file = new FormData()
    file.set('number', new File(['x'], 'x.png'))
    expect((await product.app.request('/certificates/number', { method: 'POST', body: file })).status).toBe(422)
    expect((await read('证'.repeat(50_000))).status).toBe(422)
  })

  test('whatever is typed, the answer is a page, and never calls a certificate genuine', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 6 }), async (number, other) => {
        const response = await read(number, { level: other, year: other, province: other })
        expect([200, 422]).toContain(response.status)
        expect(await response.text()).not.toMatch(/是真证|是真的证|证是假的/)
      }),
      { numRuns: 60 },
    )
  })

  test('the number is in no address and in no line of the log', async () => {
    await read('S000050123456243987654', { level: 'L4' })
    await read('not 9876543210')
    expect(logged.filter((line) => line.includes('/certificates/number')).length).toBeGreaterThan(1)
    expect(logged.filter((line) => /98765/.test(line))).toEqual([])
    const html = await (await read('S000050123456243987654')).text()
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, href]) => href?.includes('987654'))).toEqual([])
  })
})

test('the interview’s question about the certificate leads to the guide', async () => {
  expect(await (await product.get('/check?ask=kind')).text()).toContain('href="/certificates/which"')
})

test('all kinds: a link to each on top, folded details, all of it open for print', async () => {
  const html = await (await product.get('/certificates')).text()
  const ids = [...html.matchAll(/href="#(k-[a-z-]+)"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(8)
  for (const id of ids) expect(html).toContain(`id="${id}"`)
  expect(html).not.toMatch(/<details[^>]* open/)
  const printed = await (await product.get('/certificates?print=1')).text()
  expect(printed.match(/<details(?![^>]* open)[^>]*class="panel/g)).toBeNull()
})
