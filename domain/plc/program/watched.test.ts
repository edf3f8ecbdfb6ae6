import { expect, test } from 'vitest'
import { parseProgram } from './parse-program.ts'
import { numbersIn, relaysIn, sayCurrent } from './watched.ts'

const text = `LD X0
OR M1
OUT M1
OUT T200 K250
OUT T0 D3
LD M8013
OUT C0 K5
LD> C0 K2
TON F2 K1500
OUT Y0
LD T0
SET S20
END`

function read() {
  const program = parseProgram(text)
  if (!program.ok) throw new Error(program.problem[0]?.says)
  return program.value
}

test('what holds a number, with its setting in words', () => {
  expect(numbersIn(read()).map(({ name, setting }) => `${name} ${setting ?? '-'}`)).toEqual([
    'T0 D3',
    'T200 K250（2.5 秒）',
    'C0 K5',
    'D3 -',
    'F2 K1500（1.5 秒）',
  ])
})

test('relays and steps, without the special ones', () => {
  expect(relaysIn(read()).map(({ name }) => name)).toEqual(['M1', 'S20'])
})

test('a current value in its own unit', () => {
  const says = (name: string, value: number) => {
    const watched = numbersIn(read()).find((each) => each.name === name)
    return watched && sayCurrent(watched, value)
  }
  expect([says('T0', 12), says('T200', 12), says('C0', 3), says('F2', 700)]).toEqual(['1.2 秒', '0.12 秒', '3', '0.7 秒'])
})
