/** What counts: timers, counters and registers, line by line of exam.md §3.5. */
import { describe, expect, test } from 'vitest'
import { runOf } from './controller.fixture.ts'

describe('timers', () => {
  test.each([
    ['T0', 100],
    ['T199', 100],
    ['T200', 10],
    ['T245', 10],
    ['T246', 1],
    ['T249', 1],
    ['T250', 100],
    ['T255', 100],
  ])('%s counts in units of %i ms', (timer, base) => {
    const run = runOf(`LD X0; OUT ${timer} K7`)
    run.scan('X0')
    run.scan('X0', 7 * base - 1)
    expect([run.on(timer), run.number(timer)]).toEqual(['', 6])
    run.scan('X0', 1)
    expect([run.on(timer), run.number(timer)]).toEqual([timer, 7])
    run.scan('X0', 100_000)
    expect(run.number(timer)).toBe(7)
  })

  test('a plain timer starts anew when its condition goes, an accumulating one goes on and waits for RST', () => {
    const run = runOf('LD X0; OUT T0 K10; OUT T250 K10; LD X1; RST T250')
    run.hold('X0', 610)
    run.hold('', 5000)
    run.hold('X0', 410)
    expect([run.number('T0'), run.number('T250'), run.on('T0 T250')]).toEqual([4, 10, 'T250'])
    run.scan()
    expect(run.on('T250')).toBe('T250')
    run.scan('X1')
    expect([run.number('T250'), run.on('T250')]).toEqual([0, ''])
  })

  test('T199 and T245 are plain, T246 accumulates', () => {
    const run = runOf('LD X0; OUT T199 K10; OUT T245 K10; OUT T246 K30000')
    run.hold('X0', 60)
    run.scan()
    expect(['T199', 'T245', 'T246'].map(run.number)).toEqual([0, 0, 50])
  })

  test('K0 is due at once; a setting may come from a register', () => {
    const run = runOf('LD X0; OUT T0 K0; LD M8002; MOV K3 D0; LD X0; OUT T1 D0')
    run.scan('X0')
    expect(run.on('T0 T1')).toBe('T0')
    run.scan('X0', 300)
    expect(run.on('T0 T1')).toBe('T0 T1')
  })

  test('a timer that a jump passes over stands still', () => {
    const run = runOf('LD X1; CJ P0; LD X0; OUT T250 K100; P0')
    run.hold('X0', 510)
    run.hold('X0 X1', 5000)
    run.hold('X0', 110)
    expect(run.number('T250')).toBe(6)
  })
})

describe('counters', () => {
  test('count rising edges up to the setting, and stay until RST', () => {
    const run = runOf('LD X0; OUT C0 K3; LD X1; RST C0')
    for (const on of ['X0', 'X0', '', 'X0', '']) run.scan(on)
    expect([run.number('C0'), run.on('C0')]).toEqual([2, ''])
    for (const on of ['X0', '', 'X0', '']) run.scan(on)
    expect([run.number('C0'), run.on('C0')]).toEqual([3, 'C0'])
    run.scan('X1')
    expect([run.number('C0'), run.on('C0')]).toEqual([0, ''])
  })
})

describe('numbers', () => {
  test('MOV, INC and DEC; P works once for each time its condition comes', () => {
    const run = runOf('LD M8002; MOV K-5 D0; LD X0; INC D0; INCP D1; DEC D2; DECP D3; MOVP D0 D4')
    for (const on of ['', 'X0', 'X0', '', 'X0']) run.scan(on)
    expect(['D0', 'D1', 'D2', 'D3', 'D4'].map(run.number)).toEqual([-2, 2, -3, -2, -2])
  })

  test('registers hold 16 bits', () => {
    const run = runOf('LD M8002; MOV K32767 D0; MOV K-32768 D1; LD X0; INC D0; DEC D1')
    run.scan()
    run.scan('X0')
    expect([run.number('D0'), run.number('D1')]).toEqual([-32_768, 32_767])
  })

  test.each([
    ['=', 'Y1'],
    ['<>', 'Y0 Y2'],
    ['>', 'Y2'],
    ['>=', 'Y1 Y2'],
    ['<', 'Y0'],
    ['<=', 'Y0 Y1'],
  ])('4, 5 and 6 %s 5', (relation, on) => {
    const run = runOf(
      `LD M8000; MOV K5 D0; LD${relation} K4 D0; OUT Y0; LD M8000; AND${relation} D0 K5; OUT Y1; LD M8001; OR${relation} K6 D0; OUT Y2`,
    )
    run.scan()
    expect(run.on('Y0 Y1 Y2')).toBe(on)
  })

  test('the current value of a timer can be compared', () => {
    const run = runOf('LD X0; OUT T0 K100; LD>= T0 K3; OUT Y0')
    run.hold('X0', 300)
    expect(run.on('Y0')).toBe('')
    run.scan('X0')
    expect(run.on('Y0')).toBe('Y0')
  })
})
