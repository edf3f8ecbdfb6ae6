/** The picture says what the state says: in words, in the list, and with its harm. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Running } from '#domain/plc/plant/plant.ts'
import { findPlant, plantNames } from '#domain/plc/plant/plants.ts'
import type { Wiring } from './drawing.ts'
import { PlantPicture } from './plant-picture.tsx'

/** `valveA+3000|valveB+200`: what has current, and for how many ms. */
function picture(plant: string, run: string, wiring?: Wiring): { readonly html: string; readonly words: string } {
  let now = begin(plant)
  let driven: ReadonlySet<string> = new Set()
  for (const stretch of run.split('|').filter((each) => each !== '')) {
    const [names = '', ms = '0'] = stretch.split('+')
    driven = new Set(names.split(' ').filter((name) => name !== ''))
    for (let ran = 0; ran < Number(ms); ran += 10) now = now.after(driven, 10)
  }
  const html = renderToStaticMarkup(
    <PlantPicture plant={plant} state={now.state} sensors={now.sensors} driven={driven} {...(wiring && { wiring })} />,
  )
  return { html, words: /aria-label="([^"]*)"/.exec(html)?.[1] ?? '' }
}

function begin(plant: string): Running {
  const found = findPlant(plant)
  if (found === undefined) throw new Error(`no ${plant}`)
  return found.begin()
}

const wiring: Wiring = {
  inputs: [{ device: { of: 'X', no: 8 }, from: 'sensor', name: 'low', contact: 'open', says: '低液位' }],
  outputs: [{ device: { of: 'Y', no: 9 }, actuator: 'valveA', says: 'A 阀' }],
}

test.each(plantNames)('%s: one image with words and no style attribute, every signal in the list', (name) => {
  const { html, words } = picture(name, '')
  expect(html.match(/role="img"/g)).toHaveLength(1)
  expect(html).not.toContain('style=')
  expect(words).toContain('通电的执行器：没有。')
  const plant = findPlant(name)
  for (const { says } of [...(plant?.sensors ?? []), ...(plant?.actuators ?? [])]) expect(html).toContain(says)
})

describe('in words', () => {
  test.each([
    [
      'mixing-tank',
      'valveA+5000|valveB+3000|stirrer+1130',
      '液面 80%，A 液 50%，B 液 30%，搅拌了 1.1 秒。通电的执行器：搅拌电动机。动作的传感器：低液位（10%）、中液位（50%）、高液位（80%）。',
    ],
    ['cart', 'fill+2500|forward+2000', '小车离左限位 4.0 米，装了 50%。通电的执行器：右行接触器。动作的传感器：没有。'],
    ['conveyor', 'first second+5000', '一号带上 4 件，二号带上 4 件，三号带上 0 件，三号带前面堆着 1 件。'],
    ['crossing', 'northGreen eastRed+7300', '南北绿灯亮，已经 7 秒，等 0 辆；东西红灯亮，已经 7 秒，等 1 辆。'],
    ['gripper', 'down+2000|clamp+700|up clamp+2000|rightward clamp+1000', '手臂横着走了 50%，升到顶，夹着工件。'],
    ['quiz', 'two bell+10', '二号台的灯亮，铃在响。'],
    ['star-delta', 'main star+2000', '绕组接成星形，转速 40%。'],
    ['drive', 'forward speed1 speed3+1250', '变频器输出 25.00 Hz，正转，设定 50.00 Hz。'],
    ['table', 'forward speed1+1000', '工作台在全程的 12%，变频器输出 10.00 Hz，正转，设定 10.00 Hz。'],
  ])('%s %s', (name, run, says) => {
    expect(picture(name, run).words).toContain(says)
  })
})

describe('harm is drawn and said', () => {
  test.each([
    ['mixing-tank', 'valveA+12000', '液体满出来了'],
    ['cart', 'forward+5000', '撞到头了'],
    ['cart', 'forward backward+10', '相间短路'],
    ['conveyor', 'first second+7000', '料堆起来了'],
    ['crossing', 'northGreen eastGreen+10', '要出车祸'],
    ['gripper', 'down+1000|rightward+10', '撞上了工作台'],
    ['quiz', 'one two+10', '分不出谁先'],
    ['star-delta', 'main star+3000|main star delta+10', '相间短路'],
    ['drive', 'forward speed1+1000|reverse+10', '没停稳就反转'],
    ['table', 'reverse speed3+3000', '撞上了挡块'],
  ])('%s %s', (name, run, says) => {
    const { html, words } = picture(name, run)
    expect(words).toMatch(new RegExp(`^[^。]+。出事了：[^。]*${says}`))
    expect(html).toMatch(new RegExp(`pl-harm.*${says}`))
  })
})

test('the terminals stand beside the names, in octal', () => {
  const { html } = picture('mixing-tank', 'valveA+100', wiring)
  expect(html).toContain('X10 低液位')
  expect(html).toContain('Y11 A 阀开')
  expect(html).toContain('<td data-l="端子">Y11</td><td data-l="现在">通电</td>')
  expect(html).toContain('<td data-l="端子">没接</td>')
})
