import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circuits } from '#features/circuit/content/bench.fixture.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const read = async (path: string): Promise<readonly [number, string]> => {
  const response = await product.get(path)
  return [response.status, await response.text()]
}
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')

test('the list names every circuit and leads to it', async () => {
  const [status, html] = await read('/bench/circuits')
  expect(status).toBe(200)
  for (const { id, title } of circuits) expect(html).toMatch(new RegExp(`href="/bench/circuits/${id}"[^]*?CIR-\\d+ ${title}`))
})

describe.each(circuits.map((circuit) => [circuit.id, circuit] as const))('%s', (id, circuit) => {
  test('both drawings with their words, every wire and every part as a link of the drawing and in the lists', async () => {
    const [status, html] = await read(`/bench/circuits/${id}`)
    expect(status).toBe(200)
    expect(html.match(/<svg[^>]*role="group"/g)?.length).toBe(2)
    expect(html).toContain(`${circuit.title}，控制电路。`)
    const timesOf = (query: string): number => html.split(`href="/bench/circuits/${id}?${query}#here"`).length - 1
    expect(circuit.wires.filter((wire) => timesOf(`wire=${wire}`) < 2)).toEqual([])
    expect(circuit.parts.filter((part) => timesOf(`part=${part.id}`) < 3).map((part) => part.id)).toEqual([])
  })

  test('leads to fault finding and wiring, says what its wiring rests on and that nobody checked it', async () => {
    const [, html] = await read(`/bench/circuits/${id}`)
    expect(html).toContain(`href="/bench/t1/${id}"`)
    expect(html).toContain(`href="/bench/t2/${id}"`)
    expect(html).toContain('没请电工核对过')
    expect(html.includes('照考试资料里验算过的那一张接')).toBe(id === 'cir-02')
    for (const line of circuit.acceptance ?? []) expect(html).toContain(line)
  })
})

test('a wire says what is there, and is drawn in copper', async () => {
  const [, html] = await read('/bench/circuits/cir-02?wire=4')
  expect(textOf(html)).toContain('4 号线接着 3 处：SB2.3 常开触点；KM1.13 常开触点；SB3.1 常闭触点')
  expect(html).toContain('class="hot"')
  expect((await read('/bench/circuits/cir-02'))[1]).not.toContain('class="hot"')
})

test('a part says where it goes, and all of its device is marked on both drawings', async () => {
  const [, html] = await read('/bench/circuits/cir-02?part=KM1.13')
  expect(textOf(html)).toContain('KM1 是正转接触器。这一处是常开触点，从 3 到 4。')
  expect(html.match(/class="ring"/g)?.length).toBe(6)
})

test('what is not on the drawing is said, with what to write instead', async () => {
  const [status, html] = await read('/bench/circuits/cir-02?wire=%3Cb%3E77')
  expect(status).toBe(200)
  expect(html).toContain('图上没有“&lt;b&gt;77”')
  expect(html).toContain('线号写成 4、U12 这样')
})

test('a circuit that does not exist is a page not found that says where to go', async () => {
  const [status, html] = await read('/bench/circuits/cir-99')
  expect(status).toBe(404)
  expect(html).toContain('没有“cir-99”这张电路图')
})

test('for paper, the lists are open', async () => {
  const [, html] = await read('/bench/circuits/cir-01?print=1')
  expect(html.match(/<details open=""/g)?.length).toBe(2)
  expect((await read('/bench/circuits/cir-01'))[1]).not.toMatch(/<details open/)
})
