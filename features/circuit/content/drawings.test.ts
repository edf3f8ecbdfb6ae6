import { describe, expect, test } from 'vitest'
import type { Drawing } from '#domain/circuit/drawing/drawing.ts'
import { faultsOf } from '#domain/circuit/drawing/faults-of-drawing.fixture.ts'
import { layOut } from '#domain/circuit/drawing/lay-out.ts'
import { circuit, circuits } from './bench.fixture.ts'

const each = circuits.flatMap((of) => (['control', 'main'] as const).map((section) => [of.id, section, of] as const))

describe('the drawings', () => {
  test.each(each)('%s, %s circuit: all parts, the wires of the list, nothing on top of anything', (_, section, of) => {
    expect(faultsOf(of, layOut(of, section))).toEqual([])
  })

  test.each(each)('%s, %s circuit: the same circuit gives the same drawing', (_, section, of) => {
    expect(layOut(structuredClone(of), section)).toEqual(layOut(of, section))
  })

  test.each(each)('%s, %s circuit: motors, rectifiers and the supply are there, and every wire can be touched', (_, section, of) => {
    const { symbols, spots, runs } = layOut(of, section)
    const ids = symbols.map(({ id }) => id)
    const alone = of.devices.filter(({ kind }) => ['motor', 'rectifier', 'transformer'].includes(kind)).map(({ id }) => id)
    if (section === 'main') expect(ids).toEqual(expect.arrayContaining(alone))
    if (section === 'main')
      expect(ids).toEqual(expect.arrayContaining(of.supplies.flatMap(({ phases }) => phases.map((wire) => `@${wire}`))))
    const wires = new Set(of.parts.filter((part) => part.section === section).flatMap(({ from, to }) => [from, to]))
    expect([...wires].filter((wire) => !spots.some((spot) => spot.wire === wire))).toEqual([])
    for (const { wire, x, y } of spots) {
      const touched = runs.filter(({ from, to }) => x >= from.x && x <= to.x && y >= from.y && y <= to.y)
      expect(touched.map((run) => run.wire)).toContain(wire)
      expect(new Set(touched.map((run) => run.wire)).size).toBe(1)
    }
  })

  test('a phone of 390 px shows most of them without scrolling', () => {
    const wide = each.filter(([, section, of]) => layOut(of, section).width > 358).map(([id, section]) => `${id} ${section}`)
    expect(wide).toEqual(['cir-03 control', 'cir-07 control', 'cir-09 control', 'cir-10 main', 'cir-13 control', 'cir-13 main'])
  })

  test('dots stand where a branch leaves, and nowhere else', () => {
    const { dots } = layOut(circuit(2), 'control')
    expect(dots.map(({ wire }) => wire).toSorted()).toEqual(['0', '3', '3', '3', '4', '7'])
  })
})

describe('the check of a drawing notices', () => {
  const sound = layOut(circuit(2), 'control')
  const told = (drawing: Drawing): readonly string[] => faultsOf(circuit(2), drawing)

  test.each<readonly [string, Drawing, string]>([
    ['a part left out', { ...sound, symbols: sound.symbols.filter(({ id }) => id !== 'SB2.3') }, 'SB2.3 is drawn 0 times with '],
    ['a wire left out', { ...sound, runs: sound.runs.filter(({ wire }) => wire !== '3') }, 'wire 3 is torn'],
    ['a dot too much', { ...layOut(circuit(2), 'main'), section: 'main', dots: crossing() }, 'wires U12, V12 are joined'],
    ['a label on a wire', { ...sound, labels: sound.labels.map((label) => ({ ...label, x: label.x + 14 })) }, '“3” is on wire 3'],
    [
      'two symbols in one place',
      { ...sound, symbols: sound.symbols.map((each) => ({ ...each, box: { ...each.box, right: 400 } })) },
      'SB2.3 is on KM1.13',
    ],
  ])('%s', (_, drawing, fault) => {
    expect(told(drawing)).toContain(fault)
  })

  /** Where U12 crosses V12. */
  function crossing(): Drawing['dots'] {
    const { runs, dots } = layOut(circuit(2), 'main')
    const across = runs.find(({ wire, from, to }) => wire === 'U12' && from.y === to.y)
    const down = runs.find(({ wire, from, to }) => wire === 'V12' && from.x === to.x)
    return [...dots, { wire: 'U12', x: down?.from.x ?? 0, y: across?.from.y ?? 0 }]
  }
})
