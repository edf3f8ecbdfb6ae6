import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { benchShelf } from '#features/bench/bench-shelf.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const { tasks } = await benchShelf()
const read = async (path: string): Promise<readonly [number, string]> => {
  const response = await product.get(path)
  return [response.status, await response.text()]
}
const words = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('/bench', () => {
  test('lists every task once, what can be done here before what is only coached', async () => {
    const [status, html] = await read('/bench')
    const listed = [...html.matchAll(/href="\/bench\/([a-z0-9-]+)"/g)].map(([, id]) => id).filter((id) => id !== 'circuits')
    expect(status).toBe(200)
    expect(listed.toSorted()).toEqual(tasks.map(({ id }) => id).toSorted())
    const order = ['whole', 'part', 'none']
    const places = listed.map((id) => order.indexOf(tasks.find((task) => task.id === id)?.reach.here ?? ''))
    expect(places).toEqual(places.toSorted())
  })

  test('says of each what to do next, and of time and marks how well they are sourced', async () => {
    const text = words((await read('/bench'))[1])
    for (const { next } of tasks) expect(text).toContain(`下一步：${next}`)
    expect(text).toContain('广东三级样卷：60 分钟，20 分 转载')
    expect(text).toContain('三级：120–150 分钟 凭记忆，没核实 ，分值待核实')
  })

  test('stands among the doors of the practice room, in its own part of the navigation', async () => {
    expect((await read('/practice/electrician-l3-2018'))[1]).toContain('href="/bench"')
    expect((await read('/bench/t1'))[1]).toMatch(/href="\/practice"[^>]*aria-current="page"/)
  })
})

test('all that is to be taken along is there: the list, every task, every room', async () => {
  const [, pages = ''] = /data-pages="([^"]+)"/.exec((await read('/bench'))[1]) ?? []
  const paths = pages.split(' ')
  expect(paths).toEqual(expect.arrayContaining(['/bench', '/bench/t1', '/bench/zhenxing-cup', '/bench/t1/cir-13', '/bench/t3/quiz']))
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths) expect([path, (await product.get(path)).status]).toEqual([path, 200])
})

describe('/bench/:task', () => {
  test.each(tasks.map(({ id }) => id))('%s has its eight blocks, and cites every figure', async (id) => {
    const task = tasks.find((each) => each.id === id)
    const [status, html] = await read(`/bench/${id}`)
    const text = words(html)
    expect(status).toBe(200)
    const headed = [...html.matchAll(/<h2 id="([a-z-]+)">/g)].map(([, block]) => block)
    const hasRooms = task?.reach.here !== 'none' && /^t([1-5]|14)$/.test(id)
    expect(headed).toEqual([
      ...(hasRooms ? ['rooms'] : []),
      'goal',
      'materials',
      'steps',
      'drawing',
      'faults',
      'red-lines',
      'questions',
      'self-check',
    ])
    for (const { of, source } of task?.limits ?? []) for (const says of [of, source]) expect(text).toContain(says)
    for (const says of [...(task?.reach.cannot ?? []), ...(task?.selfCheck ?? [])]) expect(text).toContain(says)
  })

  test('what nobody says of time and marks is 待核实, and our plan says that it is ours', async () => {
    const text = words((await read('/bench/t7'))[1])
    expect(text).toContain('时间 待核实')
    expect(text).toContain('分值 待核实')
    expect(text).toContain('步骤先按 90 分钟排，是本站定的')
  })

  test('the score sheet says that it is ours, and adds up', async () => {
    const text = words((await read('/bench/t1'))[1])
    expect(text).toContain('评分表是本站自拟，综合公开评分表')
    expect(text).toContain('一共 20 分')
  })

  test('folded parts are open only for print', async () => {
    const open = (html: string): number => html.match(/<details[^>]* open/g)?.length ?? 0
    const [page, print] = [(await read('/bench/t1'))[1], (await read('/bench/t1?print=1'))[1]]
    expect(open(page)).toBe(0)
    expect(open(print)).toBe(print.match(/<details/g)?.length)
  })

  test('a reading that is proven says on which drawing, and how', async () => {
    expect(words((await read('/bench/t1'))[1])).toContain('CIR-2 断 KM2.21，按住 SB2：5 对 L3 是 380 伏，6 对 L3 是 0 伏')
  })

  test('where it is done is told first, what its coach names before the others', async () => {
    const roomsIn = async (id: string): Promise<readonly (string | undefined)[]> =>
      [...(await read(`/bench/${id}`))[1].matchAll(new RegExp(`class="row-a[^"]*" href="/bench/${id}/([a-z0-9-]+)"`, 'g'))].map(
        ([, room]) => room,
      )
    expect((await roomsIn('t1')).slice(0, 2)).toEqual(['cir-02', 'cir-13'])
    expect((await roomsIn('t3'))[0]).toBe('quiz')
    expect((await roomsIn('t4'))[0]).toBe('multi-speed')
    expect(await roomsIn('t7')).toEqual([])
  })

  test('a task there is not says where to look', async () => {
    const [status, html] = await read('/bench/t99')
    expect(status).toBe(404)
    expect(html).toContain('没有“t99”这个实操任务')
  })
})
