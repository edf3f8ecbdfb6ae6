import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { toLadder } from '#domain/plc/ladder/to-ladder.ts'
import { parseProgram } from '#domain/plc/program/parse-program.ts'
import { Ladder } from './ladder.tsx'

const program = parseProgram(
  '; 点动\nLDI X0\nOR Y0\nLDP X1\nAND= D0 K5\nORB\nINV\nTON F0 K500\nOUT Y0\nSET M0\nOUT T0 K50\nSTL S20\nOUT Y1\nRET\nEND',
)
const ladder = program.ok ? toLadder(program.value) : program
if (!ladder.ok) throw new Error('it is sound')

const html = renderToStaticMarkup(
  <Ladder
    ladder={ladder.value}
    nameOf={({ of, no }) => (of === 'X' && no === 0 ? '名字特别长的按钮' : undefined)}
    cursor="0d0"
    watch={{ isOn: ({ of }) => of === 'F' || of === 'S', numberIn: () => 0 }}
  />,
)

test('every cell stands in the drawing with its device, its spot, and its sentence', () => {
  expect(html.match(/data-spot="[^"]*"/g)).toHaveLength(13)
  expect(html).toContain(
    'aria-label="第 1 行：（X0（名字特别长的按钮） 常闭 并 Y0 常开 并 X1 上升沿 串 D0 等于 5） 串 取反 串 功能块 TON F0 0.5 秒，输出 Y0；置位 M0；定时器 T0，设定 50"',
  )
  for (const text of ['X0', 'Y0', 'X1', '= D0 K5', 'INV', 'TON F0 K500', 'SET M0', 'T0 K50', 'STL S20', 'RET', 'END'])
    expect(html).toContain(`>${text}</text>`)
  expect(html).toContain('>名字特别长…</text>')
  expect(html).toContain('<p class="ld-rem">点动</p>')
})

test('the cursor frames one cell; what has power is marked', () => {
  expect(html.match(/ld-hit here/g)).toHaveLength(1)
  expect(/data-spot="0d0" class="([^"]*)"/.exec(html)?.[1]).toBe('ld-c hot')
  expect(/data-spot="0p0b1p0" class="([^"]*)"/.exec(html)?.[1]).toBe('ld-c')
})
