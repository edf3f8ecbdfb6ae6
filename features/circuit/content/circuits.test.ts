import { describe, expect, test } from 'vitest'
import type { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { act, circuit, energised, kindsIn } from './bench.fixture.ts'

const armatures = (run: CircuitRun, ...ids: readonly string[]): string => ids.filter((id) => run.isIn(id)).join(' ')
const order = ({ log }: CircuitRun): readonly string[] =>
  log.flatMap((each) => (each.kind === 'pulledIn' ? [`+${each.device}`] : each.kind === 'letGo' ? [`-${each.device}`] : []))

/** What each circuit of the exam dossier §3.5 must do. */
describe('CIR-1 holds itself', () => {
  test('and jogs no more after the power was away', () => {
    const run = act(energised(circuit(1)), '+SB2 -SB2 5000')
    expect([run.isIn('KM'), run.speedOf('M')]).toEqual([true, 1440])
    expect(act(run, 'off 1 on 9000').isIn('KM')).toBe(false)
  })
})

describe('CIR-3 star and delta', () => {
  test('runs up in star and goes over with a gap', () => {
    const run = act(energised(circuit(3)), '+SB2 -SB2 4999')
    expect([armatures(run, 'KM', 'KMY', 'KMD'), run.driveOf('M')]).toMatchObject(['KM KMY', { joined: 'star' }])
    act(run, '1')
    expect([armatures(run, 'KM', 'KMY', 'KMD'), run.driveOf('M')]).toMatchObject(['KM KMD', { joined: 'delta' }])
    expect(order(run).slice(-3)).toEqual(['-KMY', '+KMD', '-KT'])
  })

  test('with a broken coil of the timer it stays in star', () => {
    const run = act(energised(circuit(3), [{ kind: 'open', part: 'KT.A1' }]), '+SB2 -SB2 60000')
    expect(armatures(run, 'KM', 'KMY', 'KMD')).toBe('KM KMY')
  })

  test('with a broken coil of KMD the windings end open and the motor runs down', () => {
    const run = act(energised(circuit(3), [{ kind: 'open', part: 'KMD.A1' }]), '+SB2 -SB2 5000')
    expect([armatures(run, 'KM', 'KMY', 'KMD'), run.driveOf('M').kind]).toEqual(['KM', 'off'])
    expect(act(run, '10000').speedOf('M')).toBe(0)
  })

  test('with one main contact of KMD gone a phase is lost and the thermal relay trips', () => {
    const run = act(energised(circuit(3), [{ kind: 'open', part: 'KMD.3' }]), '+SB2 -SB2 6000')
    expect(run.driveOf('M').kind).toBe('phaseLost')
    act(run, '60000')
    expect([run.isIn('FR'), run.isIn('KM')]).toEqual([true, false])
  })
})

describe('CIR-3 with a phase gone', () => {
  test('in star the motor stands and hums', () => {
    const run = act(energised(circuit(3), [{ kind: 'open', part: 'KM.3' }]), '+SB2 -SB2 1')
    expect([run.driveOf('M').kind, run.speedOf('M'), kindsIn(run.log).has('stalled')]).toEqual(['phaseLost', 0, true])
  })

  test('and with a contact of KMY gone as well', () => {
    const run = act(energised(circuit(3), [{ kind: 'open', part: 'KMY.3' }]), '+SB2 -SB2 1')
    expect(run.driveOf('M').kind).toBe('phaseLost')
  })
})

describe('CIR-4 in order', () => {
  test('M2 does not start before M1, M1 does not stop before M2', () => {
    const run = energised(circuit(4))
    expect(armatures(act(run, '+SB22 -SB22'), 'KM1', 'KM2')).toBe('')
    expect(armatures(act(run, '+SB12 -SB12 +SB22 -SB22'), 'KM1', 'KM2')).toBe('KM1 KM2')
    expect(armatures(act(run, '+SB11 -SB11'), 'KM1', 'KM2')).toBe('KM1 KM2')
    expect(armatures(act(run, '+SB21 -SB21 +SB11 -SB11'), 'KM1', 'KM2')).toBe('')
  })
})

describe('CIR-5 brakes by direct current', () => {
  test('faster than it runs down, and the direct current goes by itself', () => {
    const run = act(energised(circuit(5)), '+SB2 -SB2 3000 +SB1 -SB1')
    expect([armatures(run, 'KM1', 'KM2'), run.driveOf('M').kind]).toEqual(['KM2', 'direct'])
    expect(act(run, '800').speedOf('M')).toBe(0)
    expect(armatures(act(run, '2200'), 'KM1', 'KM2', 'KT')).toBe('')
  })
})

describe('CIR-6 brakes against the phases', () => {
  test('from above 120 r/min, lets go at 100, and never runs backwards', () => {
    const run = act(energised(circuit(6)), '+SB2 -SB2 3000 +SB1 -SB1')
    expect(armatures(run, 'KM1', 'KM2', 'KS')).toBe('KM2 KS')
    act(run, '744')
    expect([run.speedOf('M') > 100, armatures(run, 'KM2')]).toEqual([true, 'KM2'])
    act(run, '1')
    expect([run.speedOf('M') <= 100, armatures(run, 'KM2', 'KS')]).toEqual([true, ''])
    expect(act(run, '5000').speedOf('M')).toBe(0)
  })

  test('a short tap that does not reach 120 r/min brings no braking', () => {
    const run = act(energised(circuit(6)), '+SB2 -SB2 100 +SB1 500')
    expect(order(run)).toEqual(['+KM1', '-KM1'])
  })

  test('with KS stuck it brakes on into reverse', () => {
    const run = act(energised(circuit(6), [{ kind: 'stuck', device: 'KS', where: 'in' }]), '+SB2 -SB2 3000 +SB1 -SB1 5000')
    expect(run.speedOf('M')).toBe(-1440)
  })
})

describe('CIR-7 two speeds', () => {
  test('high speed begins low, and turns the same way', () => {
    const run = act(energised(circuit(7)), '+SB3 -SB3 3900')
    expect([armatures(run, 'KM1', 'KM2', 'KM3'), run.speedOf('M')]).toEqual(['KM1', 720])
    act(run, '5000')
    expect([armatures(run, 'KM1', 'KM2', 'KM3'), run.speedOf('M')]).toEqual(['KM2 KM3', 1440])
  })

  test('without the swap of two phases it would turn the other way', () => {
    const straight = [
      { kind: 'miswired', part: 'KM2.1', from: 'U12', to: 'U24' },
      { kind: 'miswired', part: 'KM2.5', from: 'W12', to: 'W24' },
    ] as const
    expect(act(energised(circuit(7), straight), '+SB3 -SB3 12000').speedOf('M')).toBe(-1440)
  })
})

describe('CIR-8 from two places', () => {
  test.each(['SB21', 'SB22'])('starts by %s', (start) => {
    expect(act(energised(circuit(8)), `+${start} -${start}`).isIn('KM')).toBe(true)
  })
})

describe('CIR-9 to and fro', () => {
  test('turns at both switches for as long as one likes', () => {
    const run = act(energised(circuit(9)), '+SB2 -SB2 120000')
    const turns = run.log.filter((each) => each.kind === 'switched' && each.isOn && /^SQ[12]$/.test(each.device))
    expect(turns.length).toBeGreaterThan(10)
    expect(kindsIn(run.log).has('hitStop')).toBe(false)
  })

  test.each([
    ['SQ1', 'SB2', 'SQ3'],
    ['SQ2', 'SB3', 'SQ4'],
  ])('when %s fails the limit stops it before the end', (failing, start, limit) => {
    const run = act(energised(circuit(9), [{ kind: 'stuck', device: failing, where: 'out' }]), `+${start} -${start} 60000`)
    expect([armatures(run, 'KM1', 'KM2'), run.speedOf('M'), run.isIn(limit)]).toEqual(['', 0, true])
    expect(kindsIn(run.log).has('hitStop')).toBe(false)
  })
})

describe('CIR-9 with both switches of one side gone', () => {
  test('runs into its stop, which is told once', () => {
    const faults = ['SQ1', 'SQ3'].map((device) => ({ kind: 'stuck', device, where: 'out' }) as const)
    const run = act(energised(circuit(9), faults), '+SB2 -SB2 60000 1000')
    expect(run.position).toBe(1000)
    expect(run.log.filter(({ kind }) => kind === 'hitStop')).toHaveLength(1)
  })
})

describe('CIR-10 magnetic chuck', () => {
  test('nothing starts before it holds, all stops when it lets go', () => {
    const run = act(energised(circuit(10)), '-SA +SB2 +SB4')
    expect(armatures(run, 'KI', 'KM1', 'KM2')).toBe('')
    expect(armatures(act(run, '-SB2 -SB4 +SA +SB2 +SB4 -SB2 -SB4'), 'KI', 'KM1', 'KM2')).toBe('KI KM1 KM2')
    expect(armatures(act(run, '-SA'), 'KI', 'KM1', 'KM2')).toBe('')
  })

  test('too little current is as good as none', () => {
    const run = energised(circuit(10), [{ kind: 'drifted', part: 'YH.1', ohms: 120 }])
    expect(armatures(act(run, '+SB2'), 'KI', 'KM1')).toBe('')
  })
})

describe('CIR-11 holding brake', () => {
  test('lets go with the current and holds without', () => {
    const run = act(energised(circuit(11)), '+SB2 -SB2 3000')
    expect([run.isIn('YB'), run.speedOf('M'), kindsIn(run.log).has('stalled')]).toEqual([true, 1440, false])
    expect(act(run, '+SB1').isIn('YB')).toBe(false)
    expect(act(run, '800').speedOf('M')).toBe(0)
  })

  test('with a broken coil the motor is stalled until the thermal relay trips', () => {
    const run = act(energised(circuit(11), [{ kind: 'open', part: 'YB.A1' }]), '+SB2 -SB2 1')
    expect([run.speedOf('M'), kindsIn(run.log).has('stalled')]).toEqual([0, true])
    expect(armatures(act(run, '8000'), 'FR', 'KM')).toBe('FR')
  })

  test('and when the thermal relay fails too, a fuse ends it', () => {
    const faults = [
      { kind: 'open', part: 'YB.A1' },
      { kind: 'stuck', device: 'FR', where: 'out' },
    ] as const
    const run = act(energised(circuit(11), faults), '+SB2 -SB2 60000')
    expect([kindsIn(run.log).has('blew'), kindsIn(run.log).has('tripped')]).toEqual([true, false])
  })
})

describe('CIR-12 two supplies', () => {
  test('goes over and comes back by itself', () => {
    const run = energised(circuit(12))
    expect(armatures(run, 'KM1', 'KM2')).toBe('KM1')
    expect(armatures(act(run, 'off'), 'KM1', 'KM2')).toBe('KM2')
    expect(armatures(act(run, 'on'), 'KM1', 'KM2')).toBe('KM1')
  })

  test('the lever alone keeps the second out when its contact is bridged', () => {
    const run = act(
      energised(circuit(12), [
        { kind: 'short', part: 'KM1.21' },
        { kind: 'short', part: 'KA.21' },
      ]),
      '1000',
    )
    expect(armatures(run, 'KM1', 'KM2').split(' ')).toHaveLength(1)
    expect(kindsIn(run.log).has('shorted')).toBe(false)
  })
})

describe('CIR-13, a machine as hard as a T68', () => {
  const machine = circuit(13)
  /** Without the choice of the high speed. */
  const slow = (): CircuitRun => act(energised(machine), '-SA')

  test('runs slowly either way, with the resistors bridged', () => {
    const forward = act(slow(), '+SB2 -SB2 5000')
    expect([armatures(forward, 'KA1', 'KM1', 'KM3', 'KM4', 'KM5'), forward.speedOf('M1')]).toEqual(['KA1 KM1 KM3 KM4', 720])
    const reverse = act(slow(), '+SB3 -SB3 5000')
    expect([armatures(reverse, 'KA2', 'KM2', 'KM3', 'KM4', 'KM5'), reverse.speedOf('M1')]).toEqual(['KA2 KM2 KM3 KM4', -720])
  })

  test('goes over from slow to fast by itself and keeps its direction', () => {
    const run = act(energised(machine), '+SB2 -SB2 2999')
    expect(armatures(run, 'KM4', 'KM5')).toBe('KM4')
    expect([armatures(act(run, '5000'), 'KM4', 'KM5'), run.speedOf('M1')]).toEqual(['KM5', 1440])
    expect(act(act(energised(machine), '+SB3 -SB3'), '9000').speedOf('M1')).toBe(-1440)
  })

  test('brakes against the phases on the slow winding through the resistors, and stands', () => {
    for (const [start, brake] of [
      ['SB2', 'KM2'],
      ['SB3', 'KM1'],
    ] as const) {
      const run = act(energised(machine), `+${start} -${start} 9000 +SB1 -SB1`)
      expect(armatures(run, 'KM1', 'KM2', 'KM3', 'KM4', 'KM5')).toBe(`${brake} KM4`)
      expect(armatures(act(run, '9000'), 'KM1', 'KM2', 'KM4')).toBe('')
      expect(run.speedOf('M1')).toBe(0)
    }
  })

  test('jogs only while the button is held, and does not brake after it', () => {
    const run = act(energised(machine), '+SB4 3000')
    expect(armatures(run, 'KM1', 'KM2', 'KM3', 'KM4')).toBe('KM1 KM4')
    expect(armatures(act(run, '-SB4'), 'KM1', 'KM2')).toBe('')
    expect(armatures(act(run, '+SB5 -SB5'), 'KM1', 'KM2')).not.toBe('KM1')
  })

  test('stops by its button while a jog button is held', () => {
    for (const [start, turn, jog] of [
      ['SB5', 'SB2', 'SB4'],
      ['SB4', 'SB3', 'SB5'],
    ] as const) {
      const run = act(energised(machine), `+${start} 3000 -${start} +${turn} -${turn} +${jog} +SB1`)
      expect(armatures(run, 'KA1', 'KA2', 'KM3')).toBe('')
    }
  })

  test('with both feed levers in nothing starts, and what runs is let go', () => {
    expect(armatures(act(energised(machine), '+SQ1 +SB2 -SB2'), 'KA1')).toBe('KA1')
    expect(armatures(act(energised(machine), '+SQ1 +SQ2 +SB2'), 'KA1')).toBe('')
    expect(armatures(act(energised(machine), '+SB2 -SB2 100 +SQ1 +SQ2'), 'KA1', 'KM3')).toBe('')
  })

  test('moves fast one way or the other', () => {
    const run = act(energised(machine), '+SQ3 2000')
    expect([armatures(run, 'KM6', 'KM7'), run.speedOf('M2')]).toEqual(['KM6', 1420])
    expect(armatures(act(run, '+SQ4'), 'KM6', 'KM7')).toBe('')
    expect([armatures(act(run, '-SQ3 4000'), 'KM6', 'KM7'), run.speedOf('M2')]).toEqual(['KM7', -1420])
  })
})
