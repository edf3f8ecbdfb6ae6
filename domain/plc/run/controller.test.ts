/** The acceptance list of exam.md §3.5, line by line. */
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
