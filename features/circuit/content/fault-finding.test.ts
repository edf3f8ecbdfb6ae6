import { describe, expect, test } from 'vitest'
import type { Fault } from '#domain/circuit/fault.ts'
import { afterLastMend, testedSince } from '#domain/circuit/fault-finding/function-test.ts'
import { attemptAt, bookOf, scoreOf, triedAndRecorded } from './fault-finding.fixture.ts'

const open = (part: string): Fault => ({ kind: 'open', part })

describe('the table of voltages of CIR-2, measured in the room against L3 while SB2 is held (§3.5)', () => {
  const nodes = ['1', '2', '3', '4', '5', '6', '0']
  const measured = (fault: Fault, acts: string) => attemptAt(2, fault, acts).steps.flatMap(({ reading }) => reading?.shows ?? [])
  const held = nodes.map((node) => `volts_500_${node}_L3`).join(' ')
  test.each([
    ['FU2.a', [0, 0, 0, 0, 0, 0, 0]],
    ['FR.95', [380, 0, 0, 0, 0, 0, 0]],
    ['SB1.1', [380, 380, 0, 0, 0, 0, 0]],
    ['SB3.1', [380, 380, 380, 380, 0, 0, 0]],
    ['KM2.21', [380, 380, 380, 380, 380, 0, 0]],
    ['KM1.A1', [380, 380, 380, 380, 380, 380, 0]],
    ['FU2.b', [380, 380, 380, 380, 380, 380, 380]],
  ])('%s open', (part, expected) => {
    const shown = measured(open(part), `ask on_mains press_SB2 ${held}`)
    expect(shown.map((each) => (Number(each) < 10 ? 0 : Math.round(Number(each) / 10) * 10))).toEqual(expected)
  })

  test('resistance of 1 to 0 when dead: 1000 Ω with SB2 held, over limit without, with both held or with the coil broken', () => {
    const sound: Fault = { kind: 'open', part: 'KM2.A1' }
    expect(measured(sound, 'verify ohms_2000_1_0 press_SB2 ohms_2000_1_0 press_SB3 ohms_2000_1_0')).toEqual(['OL', 1000, 'OL'])
    expect(measured(open('KM1.A1'), 'verify press_SB2 ohms_2000_1_0')).toEqual(['OL'])
    expect(measured({ kind: 'short', part: 'KM1.A1' }, 'verify press_SB2 ohms_2000_1_0')).toEqual([0])
  })
})

const broken = open('KM2.21')
const prepared = 'wear tools probes ask'
const found = `${prepared} ${triedAndRecorded(2, broken)} press_SB2 volts_500_5_L3 volts_500_6_L3 mark_5_6 release_SB2 off_mains verify`
const tested = bookOf(2)
  .trials.map((_, nth) => `try_${nth}`)
  .join(' ')
const closed = 'off_mains close_restore.tidy.report'
const perfect = `${found} ohms_200_5_6 mend_KM2.21 ask ${tested} ${closed}`

