import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parseProgram } from '#domain/plc/program/parse-program.ts'
import { RunPanel } from './run-panel.tsx'
import type { BenchTask } from './use-bench.ts'

const task: BenchTask = {
  title: '小车',
  plant: 'cart',
  inputs: [
    { device: { of: 'X', no: 0 }, from: 'button', name: 'start', contact: 'open', says: '启动按钮' },
    { device: { of: 'X', no: 8 }, from: 'sensor', name: 'left', contact: 'open', says: '左限位' },
  ],
  outputs: [{ device: { of: 'Y', no: 0 }, actuator: 'forward', says: '右行接触器' }],
}

test('without scripts: everything as it stands before the start, no button that does nothing, and how to judge', () => {
  const program = parseProgram('LD X0\nOUT Y0\nEND')
  if (!program.ok) throw new Error('broken')
  const html = renderToStaticMarkup(<RunPanel task={task} program={program.value} />)
  expect(html).toContain('不开脚本也能判')
  expect(html).not.toContain('<button')
  expect(html).toContain('aria-label="送料小车。小车在左限位，空车。')
  for (const words of ['<b>X10</b><span>左限位</span>', '<b>Y0</b><span>右行接触器</span><em>断</em>']) expect(html).toContain(words)
})
