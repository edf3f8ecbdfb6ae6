import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ToldRedLine } from '#domain/bench/red-line.ts'
import { type ScoreSheet, scoreBy } from '#domain/bench/score-sheet.ts'
import { ScorePanel } from './score-panel.tsx'

const item = (id: string, points: number) => ({ id, title: `${id}项`, points, asks: '', rules: [] })
const sheet: ScoreSheet = { id: 'A', title: '排故', items: [item('全', 4), item('半', 3), item('零', 2)], beyond: [] }
const lost = [
  { item: '半', points: 0.5, says: '漏一处' },
  { item: '零', points: 5, says: '没做' },
  { points: 1, says: '超时 1 分钟' },
]
const line: ToldRedLine = { id: 'liveResistance', says: '带电用欧姆挡', why: '烧表', instead: '先停电' }
const hit = { id: 'liveResistance', did: '带电量电阻', atS: 9 } as const

type Also = Partial<Parameters<typeof ScorePanel>[0]>
const shown = (also: Also = {}): string =>
  renderToStaticMarkup(
    <ScorePanel
      sheet={sheet}
      score={scoreBy(sheet, lost, false)}
      facts={[{ label: '用时', figure: '1 分 0 秒' }]}
      hits={[]}
      redLines={[line]}
      review={[]}
      next={<a href="/again">再来</a>}
      {...also}
    />,
  )
const words = (html: string): string =>
  html
    .replaceAll(/<svg.*?<\/svg>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('the total, each item with its reasons, what is taken off beside the sheet, and the way on', () => {
  const text = words(shown())
  expect(text).toContain('得分 5.5 / 9')
  expect(text).toContain('评分表 A：排故，自拟 5.5 / 9 用时 1 分 0 秒')
  expect(text).toContain('4 / 4 分 全项 没有扣分')
  expect(text).toContain('2.5 / 3 分 半项 漏一处 −0.5 分')
  expect(text).toContain('0 / 2 分 零项 没做 −5 分')
  expect(text).toContain('表外扣分 超时 1 分钟 −1 分')
  expect(text).toContain('再来')
  expect(shown().match(/class="task \w+"/g)).toEqual(['class="task ok"', 'class="task part"', 'class="task none"', 'class="task none"'])
})

describe('how it ended', () => {
  test('a red line: nothing is left of the total, and the last one is called out', () => {
    const html = shown({ score: scoreBy(sheet, lost, true), hits: [{ ...hit, atS: 3 }, hit] })
    expect(words(html)).toContain('碰了红线，本次终止')
    expect(words(html)).toContain('总分记 0')
    expect(words(html)).toContain('红线：带电量电阻 烧表 该这样：先停电')
    expect(html.match(/role="alert"/g)).toHaveLength(1)
  })

  test('red lines of practice are told, and interrupt nobody', () => {
    const html = shown({ hits: [hit] })
    expect(words(html)).toContain('红线：带电量电阻')
    expect(html).not.toContain('role="alert"')
  })

  test('otherwise the room says why', () => expect(words(shown({ ended: '到时终止' }))).toContain('到时终止'))
})

test('items that nobody can mark here say so, and what to go over leads there, more than four folded', () => {
  const review = [1, 2, 3, 4, 5].map((nth) => ({ href: `/p/${nth}`, says: `第 ${nth} 点` }))
  const html = shown({ unseen: [item('手艺', 6)], review })
  expect(words(html)).toContain('6 分 手艺项 这里不评')
  expect(words(html)).toContain('丢分的地方，先练这些 第 1 点')
  expect(words(html)).toContain('还有 1 个 第 5 点')
  expect(html).toContain('href="/p/5"')
  expect(words(shown())).not.toContain('先练这些')
})
