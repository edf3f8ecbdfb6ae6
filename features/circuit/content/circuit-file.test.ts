import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { circuits } from './bench.fixture.ts'
import { readCircuit } from './read-circuits.ts'

const good = await readFile(join(projectRoot, 'content/circuits/cir-02.yaml'), 'utf8')
const lineOf = (text: string): number => good.split('\n').findIndex((line) => line.includes(text)) + 1

/** What an editor is told after replacing some text. */
function told(before: string, after: string): readonly string[] {
  const text = good.replace(before, after)
  if (text === good) throw new Error(`nothing to replace: ${before}`)
  const read = readCircuit(text, 'a.yaml')
  return read.ok ? [] : read.problem.map(({ line, says }) => `${line} ${says}`)
}

describe('a file of a circuit', () => {
  test('all thirteen are there', () => {
    expect(circuits.map(({ id }) => id)).toEqual(Array.from({ length: 13 }, (_, nth) => `cir-${String(nth + 1).padStart(2, '0')}`))
  })

  test('a place on the drawing may be written', () => {
    expect(told('part: FU2.a,', 'part: FU2.a, place: { x: 10, y: 20 },')).toEqual([])
  })

  test.each([
    ['a coil that hangs', 'is: coil, from: 6, to: 0', 'is: coil, from: 6, to: 99', 'KM1.A1', '没有线号 99，先写进 wires'],
    ['a wire number twice', '8, 9, 0]', '8, 9, 0, 4]', 'wires:', '线号 4 写了两次'],
    ['a wire that ends nowhere', '8, 9, 0]', '8, 9, 0, 10]', 'wires:', '线号 10 只接了 0 处，至少要接两处'],
    ['a part twice', 'part: SB3.3,', 'part: SB3.1,', 'SB3.3,', '零件 SB3.1 写了两次'],
    ['an unknown device', 'part: SB3.3,', 'part: SB4.3,', 'SB3.3,', '没有元件 SB4，先写进 devices'],
    [
      'an unknown kind of part',
      'KM1.21, is: nc',
      'KM1.21, is: nx',
      'KM1.21',
      'control.11.is：零件只能是 no、nc、lateNo、lateNc、coil、link、heater、load、resistor',
    ],
    ['a part of another device', 'KM1.21, is: nc', 'KM1.21, is: heater', 'KM1.21', 'KM1 没有 heater 这种零件'],
    ['a motor without an end', 'V: V, W: W }', 'V: V }', 'id: M,', 'M 的接线端要写 U、V、W'],
    ['a short at rest', 'main:', '  - { part: SB1.5, is: nc, from: 1, to: 0 }\nmain:', 'FU2.a', '一合电源，L2 和 L3 就短路'],
    ['a short by a button', 'SB2.3, is: no, from: 3, to: 4', 'SB2.3, is: no, from: 3, to: 0', 'FU2.a', '一按 SB2，L2 和 L3 就短路'],
  ])('%s is refused with line and reason', (_, before, after, at, says) => {
    expect(told(before, after)).toContain(`${lineOf(at)} ${says}`)
  })

  test('a coil whose end meets only itself is floating', () => {
    const text = good.replace('8, 9, 0]', '8, 9, 0, 10]').replace('is: coil, from: 6, to: 0', 'is: coil, from: 6, to: 10')
    const loose = text
      .replace('main:', '  - { part: SB3.5, is: nc, from: 10, to: 11 }\n  - { part: SB3.7, is: nc, from: 11, to: 10 }\nmain:')
      .replace('0, 10]', '0, 10, 11]')
    const read = readCircuit(loose, 'a.yaml')
    expect(read.ok ? [] : read.problem.map(({ line, says }) => `${line} ${says}`)).toEqual([
      `${lineOf('KM1.A1')} 线圈 KM1.A1 的 10 号线接不到电源，线圈悬空`,
    ])
  })

  test('a file that is no YAML, and one with a word too many', () => {
    expect(told('devices:', 'devices: [').length).toBeGreaterThan(0)
    expect(told('circuit: cir-02', 'circuit: cir-02\ncolour: red')).toEqual(['2 colour：没有“colour”这一项，看看是不是写错了字'])
  })
})
