/** What decides which rungs drive: master contacts and steps, line by line of exam.md §3.5. */
import { describe, expect, test } from 'vitest'
import { runOf } from './controller.fixture.ts'

describe('MC and MCR', () => {
  const masked = 'LD X0; MC N0 M100; LD X1; OUT Y0; OUT T0 K1; OUT T250 K100; SET Y1; OUT C0 K9; LD X2; RST Y1; MCR N0; LD X1; OUT Y2'

  test('without the master plain coils and timers go off; what was set, counted and accumulated stays', () => {
    const run = runOf(masked)
    run.hold('X0 X1', 310)
    expect(run.on('M100 Y0 Y1 Y2 T0')).toBe('M100 Y0 Y1 Y2 T0')
    run.hold('X1 X2', 310)
    expect(run.on('M100 Y0 Y1 Y2 T0')).toBe('Y1 Y2')
    expect(['T0', 'T250', 'C0'].map(run.number)).toEqual([0, 3, 1])
  })

  test('an inner master works only while the outer one does', () => {
    const run = runOf('LD X0; MC N0 M0; LD X1; MC N1 M1; LD X2; OUT Y0; MCR N1; LD X2; OUT Y1; MCR N0')
    const seen = ['X0 X1 X2', 'X1 X2', 'X0 X2'].map((on) => {
      run.scan(on)
      return run.on('M0 M1 Y0 Y1')
    })
    expect(seen).toEqual(['M0 M1 Y0 Y1', '', 'M0 Y1'])
  })

  test('INV under a master without power leads none', () => {
    const run = runOf('LD X0; MC N0 M0; LD X1; INV; OUT Y0; MCR N0')
    run.scan('X0')
    expect(run.on('Y0')).toBe('Y0')
    run.scan()
    expect(run.on('Y0')).toBe('')
  })
})

describe('steps', () => {
  const steps = `LD M8002; SET S0; STL S0; LD X0; SET S20; STL S20; OUT Y0; OUT T0 K5; SET Y7; LD X1; SET S21;
    STL S21; OUT Y1; LD X2; SET S0; RET; LD X3; OUT Y2`

  test('only the active step drives; the one that was left goes off a scan later', () => {
    const run = runOf(steps)
    const seen = ['', 'X0', '', 'X1', '', 'X2', ''].map((on) => {
      run.scan(on)
      return run.on('S0 S20 S21 Y0 Y1')
    })
    expect(seen).toEqual(['S0', 'S0 S20 Y0', 'S20 Y0', 'S20 S21 Y0 Y1', 'S21 Y1', 'S0 S21 Y1', 'S0'])
  })

  test('what was set stays, a timer of the step starts anew, rungs after RET always run', () => {
    const run = runOf(steps)
    run.scan()
    run.scan('X0')
    run.hold('', 300)
    run.scan('X1')
    run.scan('X3')
    expect([run.on('Y0 Y2 Y7'), run.number('T0')]).toEqual(['Y2 Y7', 0])
  })

  test('two steps may drive one coil, whichever stands first', () => {
    const run = runOf(`LD M8002; SET S20; STL S21; OUT Y0; LD X1; SET S20; STL S20; OUT Y0; LD X0; SET S21; RET`)
    const seen = ['', 'X0', '', 'X1', '', ''].map((on) => {
      run.scan(on)
      return run.controller.outputs[0]
    })
    expect(seen).toEqual([1, 1, 1, 1, 1, 1])
  })

  test('RST of a step switches its coils off in the same scan', () => {
    const run = runOf('LD M8002; SET S20; LD X0; RST S20; STL S20; OUT Y0; RET')
    run.scan()
    expect(run.on('Y0')).toBe('Y0')
    run.scan('X0')
    expect(run.on('Y0 S20')).toBe('')
  })

  test('a step that is left and entered again in one scan stays on', () => {
    const run = runOf('LD M8002; SET S20; STL S20; LD X0; SET S21; STL S21; LD X0; SET S20; RET')
    run.scan()
    run.scan('X0')
    run.scan()
    expect(run.on('S20 S21')).toBe('S20')
  })

  test('two STL in a row wait for both steps and leave both', () => {
    const run = runOf(`LD M8002; SET S20; SET S30; STL S20; OUT Y0; LD X0; SET S21; STL S30; OUT Y1; LD X1; SET S31;
      STL S21; STL S31; LD X2; SET S40; STL S40; OUT Y2; RET`)
    run.scan()
    run.scan('X0 X2')
    run.scan('X2')
    expect(run.on('S21 S30 S40')).toBe('S21 S30')
    run.scan('X1')
    run.scan('X2')
    run.scan()
    expect(run.on('S20 S21 S30 S31 S40 Y0 Y1 Y2')).toBe('S40 Y2')
  })

  test('a pulse in a step comes again each time the step is entered', () => {
    const run = runOf('LD M8002; SET S0; STL S0; LD X0; SET S20; STL S20; LD M8000; PLS M0; LD M0; INC D0; LD X1; SET S0; RET')
    for (const on of ['', 'X0', '', 'X1', '', 'X0', '']) run.scan(on)
    expect(run.number('D0')).toBe(2)
  })
})
