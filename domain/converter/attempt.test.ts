import { describe, expect, test } from 'vitest'
import { type Act, parseAct, wordsOf } from './act.ts'
import { type Attempt, playAttempt } from './attempt.ts'
import { logOf, rightActs, twoSpeeds } from './converter.fixture.ts'
import { busOf } from './converter-run.ts'
import { judgeAttempt } from './judge-attempt.ts'

const play = (acts: readonly Act[], mode: 'practice' | 'exam' = 'practice'): Attempt => playAttempt(twoSpeeds, logOf(acts), mode)
/** The right acts with the first of a kind left out, or replaced. */
const without = (kind: Act['kind'], by: readonly Act[] = []): readonly Act[] => {
  const at = rightActs.findIndex((act) => act.kind === kind)
  return [...rightActs.slice(0, at), ...by, ...rightActs.slice(at + 1)]
}
const untilPower = rightActs.slice(0, rightActs.findIndex(({ kind }) => kind === 'power') + 1)

test('done rightly it loses nothing', () => {
  const attempt = play(rightActs, 'exam')
  expect(judgeAttempt(twoSpeeds, attempt)).toEqual([])
  expect([attempt.hits, attempt.shown, attempt.endedAtS]).toEqual([[], [0, 1], rightActs.length - 1])
})

test('every act is read back from the log', () => {
  for (const act of rightActs) expect(parseAct(wordsOf(act))).toEqual(act)
  expect(parseAct(wordsOf({ kind: 'connect', terminal: 'AIN+', end: undefined }))).toEqual({
    kind: 'connect',
    terminal: 'AIN+',
    end: undefined,
  })
  expect([parseAct(['p', 'P1001', '1e3']), parseAct(['w', '-5']), parseAct(['c', 'L4', 'QL1']), parseAct(['x'])]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

describe('red lines', () => {
  test('wires touched without a test for voltage', () => {
    expect(play(without('test')).hits[0]).toMatchObject({ id: 'untestedTouch', did: '没验电就去动接线' })
  })

  test('wires touched while the bus is charged, until five minutes have passed and it was tested again', () => {
    const off: readonly Act[] = [...untilPower, { kind: 'power', isOn: false }, { kind: 'wait', seconds: 60 }]
    const touch: Act = { kind: 'connect', terminal: 'DIN1', end: 'S2' }
    const early = play([...off, touch])
    expect(early.hits).toMatchObject([{ id: 'chargedConverter' }])
    expect(early.run.wiring.DIN1).toBe('S1')
    const late = play([...off, { kind: 'wait', seconds: 250 }, { kind: 'test' }, touch])
    expect([late.hits, late.run.wiring.DIN1, busOf(late.run) < 36]).toEqual([[], 'S2', true])
    expect(play([...off, { kind: 'wait', seconds: 250 }, touch]).hits).toMatchObject([{ id: 'untestedTouch' }])
  })

  test('power without approval, and an approval is gone once a wire is moved', () => {
    expect(play(without('ask')).hits[0]).toMatchObject({ id: 'unapprovedPower' })
    const moved: readonly Act[] = [{ kind: 'ask' }, { kind: 'connect', terminal: 'DIN3', end: 'S3' }]
    expect(play(without('ask', moved)).hits[0]).toMatchObject({ id: 'unapprovedPower' })
  })

  test('no PE, N for PE, and the supply on the output', () => {
    const rewired = (terminal: 'PE' | 'U', end: 'QN' | 'QL1' | undefined) =>
      play(without('ask', [{ kind: 'connect', terminal, end }, { kind: 'ask' }])).hits[0]
    expect(rewired('PE', undefined)).toMatchObject({ id: 'brokenEarth' })
    expect(rewired('PE', 'QN')).toMatchObject({ id: 'brokenEarth' })
    expect(rewired('U', 'QL1')).toMatchObject({ id: 'majorHarm', did: '电源接到了输出端 U、V、W 上，逆变模块烧了。' })
  })

  test('practice goes on, an exam ends there', () => {
    expect(play(without('ask'), 'practice')).toMatchObject({ endedAtS: rightActs.length - 2, run: { isPowered: false } })
    const ended = play(without('ask'), 'exam')
    expect(ended.endedAtS).toBe(ended.hits[0]?.atS)
  })
})

describe('what is lost', () => {
  const lostBy = (acts: readonly Act[]): readonly string[] =>
    judgeAttempt(twoSpeeds, play(acts)).map(({ item, points }) => `${item} ${points}`)
  const atHandIn = rightActs.length - 1

  test('each thing in its item', () => {
    expect(lostBy(rightActs.filter((act) => act.kind !== 'set' || act.number !== 'P0970'))).toEqual(['ramps 1', 'reset 2'])
    expect(lostBy(rightActs.filter((act) => act.kind !== 'set' || act.number !== 'P0304'))).toEqual(['reset 1'])
    expect(lostBy(rightActs.filter((act) => act.kind !== 'set' || act.number !== 'P1120'))).toEqual(['ramps 1'])
    expect(lostBy(rightActs.filter((act) => act.kind !== 'set' || act.number !== 'P1002'))).toEqual(['sources 4', 'running 1'])
    expect(lostBy(rightActs.filter((act) => act.kind !== 'flip' || act.which !== 'S2'))).toEqual(['running 1'])
    expect(lostBy([...rightActs.slice(0, atHandIn - 1), { kind: 'handIn' }])).toEqual(['safety 1'])
  })

  test('ramps are what was measured: too steep trips', () => {
    const steep: Act = { kind: 'set', number: 'P1120', value: 0.1 }
    const at = rightActs.findIndex((act) => act.kind === 'flip')
    const attempt = play([...rightActs.slice(0, at), steep, ...rightActs.slice(at, at + 2)])
    expect([attempt.run.fault, attempt.run.hz]).toEqual(['F0001', 0])
    expect(
      play([...rightActs.slice(0, at), steep, ...rightActs.slice(at, at + 3), { kind: 'key', key: 'fn', times: 1 }]).run.fault,
    ).toBeUndefined()
  })
})
