import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settingsWith, threeSpeeds, wired } from './converter.fixture.ts'
import { busOf, type ConverterRun, commandIn, flip, isSteady, passTime, setPower, shaftOf, startRun, turnPot } from './converter-run.ts'
import { parameters } from './parameter.ts'
import { STEEPEST, slopesOf } from './ramp.ts'
import { changeParameter, factorySettings, type Settings, valueIn } from './settings.ts'
import { switches, type Wiring } from './wiring.ts'

const powered = (settings: Settings): ConverterRun => setPower({ ...startRun(settings), wiring: wired }, true)

const anyAct = fc.oneof(
  fc.record({ flip: fc.constantFrom(...switches), to: fc.boolean() }),
  fc.record({ turn: fc.integer({ min: 0, max: 10 }) }),
  fc.record({ wait: fc.integer({ min: 1, max: 8000 }) }),
  fc.record({ power: fc.boolean() }),
)
const anySettings = fc
  .record({
    P1000: fc.constantFrom(1, 2, 3),
    P0701: fc.constantFrom(0, 1, 10, 15, 16, 17),
    P0702: fc.constantFrom(1, 2, 11, 12, 16, 17),
    P0703: fc.constantFrom(1, 9, 12, 16, 17),
    P1001: fc.integer({ min: -60, max: 60 }),
    P1004: fc.integer({ min: -60, max: 60 }),
    P1080: fc.constantFrom(0, 5, 60),
    P1082: fc.constantFrom(30, 50),
    P1120: fc.constantFrom(0.1, 1, 5),
    P1121: fc.constantFrom(0.1, 2, 5),
  })
  .map((some): Settings => ({ ...factorySettings, ...some }))

function played(
  settings: Settings,
  acts: readonly Partial<{ flip: 'S1' | 'S2' | 'S3'; to: boolean; turn: number; wait: number; power: boolean }>[],
) {
  return acts.reduce((run, act) => {
    const done =
      act.flip !== undefined
        ? flip(run, act.flip, act.to === true)
        : act.turn !== undefined
          ? turnPot(run, act.turn / 10)
          : act.power !== undefined
            ? setPower(run, act.power)
            : run
    return passTime(done, act.wait ?? 100)
  }, powered(settings))
}

