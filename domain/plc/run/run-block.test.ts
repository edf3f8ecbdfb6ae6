/** The function blocks of IEC 61131-3 at their edges. */
import { describe, expect, test } from 'vitest'
import { runOf, type TestRun } from './controller.fixture.ts'

/** Q and ET after each scan; a scan is written as `X0+300`: these inputs on, so many ms after the one before. */
const story = (run: TestRun, scans: readonly string[]): readonly string[] =>
  scans.map((scan) => {
    const [on = '', ms = '0'] = scan.split('+')
    run.scan(on, Number(ms))
    return `${run.on('F0') === '' ? 'off' : 'on'} ${run.number('F0')}`
  })

describe('TON', () => {
  const ton = (pt: number) => runOf(`LD X0; TON F0 K${pt}; OUT Y0`)

  test('comes with the last millisecond of PT, ET stops there, and both go with the input', () => {
    expect(story(ton(500), ['+0', 'X0+100', 'X0+499', 'X0+1', 'X0+9000', '+10', 'X0+10', 'X0+499', '+1'])).toEqual([
      'off 0',
      'off 0',
      'off 499',
      'on 500',
      'on 500',
      'off 0',
      'off 0',
      'off 499',
      'off 0',
    ])
  })

  test('PT=0 comes at once', () => {
    expect(story(ton(0), ['+0', 'X0+10', '+10'])).toEqual(['off 0', 'on 0', 'off 0'])
  })

  test('loses its time with the power of the controller', () => {
    const run = ton(500)
    story(run, ['X0+10', 'X0+400'])
    run.restart()
    expect(story(run, ['X0+10', 'X0+499', 'X0+1'])).toEqual(['off 0', 'off 499', 'on 500'])
  })
})

describe('TOF', () => {
  const tof = (pt: number) => runOf(`LD X0; TOF F0 K${pt}; OUT Y0`)

  test('is off before its input ever came, stays on for PT after it went', () => {
    expect(story(tof(500), ['+10', 'X0+10', 'X0+900', '+10', '+499', '+1', '+900', 'X0+10'])).toEqual([
      'off 0',
      'on 0',
      'on 0',
      'on 0',
      'on 499',
      'off 500',
      'off 500',
      'on 0',
    ])
  })

  test('an input that comes back starts the time anew', () => {
    expect(story(tof(500), ['X0+10', '+10', '+400', 'X0+10', '+10', '+499', '+1'])).toEqual([
      'on 0',
      'on 0',
      'on 400',
      'on 0',
      'on 0',
      'on 499',
      'off 500',
    ])
  })

  test('PT=0 goes with its input', () => {
    expect(story(tof(0), ['X0+10', '+10'])).toEqual(['on 0', 'off 0'])
  })
})

describe('TP', () => {
  const tp = (pt: number) => runOf(`LD X0; TP F0 K${pt}; OUT Y0`)

  test('lasts PT however short or long its input is; ET waits for the input to go', () => {
    expect(story(tp(500), ['X0+10', '+10', '+489', '+1', 'X0+10', 'X0+500', 'X0+900', '+10'])).toEqual([
      'on 0',
      'on 10',
      'on 499',
      'off 0',
      'on 0',
      'off 500',
      'off 500',
      'off 0',
    ])
  })

  test('an input that comes again during the pulse does not lengthen it', () => {
    expect(story(tp(500), ['X0+10', '+200', 'X0+200', 'X0+99', 'X0+1', 'X0+300'])).toEqual([
      'on 0',
      'on 200',
      'on 400',
      'on 499',
      'off 500',
      'off 500',
    ])
  })

  test('PT=0 never comes', () => {
    expect(story(tp(0), ['X0+10', 'X0+10', '+10'])).toEqual(['off 0', 'off 0', 'off 0'])
  })
})

describe('counters', () => {
  test('CTU counts edges, goes on above PV, and R wins', () => {
    const run = runOf('LD X0; CTU F0 K2 X1; OUT Y0')
    expect(story(run, ['X0', 'X0', '', 'X0', '', 'X0', 'X0 X1', 'X0', '', 'X0'])).toEqual([
      'off 1',
      'off 1',
      'off 1',
      'on 2',
      'on 2',
      'on 3',
      'off 0',
      'off 0',
      'off 0',
      'off 1',
    ])
  })

  test('CTD is on at 0 and below; LD loads PV and wins', () => {
    const run = runOf('LD X0; CTD F0 K2 X1; OUT Y0')
    expect(story(run, ['', 'X1', 'X0 X1', '', 'X0', '', 'X0', '', 'X0'])).toEqual([
      'on 0',
      'off 2',
      'off 2',
      'off 2',
      'off 1',
      'off 1',
      'on 0',
      'on 0',
      'on -1',
    ])
  })

  test('PV=0 is reached from the start', () => {
    expect(story(runOf('LD X0; CTU F0 K0 X1; OUT Y0'), [''])).toEqual(['on 0'])
  })
})

describe('edges and bistables', () => {
  test('R_TRIG and F_TRIG are on for one scan; an input that never came gives no falling edge', () => {
    const rise = runOf('LD X0; R_TRIG F0; OUT Y0')
    expect(story(rise, ['X0', 'X0', '', 'X0'])).toEqual(['on 0', 'off 0', 'off 0', 'on 0'])
    const fall = runOf('LD X0; F_TRIG F0; OUT Y0')
    expect(story(fall, ['', 'X0', '', ''])).toEqual(['off 0', 'off 0', 'on 0', 'off 0'])
  })

  test('both inputs at once: SR is on, RS is off; both hold otherwise', () => {
    const sr = runOf('LD X0; SR F0 X1; OUT Y0')
    expect(story(sr, ['X0 X1', '', 'X1', ''])).toEqual(['on 0', 'on 0', 'off 0', 'off 0'])
    const rs = runOf('LD X0; RS F0 X1; OUT Y0')
    expect(story(rs, ['X0 X1', 'X0', '', 'X1'])).toEqual(['off 0', 'on 0', 'on 0', 'off 0'])
  })
})
