import { describe, expect, test } from 'vitest'
import { aCircuit, powered } from './circuit.fixture.ts'
import { CircuitRun } from './circuit-run.ts'
import { withFaults } from './fault.ts'

describe('an armature', () => {
  test.each([
    [170, true],
    [180, false],
  ])('pulls in above 0.85 of the nominal voltage: behind %i Ω', (ohms, isIn) => {
    const run = powered(aCircuit(`R.1 resistor L2-1 ${ohms}`, 'KM.A1 coil 1-L3'))
    expect(run.isIn('KM')).toBe(isIn)
  })

  test.each([
    [650, true],
    [680, false],
  ])('once in, stays in down to 0.6: behind %i Ω', (ohms, isIn) => {
    const run = powered(aCircuit(`R.1 resistor L2-1 ${ohms}`, 'SB.3 no L2-1', 'KM.A1 coil 1-L3'))
    run.operate({ kind: 'press', device: 'SB' })
    expect(run.isIn('KM')).toBe(true)
    run.operate({ kind: 'release', device: 'SB' })
    expect(run.isIn('KM')).toBe(isIn)
  })
})

test('contacts break before they make: who lets go is quicker than who pulls in', () => {
  const run = powered(aCircuit('SB.3 no L2-2', 'SB.1 nc L2-1', 'KM2.A1 coil 2-L3', 'KM1.A1 coil 1-L3'))
  run.operate({ kind: 'press', device: 'SB' })
  expect(run.log.slice(-2)).toMatchObject([
    { kind: 'letGo', device: 'KM1' },
    { kind: 'pulledIn', device: 'KM2' },
  ])
})

describe('racing contacts', () => {
  test('a coil behind its own closed contact is reported, and the run goes on', () => {
    const run = powered(aCircuit('KM.21 nc L2-1', 'KM.A1 coil 1-L3'))
    expect(run.log.at(-1)).toEqual({ kind: 'racing', devices: ['KM'], atMs: 0 })
    run.operate({ kind: 'wait', ms: 1000 })
    run.operate({ kind: 'power', supply: 'mains', isOn: false })
    expect(run.isIn('KM')).toBe(false)
  })

  test('two that chase each other are both named', () => {
    const run = powered(aCircuit('KM2.21 nc L2-1', 'KM1.A1 coil 1-L3', 'KM1.13 no L2-2', 'KM2.A1 coil 2-L3'))
    expect(run.log.at(-1)).toMatchObject({ kind: 'racing', devices: ['KM1', 'KM2'] })
  })
})

describe('timers', () => {
  test('an on-delay moves its late contact after its time, and back at once', () => {
    const run = powered(aCircuit('SB.3 no L2-1', 'KT.A1 coil 1-L3', 'KT.67 lateNo L2-2', 'KM.A1 coil 2-L3'))
    run.operate({ kind: 'press', device: 'SB' })
    run.operate({ kind: 'wait', ms: 999 })
    expect(run.isIn('KM')).toBe(false)
    run.operate({ kind: 'wait', ms: 1 })
    expect(run.isIn('KM')).toBe(true)
    run.operate({ kind: 'release', device: 'SB' })
    expect(run.isIn('KM')).toBe(false)
  })

  test('an off-delay moves at once, and back after its time', () => {
    const run = powered(aCircuit('SB.3 no L2-1', 'KTOFF.A1 coil 1-L3', 'KTOFF.67 lateNo L2-2', 'KM.A1 coil 2-L3'))
    run.operate({ kind: 'press', device: 'SB' })
    expect(run.isIn('KM')).toBe(true)
    run.operate({ kind: 'release', device: 'SB' })
    run.operate({ kind: 'wait', ms: 999 })
    expect(run.isIn('KM')).toBe(true)
    run.operate({ kind: 'wait', ms: 1 })
    expect(run.isIn('KM')).toBe(false)
  })

  test('time that was interrupted does not count', () => {
    const run = powered(aCircuit('SB.3 no L2-1', 'KT.A1 coil 1-L3', 'KT.67 lateNo L2-2', 'KM.A1 coil 2-L3'))
    for (const kind of ['press', 'release', 'press'] as const) {
      run.operate({ kind, device: 'SB' })
      run.operate({ kind: 'wait', ms: 600 })
    }
    expect(run.isIn('KM')).toBe(false)
  })
})