describe('whatever is done', () => {
  test('the frequency stays within its limits and never moves faster than its ramps, but for a trip or no power', () => {
    fc.assert(
      fc.property(anySettings, fc.array(anyAct, { maxLength: 25 }), (settings, acts) => {
        const run = played(settings, acts)
        const most = valueIn(settings, 'P1082')
        const all = [slopesOf(settings, false), slopesOf(settings, true)]
        const steepest = Math.min(STEEPEST, Math.max(...all.flatMap(({ up, down }) => [up, down]).filter((slope) => slope <= STEEPEST)))
        for (const [nth, { atMs, hz }] of run.trace.entries()) {
          expect(Math.abs(hz)).toBeLessThanOrEqual(most + 1e-9)
          const before = run.trace[nth - 1]
          if (before === undefined || hz === 0) continue // switched off or tripped: the output is gone at once
          expect(atMs).toBeGreaterThanOrEqual(before.atMs)
          expect(Math.abs(hz - before.hz) - (steepest * (atMs - before.atMs)) / 1000).toBeLessThanOrEqual(1e-6)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('the same acts give the same run', () => {
    fc.assert(
      fc.property(anySettings, fc.array(anyAct, { maxLength: 12 }), (settings, acts) => {
        expect(played(settings, acts)).toEqual(played(settings, acts))
      }),
      { numRuns: 50 },
    )
  })

  test('one source sets the frequency, the others do not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 50 }), (turn, fixed) => {
        const hz = (source: number, other: Partial<Settings>): number =>
          passTime(flip(turnPot(powered({ ...factorySettings, P1000: source, ...(other as Settings) }), turn / 10), 'S1', true), 60_000).hz
        expect(hz(3, { P0701: 16, P1001: fixed })).toBe(fixed)
        expect(hz(2, { P1001: fixed })).toBeCloseTo(turn * 5)
        expect(hz(1, { P1040: fixed, P1001: 1 })).toBe(fixed)
      }),
      { numRuns: 100 },
    )
  })
})

describe('three bits choose one of seven', () => {
  const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({ bits, closed: switches.filter((_, at) => (bits & (2 ** at)) !== 0) }))
  test.each(rows)('$bits', ({ bits, closed }) => {
    const run = passTime(
      closed.reduce((each, which) => flip(each, which, true), powered(threeSpeeds)),
      60_000,
    )
    expect(run.hz).toBe([0, 10, 20, 30, -25, 20, 25, 30][bits])
    expect(commandIn(run).kind).toBe(bits === 0 ? 'stop' : 'run')
  })
})

test('a reset brings every parameter back, whatever stood there', () => {
  const anySet = fc.array(fc.tuple(fc.constantFrom(...parameters.map(({ number }) => number)), fc.integer({ min: 0, max: 100 })), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(anySet, (set) => {
      let before: Settings = { ...factorySettings, P0003: 2 }
      for (const [number, value] of set) {
        const changed = changeParameter(before, number, value, false)
        if (changed.ok) before = changed.value
      }
      const reset = settingsWith(
        [
          ['P0010', 30],
          ['P0970', 1],
        ],
        before,
      )
      expect(reset).toEqual(factorySettings)
    }),
    { numRuns: 100 },
  )
})

test('the bus only falls after the supply is off, and takes its time', () => {
  const off = setPower(powered(factorySettings), false)
  const volts = [0, 60, 120, 299, 301].map((seconds) => busOf(passTime(off, seconds * 1000)))
  expect(volts.slice(1).every((each, nth) => each < (volts[nth] ?? 0))).toBe(true)
  expect([volts[0], (volts[3] ?? 0) > 36, (volts[4] ?? 99) < 36]).toEqual([540, true, true])
})

test('an output that moves is not steady, one that stands is', () => {
  const on = flip(powered(threeSpeeds), 'S1', true)
  expect([isSteady(passTime(on, 1000)), isSteady(passTime(on, 3000))]).toEqual([false, true])
})

test('the supply on the output destroys it, the right wires do not; a missing phase starts nothing', () => {
  const switched = (wiring: Wiring): ConverterRun => setPower({ ...startRun(threeSpeeds), wiring }, true)
  expect([
    switched({ ...wired, U: 'QL1' }).isDestroyed,
    switched({ ...wired, DIN1: 'QL2' }).isDestroyed,
    switched(wired).isDestroyed,
  ]).toEqual([true, true, false])
  expect(passTime(flip(switched({ ...wired, L3: 'QL2' }), 'S1', true), 60_000).hz).toBe(0)
})

test('a motor with two wires swapped turns the other way, with one missing not at all', () => {
  const shaft = (wiring: Wiring) => shaftOf(passTime(flip({ ...powered(threeSpeeds), wiring }, 'S1', true), 60_000))
  expect([shaft(wired), shaft({ ...wired, U: 'MV', V: 'MU' }), shaft({ ...wired, W: 'MU' })]).toEqual([10, -10, undefined])
})

test('turned round, it slows down first and trips only where the way up is too steep', () => {
  const jogBack = { ...factorySettings, P0702: 11, P0701: 1, P1000: 1, P1120: 0.1, P1121: 2 }
  const back = passTime(flip(powered(jogBack), 'S2', true), 100)
  const turned = flip(back, 'S1', true)
  const slowing = passTime(turned, 2)
  expect([back.hz < 0, slowing.fault, slowing.hz > back.hz, slowing.hz < 0]).toEqual([true, undefined, true, true])
  expect(passTime(turned, 1000)).toMatchObject({ fault: 'F0001', hz: 0, nowMs: 1100 })
})
