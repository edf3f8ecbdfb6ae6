import { describe, expect, test } from 'vitest'
import { circuit, circuits } from '#features/circuit/content/bench.fixture.ts'
import { netlistOf } from './netlist.ts'
import { sayDrawing } from './say-drawing.ts'

describe('the lists of CIR-2', () => {
  test('wire 3 meets five contacts, wire 0 two coils and a fuse', () => {
    const { nodes } = netlistOf(circuit(2), 'control')
    const meets = (wire: string) => nodes.find((node) => node.wire === wire)?.meets.map(({ part }) => part)
    expect(meets('3')).toEqual(['SB1.1', 'SB2.3', 'KM1.13', 'SB3.3', 'KM2.13'])
    expect(meets('0')).toEqual(['KM1.A1', 'KM2.A1', 'FU2.b'])
  })

  test('V12 goes on in the main circuit, U13 stays there, L1 is the supply', () => {
    const nodes = new Map(netlistOf(circuit(2), 'main').nodes.map((node) => [node.wire, node]))
    expect(nodes.get('V12')).toMatchObject({ goesOn: true, isSupply: false })
    expect(nodes.get('U13')).toMatchObject({ goesOn: false, isSupply: false })
    expect(nodes.get('L1')).toMatchObject({ isSupply: true })
  })

  test('the motor stands in the list of parts', () => {
    expect(netlistOf(circuit(4), 'main').parts.find(({ part }) => part === 'M2')).toEqual({
      part: 'M2',
      device: 'M2',
      says: '电动机，接线端 U 接 U2、V 接 V2、W 接 W2',
      from: 'U2、V2、W2',
      to: '',
      wires: ['U2', 'V2', 'W2'],
    })
  })
})

test.each(circuits.map((of) => [of.id, of] as const))('%s: every wire and every part is in one of the lists', (_, of) => {
  const lists = (['control', 'main'] as const).map((section) => netlistOf(of, section))
  expect(new Set(lists.flatMap(({ nodes }) => nodes.map(({ wire }) => wire)))).toEqual(new Set(of.wires))
  const listed = lists.flatMap(({ parts }) => parts.map(({ part }) => part))
  expect(listed).toEqual(expect.arrayContaining(of.parts.map(({ id }) => id)))
  expect(listed.length).toBe(of.parts.length + of.couplings.length + of.devices.filter(({ kind }) => kind === 'motor').length)
})

test('a drawing is told in the order it is read', () => {
  expect(sayDrawing(circuit(1), 'control')).toBe(
    '接触器自锁连续运行，控制电路。从 V12 号线（L2）起：FU2 熔体到 1，FR 常闭触点到 2，SB1 常闭触点到 3，' +
      '分 2 路：第 1 路 SB2 常开触点到 4；第 2 路 KM 常开触点到 4；合起来，KM 线圈到 0，FU2 熔体到 W12。',
  )
  expect(sayDrawing(circuit(1), 'main')).toContain('KM 主触点：U12 到 U13，V12 到 V13，W12 到 W13。')
})

test('two supplies are told one after the other', () => {
  expect(sayDrawing(circuit(12), 'control')).toMatch(/从 U11 号线（L1）起：.*。从 R11 号线（R1）起：/)
})
