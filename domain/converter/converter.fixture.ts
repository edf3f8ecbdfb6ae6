/** A wired bench and settings that tests change a little. */
import type { LoggedAct } from '#domain/bench/act-log.ts'
import { type Act, wordsOf } from './act.ts'
import type { ConverterExercise } from './exercise.ts'
import { changeParameter, factorySettings, type Settings } from './settings.ts'
import type { Terminal, Wiring } from './wiring.ts'

export const wired: Wiring = {
  L1: 'QL1',
  L2: 'QL2',
  L3: 'QL3',
  PE: 'QPE',
  U: 'MU',
  V: 'MV',
  W: 'MW',
  PEM: 'MPE',
  '24V': 'SC',
  DIN1: 'S1',
  DIN2: 'S2',
  DIN3: 'S3',
  '10V': 'R1',
  'AIN+': 'R2',
  'AIN-': '0V',
  '0V': 'R3',
}

/** `set` one after the other, on a stopped converter; refused ones throw. */
export const settingsWith = (set: readonly (readonly [string, number])[], from: Settings = factorySettings): Settings =>
  set.reduce((settings, [number, value]) => {
    const changed = changeParameter(settings, number, value, false)
    if (!changed.ok) throw new Error(`${number}: ${changed.problem.kind}`)
    return changed.value
  }, from)

export const threeSpeeds = settingsWith([
  ['P0003', 2],
  ['P1000', 3],
  ['P0701', 17],
  ['P0702', 17],
  ['P0703', 17],
  ['P1001', 10],
  ['P1002', 20],
  ['P1003', 30],
  ['P1004', -25],
])

/** Two speeds; the parameters are as from the factory but for `found`. */
export const twoSpeeds: ConverterExercise = {
  id: 'two-speeds',
  title: '两段速',
  says: ['S1 10 Hz，S2 20 Hz。'],
  plate: [{ number: 'P0304', value: 380 }],
  needs: [
    { says: 'S1', closed: ['S1'], potPercent: 0, hz: 10 },
    { says: 'S2', closed: ['S2'], potPercent: 0, hz: 20 },
  ],
  ramp: { upS: 5, downS: 5 },
  limits: { leastHz: 0, mostHz: 50 },
  found: [{ number: 'P1082', value: 30 }],
  wiring: wired,
  reference: [
    { number: 'P0010', value: 30 },
    { number: 'P0970', value: 1 },
    { number: 'P0003', value: 2 },
    { number: 'P0010', value: 1 },
    { number: 'P0304', value: 380 },
    { number: 'P1000', value: 3 },
    { number: 'P1120', value: 5 },
    { number: 'P1121', value: 5 },
    { number: 'P3900', value: 3 },
    { number: 'P0701', value: 17 },
    { number: 'P0702', value: 17 },
    { number: 'P1001', value: 10 },
    { number: 'P1002', value: 20 },
  ],
  spoilt: [{ says: '', item: 'sources', leaveOut: [], set: [], rewire: [] }],
}

/** All that must be done, in order: test, wire, ask, power, parameters, run, power off, hand in. */
export const rightActs: readonly Act[] = [
  { kind: 'test' },
  ...Object.entries(wired).map(([terminal, end]): Act => ({ kind: 'connect', terminal: terminal as Terminal, end })),
  { kind: 'ask' },
  { kind: 'power', isOn: true },
  ...twoSpeeds.reference.map((setting): Act => ({ kind: 'set', ...setting })),
  { kind: 'flip', which: 'S1', isClosed: true },
  { kind: 'wait', seconds: 5 },
  { kind: 'flip', which: 'S1', isClosed: false },
  { kind: 'flip', which: 'S2', isClosed: true },
  { kind: 'wait', seconds: 5 },
  { kind: 'flip', which: 'S2', isClosed: false },
  { kind: 'wait', seconds: 15 },
  { kind: 'power', isOn: false },
  { kind: 'handIn' },
]

/** One act a second. */
export const logOf = (acts: readonly Act[]): readonly LoggedAct[] => acts.map((act, atS) => ({ words: wordsOf(act), atS }))