describe('fuses', () => {
  const shorted = aCircuit('FU.a link L2-1', 'FUB.a link 1-2', 'SB.3 no 2-L3', 'KM.A1 coil 2-L3')

  test('a short is told with its phases, and one link melts', () => {
    const run = powered(shorted)
    expect(run.isIn('KM')).toBe(true)
    run.operate({ kind: 'press', device: 'SB' })
    expect(run.log.filter(({ kind }) => kind === 'shorted')).toMatchObject([{ between: ['L2', 'L3'] }])
    expect([run.isBlown('FU.a'), run.isBlown('FUB.a'), run.isIn('KM')]).toEqual([true, false, false])
  })

  test('a short that stays is told once', () => {
    const run = powered(
      withFaults(shorted, [
        { kind: 'short', part: 'FU.a' },
        { kind: 'short', part: 'FUB.a' },
      ]),
    )
    run.operate({ kind: 'press', device: 'SB' })
    run.operate({ kind: 'wait', ms: 10 })
    expect(run.log.filter(({ kind }) => kind === 'shorted')).toHaveLength(1)
    run.operate({ kind: 'release', device: 'SB' })
    run.operate({ kind: 'press', device: 'SB' })
    expect(run.log.filter(({ kind }) => kind === 'shorted')).toHaveLength(2)
  })

  test('a new link works again, and melts again while the short is there', () => {
    const run = powered(shorted)
    run.operate({ kind: 'press', device: 'SB' })
    run.operate({ kind: 'mend', part: 'FU.a' })
    expect(run.isBlown('FU.a')).toBe(true)
    run.operate({ kind: 'release', device: 'SB' })
    run.operate({ kind: 'mend', part: 'FU.a' })
    expect([run.isBlown('FU.a'), run.isIn('KM')]).toEqual([false, true])
  })
})

describe('faults', () => {
  const one = aCircuit('SB.3 no L2-1', 'KM.A1 coil 1-L3', 'KT.A1 coil 1-L3', 'KT.67 lateNo L2-2', 'KM2.A1 coil 2-L3')

  test.each([
    ['a button that sticks', [{ kind: 'stuck', device: 'SB', where: 'in' }], true, 1000],
    ['a welded button contact', [{ kind: 'welded', target: 'SB.3' }], true, 1000],
    [
      'a slow timer',
      [
        { kind: 'stuck', device: 'SB', where: 'in' },
        { kind: 'drifted', device: 'KT', ms: 3000 },
      ],
      true,
      3000,
    ],
    ['a coil on the wrong wire', [{ kind: 'miswired', part: 'KM.A1', from: 'L2', to: 'L3' }], true, undefined],
    ['a coil with too much resistance changes nothing alone', [{ kind: 'drifted', part: 'KM.A1', ohms: 5000 }], false, undefined],
  ] as const)('%s', (_, faults, isIn, due) => {
    const run = powered(withFaults(one, faults))
    expect(run.isIn('KM')).toBe(isIn)
    if (due === undefined) return
    run.operate({ kind: 'wait', ms: due - 1 })
    expect(run.isIn('KM2')).toBe(false)
    run.operate({ kind: 'wait', ms: 1 })
    expect(run.isIn('KM2')).toBe(true)
  })

  test('mending while it stands there', () => {
    const run = powered(withFaults(one, [{ kind: 'open', part: 'SB.3' }]))
    run.operate({ kind: 'press', device: 'SB' })
    expect(run.isIn('KM')).toBe(false)
    run.rewire(one)
    expect(run.isIn('KM')).toBe(true)
  })

  test('a name that is not there is a mistake of the caller', () => {
    expect(() => new CircuitRun(one).operate({ kind: 'press', device: 'SB9' })).toThrow('SB9')
  })
})
