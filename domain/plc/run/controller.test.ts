/** The acceptance list of exam.md §3.5, line by line: the scan, edges, power; the rest stands beside. */
import { describe, expect, test } from 'vitest'
import { runOf } from './controller.fixture.ts'

describe('the three phases of a scan', () => {
  test('the program works on the image: a flag set below is seen above in the next scan only', () => {
    const run = runOf('LD M0; OUT Y0; LD X0; OUT M0')
    run.scan('X0')
    expect(run.on('M0 Y0')).toBe('M0')
    run.scan('X0')
    expect(run.on('M0 Y0')).toBe('M0 Y0')
  })

  test('outputs are given out at the end, so what was overwritten never reaches the terminal', () => {
    const run = runOf('LD X0; OUT Y0; LD Y0; OUT Y1; LD X1; OUT Y0')
    run.scan('X0')
    expect([...run.controller.outputs.subarray(0, 2)]).toEqual([0, 1])
  })

  test('inputs are read once a scan, as octal places', () => {
    const run = runOf('LD X10; OUT Y17')
    run.scan('X10')
    expect(run.controller.outputs[15]).toBe(1)
  })

  test('M8000 is always on, M8002 in the first scan, M8013 half a second on and half a second off', () => {
    const run = runOf('LD M8000; OUT Y0; LD M8002; OUT Y1; LD M8013; OUT Y2; LD M8001; OUT Y3')
    run.scan()
    expect(run.on('Y0 Y1 Y2 Y3')).toBe('Y0 Y1 Y2')
    run.scan('', 499)
    expect(run.on('Y0 Y1 Y2 Y3')).toBe('Y0 Y2')
    run.scan('', 1)
    expect(run.on('Y0 Y1 Y2 Y3')).toBe('Y0')
    run.scan('', 500)
    expect(run.on('Y2')).toBe('Y2')
  })
})

describe('double coils', () => {
  test('the last one wins, on and off', () => {
    const run = runOf('LD X0; OUT Y0; LD X1; OUT Y0')
    run.scan('X0')
    expect(run.on('Y0')).toBe('')
    run.scan('X1')
    expect(run.on('Y0')).toBe('Y0')
  })
})

describe('edges', () => {
  test('PLS and PLF are on for one scan', () => {
    const run = runOf('LD X0; PLS M0; LD X0; PLF M1')
    const seen = ['', 'X0', 'X0', '', ''].map((on) => {
      run.scan(on)
      return run.on('M0 M1')
    })
    expect(seen).toEqual(['', 'M0', '', 'M1', ''])
  })

  test('LDP, ANDF and ORP see edges of a contact, also where another branch already leads', () => {
    const run = runOf('LDP X0; ORP X1; OUT Y0; LD X2; ANDF X0; OUT Y1')
    const seen = ['X2', 'X0 X2', 'X0 X1 X2', 'X1 X2', 'X1 X2'].map((on) => {
      run.scan(on)
      return run.on('Y0 Y1')
    })
    expect(seen).toEqual(['', 'Y0', 'Y0', 'Y1', ''])
  })
})

test('an edge beside a branch that already leads is seen in its own scan, and not later', () => {
  const run = runOf('LD X0; ORP X1; OUT Y0')
  run.scan('X0 X1')
  run.scan('X1')
  expect(run.on('Y0')).toBe('')
})

describe('SET, RST and power', () => {
  test('SET holds until RST; where both come, the one below wins', () => {
    const run = runOf('LD X0; SET Y0; LD X1; RST Y0')
    run.scan('X0')
    run.scan()
    expect(run.on('Y0')).toBe('Y0')
    run.scan('X0 X1')
    expect(run.on('Y0')).toBe('')
  })

  test('without power only latched devices keep their value', () => {
    const run = runOf(
      'LD X0; SET M0; SET M499; SET M500; SET S499; SET S500; SET Y0; MOV K7 D0; MOV K7 D199; MOV K7 D200; OUT C99 K1; OUT C100 K1; OUT T0 K1; OUT T250 K1',
    )
    run.hold('X0', 200)
    run.restart()
    expect([...run.controller.outputs].some((on) => on === 1)).toBe(false)
    expect(run.on('M0 M499 M500 S499 S500 Y0 C99 C100 T0 T250')).toBe('M500 S500 C100 T250')
    expect(['D0', 'D199', 'D200', 'C99', 'C100', 'T0', 'T250'].map(run.number)).toEqual([0, 0, 7, 0, 1, 0, 1])
  })

  test('an edge that was on before the power went comes again after it', () => {
    const run = runOf('LDP X0; INC D200')
    run.hold('X0', 50)
    run.restart()
    run.hold('X0', 50)
    expect(run.number('D200')).toBe(2)
  })
})

describe('a stop button that is wired normally closed', () => {
  const run = () => runOf('LD X0; OR Y0; AND X1; OUT Y0')

  test('stands as an open contact: untouched it lets run, pressed or with a broken wire it stops', () => {
    const motor = run()
    motor.scan('X0 X1')
    motor.scan('X1')
    expect(motor.on('Y0')).toBe('Y0')
    motor.scan('')
    motor.scan('X1')
    expect(motor.on('Y0')).toBe('')
  })
})

describe('a program that never ends its scan', () => {
  test('is stopped with its outputs off and tells the line; after a restart it tries again', () => {
    const run = runOf('LD M8000; OUT Y0; P0; LD X0; CJ P0')
    expect(run.scan()).toBe(true)
    expect(run.controller.outputs[0]).toBe(1)
    expect(run.scan('X0')).toBe(false)
    expect(run.controller.outputs[0]).toBe(0)
    expect(run.controller.scan(new Uint8Array(8), 100)).toEqual({ ok: false, problem: { kind: 'endless', line: 4 } })
    run.restart()
    expect(run.scan()).toBe(true)
  })

  test('a jump back that ends is let through', () => {
    const run = runOf('LD M8000; MOV K0 D0; P0; LD M8000; INC D0; LD< D0 K500; CJ P0')
    expect(run.scan()).toBe(true)
    expect(run.number('D0')).toBe(500)
  })
})