describe('score sheet A, counted by hand', () => {
  const lostBy = (acts: string, fault = broken) =>
    scoreOf(attemptAt(2, fault, acts), fault)
      .items.filter(({ lost }) => lost.length > 0)
      .map(({ item, got }) => `${item.id} ${got}`)

  test('a perfect attempt has all 20 points', () => {
    const attempt = attemptAt(2, broken, perfect)
    expect(attempt.ending).toBe('closed')
    expect(scoreOf(attempt, broken)).toMatchObject({ got: 20, outOf: 20, isVetoed: false })
  })

  test.each([
    ['no clothing, no tools looked at', perfect.replace('wear tools ', ''), ['safety 0']],
    ['resistance before testing that it is dead', perfect.replace('verify ohms_200_5_6', 'ohms_200_5_6 verify'), ['safety 1']],
    ['one step recorded wrong, one left out', perfect.replace('record_n.b', 'record_b.x'), ['phenomenon 1']],
    ['nothing recorded', perfect.replace(/record_\S+ /, ''), ['phenomenon 0']],
    ['a range of three parts', perfect.replace('mark_5_6', 'mark_4_0'), ['analysis 3']],
    ['marked wrong, then right', perfect.replace('mark_5_6', 'mark_1_2 mark_5_6'), ['analysis 3']],
    ['marked as a part', perfect.replace('mark_5_6', 'mark_KM2.21'), []],
    ['nothing marked', perfect.replace('mark_5_6 ', ''), ['analysis 0']],
    ['a range of 250 V', perfect.replace('volts_500_5_L3', 'volts_250_5_L3'), ['measuring 2']],
    ['a part that is known to be good', perfect.replace('mend_KM2.21', 'mend_FR.95 mend_KM2.21'), ['measuring 2']],
    ['mended by guessing', perfect.replace(/volts_500_5_L3 volts_500_6_L3 /, '').replace('ohms_200_5_6 ', ''), ['measuring 2']],
    ['not mended', perfect.replace('mend_KM2.21 ', ''), ['repair 0']],
    ['only the start tested', perfect.replace(`mend_KM2.21 ask ${tested}`, 'mend_KM2.21 ask on_mains tap_SB2'), ['repair 4']],
    ['not tidied up', perfect.replace('restore.tidy.report', 'restore'), ['closeOut 0']],
  ])('%s', (_, acts, lost) => {
    expect(lostBy(acts)).toEqual(lost)
  })

  test('a bridge left in costs five points, so does a link that melted and was not replaced', () => {
    const bridged = perfect.replace('mend_KM2.21', 'bridge_SB2.3 mend_KM2.21')
    expect(scoreOf(attemptAt(2, broken, bridged), broken).beyond).toMatchObject([{ points: 5 }])
    const shorted: Fault = { kind: 'short', part: 'KM1.A1' }
    const melted = `${prepared} ${triedAndRecorded(2, shorted)} off_mains close_restore.tidy.report`
    expect(scoreOf(attemptAt(2, shorted, melted), shorted).beyond).toMatchObject([{ points: 5 }])
  })

  test('over time one point a minute, from ten minutes on it is over', () => {
    expect(scoreOf(attemptAt(2, broken, perfect.replace('report', 'report@3725')), broken).beyond).toEqual([
      { points: 3, says: '超时 3 分钟' },
    ])
    const late = attemptAt(2, broken, perfect.replace('report', 'report@4201'))
    expect(late.ending).toBe('overtime')
    expect(scoreOf(late, broken).beyond).toMatchObject([{ points: 10 }])
  })

  test('steps done by hand count as tested like whole tries', () => {
    const attempt = attemptAt(2, broken, `${found} mend_KM2.21 ask on_mains tap_SB2 tap_SB3 tap_SB1 tap_SB2 tap_SB1`)
    const names = testedSince(attempt, afterLastMend(attempt) ?? 0).map((nth) => bookOf(2).trials[nth]?.trial.slice(1).join('>'))
    expect(names).toEqual(['', 'SB2', 'SB3', 'SB2>SB1', 'SB2>SB3', 'SB3>SB1'])
  })
})

describe('red lines', () => {
  test.each([
    ['untestedTouch', 'ask on_mains mend_KM2.21'],
    ['untestedTouch', 'ask on_mains off_mains mend_KM2.21'],
    ['liveResistance', 'ask on_mains ohms_200_5_6'],
    ['unapprovedPower', 'on_mains'],
    ['unapprovedPower', 'ask on_mains off_mains verify mend_SB1.1 on_mains'],
    ['bridgedLoad', 'verify bridge_KM1.A1'],
    ['bridgedLoad', 'verify bridge_KM1.1'],
    ['defeatedInterlock', 'verify bridge_KM1.21 ask on_mains'],
  ])('%s: %s', (id, acts) => {
    const attempt = attemptAt(2, broken, acts)
    expect(attempt.steps[attempt.steps.length - 1]?.hit).toMatchObject({ id })
    expect(attempt.ending).toBe('redLine')
    expect(scoreOf(attempt, broken).got).toBe(0)
  })

  test('a contact of the control circuit may be bridged, once it is dead and tested', () => {
    expect(attemptAt(2, broken, 'verify bridge_SB1.1 ask on_mains tap_SB2').ending).toBeUndefined()
  })

  test('a short is no fault of the person the first time, only when power is put on it again', () => {
    const shorted: Fault = { kind: 'short', part: 'KM1.A1' }
    const once = 'ask on_mains tap_SB2'
    expect(attemptAt(2, shorted, once).ending).toBeUndefined()
    const again = attemptAt(2, shorted, `${once} off_mains verify mend_FU2.a mend_FU2.b ask on_mains tap_SB2`)
    expect(again.steps[again.steps.length - 1]?.hit?.id).toBe('forcedRepower')
  })

  test('what runs into its stop is major harm', () => {
    const acts = 'verify bridge_SQ1.1 bridge_SQ3.1 ask on_mains tap_SB2 wait_8'
    expect(attemptAt(9, open('SQ1.3'), acts).steps.flatMap(({ hit }) => hit?.id ?? [])).toEqual(['majorHarm'])
  })

  test('practice stops the first one before it is done, and ends at the second', () => {
    const first = attemptAt(2, broken, 'on_mains ask on_mains', 'practice')
    expect(first.steps.map(({ isBlocked, isOn }) => [isBlocked, isOn])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ])
    expect(attemptAt(2, broken, 'on_mains ask on_mains mend_KM2.21', 'practice').ending).toBe('redLine')
  })
})
