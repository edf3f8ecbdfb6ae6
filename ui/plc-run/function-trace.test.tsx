import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Trace } from '#domain/plc/task/trace-task.ts'
import { FunctionTrace } from './function-trace.tsx'
import { ticksOf, xOf } from './time-scale.ts'

const point = { id: 'p', says: '按启动，1 秒后灯亮。', never: [], steps: [{ kind: 'press', button: 'start' }] } as const
const trace: Trace = {
  judgement: { kind: 'failed', point, step: 1, atMs: 1000, says: 'Y0（灯）接通，来得太早：0.9 秒，应在 1.8 秒以后。' },
  endMs: 1000,
  rows: [
    {
      signal: 'start',
      device: 'X0',
      says: '启动按钮',
      kind: 'button',
      changes: [
        { atMs: 0, isOn: false },
        { atMs: 100, isOn: true },
      ],
    },
    { signal: 'stop', device: 'X1', says: '停止按钮', kind: 'button', changes: [{ atMs: 0, isOn: false }] },
    {
      signal: 'Y0',
      device: 'Y0',
      says: '灯',
      kind: 'output',
      changes: [
        { atMs: 0, isOn: false },
        { atMs: 1000, isOn: true },
      ],
    },
  ],
  marks: [
    { step: 0, kind: 'press', says: '按住启动按钮', fromMs: 50, toMs: 100, signals: ['start'], dueMs: undefined, isMet: true, missing: [] },
    {
      step: 1,
      kind: 'until',
      says: '1.8～2 秒里要看到：Y0（灯）接通',
      fromMs: 100,
      toMs: 1000,
      signals: ['Y0'],
      dueMs: [1800, 2000],
      isMet: false,
      missing: ['Y0'],
    },
  ],
}

test('the lines rise where the signals did, the window stands where it was due, and what nobody looked at is left out', () => {
  const html = renderToStaticMarkup(<FunctionTrace trace={trace} />)
  expect(html).toContain(`d="M8 64H${xOf(100, 2000)}V46H${xOf(1000, 2000)}"`)
  expect(html).toContain(`class="due bad" x="${xOf(1800, 2000)}"`)
  expect(html).toContain(`class="fail" d="M${xOf(1000, 2000)} `)
  expect(html).not.toContain('停止按钮')
  expect(html).not.toContain('style=')
})

test('in words and as tables it says the same', () => {
  const html = renderToStaticMarkup(<FunctionTrace trace={trace} />)
  expect(html).toContain('aria-label="按启动，1 秒后灯亮。时序图，到 1 秒没通过：Y0（灯）接通，来得太早：0.9 秒，应在 1.8 秒以后。"')
  expect(html).toContain('不对：Y0（灯）接通，来得太早')
  expect(html).toContain('0 秒断，1 秒通')
})

test('the paper: never more than nine ticks, from the left edge to the right', () => {
  for (const endMs of [50, 1000, 8000, 13_060, 62_000, 240_000]) expect(ticksOf(endMs).length).toBeLessThanOrEqual(9)
  expect([xOf(0, 500), xOf(500, 500), xOf(900, 500)]).toEqual([8, 342, 342])
})
