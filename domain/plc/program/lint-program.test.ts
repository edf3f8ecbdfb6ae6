import { expect, test } from 'vitest'
import { lintProgram } from './lint-program.ts'
import { parseProgram } from './parse-program.ts'

function warningsOf(text: string): readonly string[] {
  const parsed = parseProgram(text.replaceAll(';', '\n'))
  if (!parsed.ok) throw new Error(parsed.problem[0]?.says)
  return lintProgram(parsed.value).map(({ line, says }) => `${line} ${says.slice(0, 13)}`)
}

test('a coil that is driven twice is named with both lines', () => {
  expect(warningsOf('LD X0;OUT Y0;LD X1;OUT Y0;LD X2;SET Y0;END')).toEqual(['4 双线圈：Y0 在第 2 行'])
  expect(warningsOf('LD X0;OUT T0 K1;LD X1;OUT T0 K2;END')).toEqual(['4 双线圈：T0 在第 2 行'])
})

test('two steps may drive one coil; twice in a step, or inside and outside, may not', () => {
  expect(warningsOf('STL S20;OUT Y0;STL S21;OUT Y0;RET;END')).toEqual([])
  expect(warningsOf('STL S20;OUT Y0;LD X0;OUT Y0;RET;END')).toEqual(['4 双线圈：Y0 在第 2 行'])
  expect(warningsOf('STL S20;OUT Y0;RET;LD X0;OUT Y0;END')).toEqual(['5 双线圈：Y0 在第 2 行'])
  expect(warningsOf('LD X0;OUT Y0;STL S20;OUT Y0;RET;END')).toEqual(['4 双线圈：Y0 在第 2 行'])
})

test('the contact of a timer or counter that nothing drives', () => {
  expect(warningsOf('LD T5;OUT Y0;LD C1;OUT C1 K5;END')).toEqual(['1 T5 的触点永远不动：程序'])
})
