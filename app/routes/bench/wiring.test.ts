import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cabinetOf } from '#domain/circuit/wiring/cabinet.ts'
import { drawnJoints } from '#domain/circuit/wiring/drawn-joints.ts'
import { circuit, circuits } from '#features/circuit/content/bench.fixture.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

type Page = { readonly path: string; readonly html: string }

/** Follows what a page leads to, as a browser without scripts. */
async function open(path: string): Promise<Page> {
  const response = await product.get(path)
  const to = response.headers.get('location')
  if (to !== null) return open(to.replace(/^https?:\/\/[^/]+/, ''))
  expect(response.status, path).toBe(200)
  return { path, html: await response.text() }
}

/** Presses the button of that value in the form it stands in, with what else was filled in. */
function press({ path, html }: Page, value: string, filled: Readonly<Record<string, string>> = {}): Promise<Page> {
  const form = html.split('<form').find((each) => each.split('</form>')[0]?.includes(`value="${value}"`))
  expect(form, `a button ${value}`).toBeDefined()
  const query = new URLSearchParams()
  for (const [, name = '', kept = ''] of (form ?? '').split('</form>')[0]?.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g) ?? [])
    query.set(name, kept)
  for (const [name, given] of Object.entries(filled)) query.set(name, given)
  query.set('do', value)
  return open(`${path.split('?')[0]}?${query}`)
}

async function pressAll(page: Page, values: string): Promise<Page> {
  let now = page
  for (const value of values.split(' ')) now = await press(now, value)
  return now
}

const textOf = ({ html }: Page): string => html.replaceAll(/<script[\s\S]*?<\/script>|<[^>]*>/g, '').replaceAll(/\s+/g, ' ')
const code = (nth: number): string => nth.toString(36).padStart(2, '0')
const begin = async (id: string, filled: Readonly<Record<string, string>>): Promise<Page> =>
  press(await open(`/bench/t2/${id}`), 'begin', filled)

test('every circuit can be wired', async () => {
  for (const { id, title } of circuits) expect((await open(`/bench/t2/${id}`)).html).toContain(`接线：${title}`)
  expect((await product.get('/bench/t2/cir-99')).status).toBe(404)
})

test('what ends an attempt is listed before it begins and while it goes on, not after it', async () => {
  const before = await open('/bench/t2/cir-01')
  const going = await press(before, 'begin', { mode: 'exam' })
  const over = await press(going, 'e_1')
  const listed = [before, going, over].map((page) => textOf(page).includes('红线：碰一条，考试当场终止'))
  expect(listed).toEqual([true, true, false])
  expect(textOf(before)).toContain('带电用欧姆挡或兆欧表')
  expect(textOf(before)).toContain('另有 3 条，这里不判，考场上照样算：PE 断开，或拿 N 代替 PE；把互锁取消了再试车；')
})

test('a whole attempt without script: number, two taps, dead checks, three stages, score', async () => {
  const cabinet = cabinetOf(circuit(1))
  const wires = drawnJoints(cabinet).filter(({ section }) => section === 'control')
  let page = await begin('cir-01', { mode: 'practice', part: 'control' })
  for (const { a, b, number } of wires) page = await pressAll(page, `num_${number} pick_${code(a)} pick_${code(b)}`)
  page = await press(page, 'x')
  expect(textOf(page)).toContain('查过了：动作和图一样。')
  page = await pressAll(page, 'd_0 d_1 d_2 d_3 a_c e_1 p_QS c_SB2')
  expect(textOf(page)).toContain('KM 吸合')
  page = await pressAll(page, 'c_SB1 e_0 a_m e_1 p_QS c_SB2 e_0 a_f e_1 p_QS c_SB2 k_10')
  expect(textOf(page)).toContain('M 正转，1440 转/分')
  page = await pressAll(page, 'c_SB1 t_FR e_0 v q')
  expect(textOf(page)).toContain('40/ 40')
  expect(page.html).not.toContain('交卷算分')
  expect(page.html).toContain('href="/bench/t2#rooms"')
  const again = await press(page, 'begin')
  expect(new URL(again.path, 'http://x').searchParams.get('part')).toBe('control')
  expect(textOf(again)).toContain('操作记录：0 步')
})

describe('mistakes', () => {
  test('a missing wire is told by what the circuit does, and where on asking', async () => {
    const cabinet = cabinetOf(circuit(1))
    const holding = drawnJoints(cabinet).find(({ number, b }) => number === '4' && cabinet.terminals[b]?.id === 'KM:A1')
    let page = await pressAll(await begin('cir-01', { mode: 'practice', part: 'both' }), 'h_c h_m')
    page = await press(page, `u_${code(holding?.a ?? 0)}${code(holding?.b ?? 0)}`)
    page = await press(page, 'x')
    expect(textOf(page)).toContain('动作和图不一样')
    expect(textOf(page)).toMatch(/松开 SB2：KM 应吸合，你接的没动。/)
    expect(textOf(page)).toContain('4 号线没接全')
  })

  test('by the lists; a wire that is there gets another number', async () => {
    const start = await begin('cir-08', { mode: 'exam', part: 'both' })
    const wired = await press(start, 'wire', { from: '00', to: '03', n: 'L1' })
    expect(textOf(wired)).toContain('接好的线：1 根')
    const renamed = await press(wired, 'wire', { from: '03', to: '00', n: 'L9' })
    expect(textOf(renamed)).toContain('接好的线：1 根')
    expect(textOf(renamed)).toContain('的线号写成 L9')
    expect(wired.html).not.toContain('检查一下')
  })

  test('an exam ends at a red line and says what would have happened', async () => {
    const page = await press(await begin('cir-01', { mode: 'exam', part: 'both' }), 'e_1')
    expect(textOf(page)).toContain('碰了红线，本次终止')
    expect(textOf(page)).toContain('没问过考评员就送电')
    expect(textOf(page)).toContain('得到同意再合闸')
  })
})

test('nonsense in the address is left out and said, another version is read only', async () => {
  const { path } = await begin('cir-01', { mode: 'practice', part: 'both' })
  const odd = await open(`${path}&log=zz_1*w_0003_4_2&pick=%3Cb%3E`)
  expect(textOf(odd)).toContain('有 1 处记录认不出来，没算。')
  expect(textOf(odd)).toContain('接好的线：1 根')
  const old = await open(path.replace(/v=[^&]*/, 'v=w0-old'))
  expect(textOf(old)).toContain('这份记录是旧版的，只能看')
  expect(old.html).not.toContain('交卷算分')
})

test('an attempt is not kept by caches nor found by search engines', async () => {
  const { path, html } = await begin('cir-01', { mode: 'practice', part: 'both' })
  expect(html).toContain('noindex')
  expect((await product.get(path)).headers.get('cache-control')).toBe('private, no-cache')
})
