import { describe, expect, test } from 'vitest'
import { readLog } from '#domain/bench/act-log.ts'
import type { BenchMode } from '#domain/bench/result.ts'
import { cabinetOf } from '#domain/circuit/wiring/cabinet.ts'
import { deadChecksOf } from '#domain/circuit/wiring/dead-checks.ts'
import { drawnJoints } from '#domain/circuit/wiring/drawn-joints.ts'
import { replayWiring } from '#domain/circuit/wiring/replay-wiring.ts'
import { deductionsOf } from '#domain/circuit/wiring/score-wiring.ts'
import { readWiringAct, type WiringAct, wordsOf } from '#domain/circuit/wiring/wiring-act.ts'
import { type WiringAttempt, type WiringScope, wiringTask } from '#domain/circuit/wiring/wiring-attempt.ts'
import { circuit } from './bench.fixture.ts'

type Setting = { readonly of?: number; readonly mode?: BenchMode; readonly scope?: WiringScope }

/** `acts` as in a log, without times; `SB2:4-KM1:14=4` is a wire, `/SB2:4-KM1:14` takes it out, `all` all wires of the drawing. */
function attempt(acts: string, { of = 2, mode = 'practice', scope = 'both' }: Setting = {}): WiringAttempt {
  const cabinet = cabinetOf(circuit(of))
  const at = (id = ''): number => cabinet.terminals.findIndex((terminal) => terminal.id === id)
  const read = (word: string): readonly WiringAct[] => {
    if (word === 'all') return drawnJoints(cabinet).map((joint) => ({ kind: 'join', a: joint.a, b: joint.b, number: joint.number }))
    if (word === 'dead') return deadChecksOf(cabinet).map((_, nth) => ({ kind: 'deadCheck', nth }))
    const wire = /^(\/?)([^-]+)-([^=]+)(?:=(.+))?$/.exec(word)
    if (wire === null) return [readWiringAct(word.split('_')) as WiringAct]
    const [a, b] = [at(wire[2]), at(wire[3])].sort((x, y) => x - y) as [number, number]
    return wire[1] === '/' ? [{ kind: 'part', a, b }] : [{ kind: 'join', a, b, ...(wire[4] !== undefined && { number: wire[4] }) }]
  }
  const done = acts.split(' ').flatMap(read)
  return replayWiring(
    wiringTask(cabinet, scope, mode),
    done.map((act, nth) => ({ act, atS: nth })),
  )
}

const redLines = ({ steps }: WiringAttempt) => steps.flatMap(({ redLine }) => (redLine === undefined ? [] : [redLine.id]))
const lost = (of: WiringAttempt) => deductionsOf(of, 120).map(({ item, points }) => `${item} ${points}`)
const trial = 'c_SB2 c_SB3 c_SB1 t_FR s_FR'

describe('an attempt at wiring', () => {
  test('done well loses nothing', () => {
    const done = attempt(`all dead a_c e_1 p_QS ${trial} e_0 a_m e_1 p_QS ${trial} e_0 a_f e_1 p_QS c_SB2 k_5 c_SB3 k_5 c_SB1 t_FR e_0 v q`)
    expect(done.steps.filter(({ refused }) => refused !== undefined)).toEqual([])
    expect(lost(done)).toEqual([])
    expect(done.end?.kind).toBe('handedIn')
  })

  test('each thing left out costs its own item', () => {
    const done = attempt('all /KM1:14-SB2:4 d_0 a_f e_1 p_QS c_SB2 q')
    expect(lost(done)).toEqual([
      ...deadChecksOf(done.task.cabinet)
        .slice(1)
        .map(() => 'deadCheck 1'),
      'wiring 2',
      'powering 2',
      'powering 2',
      'function 10',
      'closeOut 1',
      'closeOut 1',
    ])
  })

  test('a mistake that was put right after the first power costs less, and help costs what it did', () => {
    const mended = attempt('all /KM1:14-SB2:4 dead a_c e_1 e_0 v SB2:4-KM1:14=4 q')
    expect(lost(mended)).toContain('wiring 1')
    const helped = attempt('h_m dead a_c e_1 e_0 v h_c q')
    expect(lost(helped)).toContain('wiring 12')
    expect(lost(attempt('h_c dead q', { scope: 'control' }))).toContain('wiring 12')
    expect(attempt('h_m', { mode: 'exam' }).steps[0]?.refused).toContain('考试')
  })

  test('wires without a number, or with another than drawn, cost half a point', () => {
    expect(lost(attempt('all /KM1:14-SB2:4 SB2:4-KM1:14 q'))).toContain('numbers 0.5')
    expect(lost(attempt('all /KM1:14-SB2:4 SB2:4-KM1:14=5 q'))).toContain('numbers 0.5')
  })
})

describe('red lines', () => {
  test('power that nobody agreed to', () => {
    expect(attempt('all e_1').live).toBeUndefined()
    expect(redLines(attempt('all e_1'))).toEqual(['unapprovedPower'])
    expect(redLines(attempt('all a_c /KM1:14-SB2:4 e_1'))).toEqual(['unapprovedPower'])
  })

  test('a hand on a wire under power, or before it was tested', () => {
    expect(redLines(attempt('all a_c e_1 /KM1:14-SB2:4'))).toEqual(['untestedTouch'])
    expect(redLines(attempt('all a_c e_1 e_0 /KM1:14-SB2:4'))).toEqual(['untestedTouch'])
    expect(redLines(attempt('all a_c e_1 e_0 v /KM1:14-SB2:4'))).toEqual([])
    expect(redLines(attempt('all a_c e_1 v /KM1:14-SB2:4'))).toEqual(['untestedTouch'])
  })

  test('ohms under power', () => expect(redLines(attempt('all a_c e_1 d_0'))).toEqual(['liveResistance']))

  test('a short before all fuses', () => {
    const shorted = attempt('XT:L1-XT:L2 a_c e_1')
    expect(redLines(shorted)).toEqual(['forcedRepower'])
    expect(shorted.live).toBeUndefined()
  })

  test('a fuse clears a short behind it; power once more on the same wiring is the red line', () => {
    const shorted = 'all FU1:2-FU1:4 a_c e_1 p_QS'
    expect([...attempt(shorted).blown]).toEqual(['FU1.a'])
    expect(redLines(attempt(shorted))).toEqual([])
    expect(redLines(attempt(`${shorted} e_0 v m_FU1.a m_FU1.b a_c e_1`))).toEqual(['forcedRepower'])
    expect(redLines(attempt(`${shorted} e_0 v /FU1:2-FU1:4 m_FU1.a m_FU1.b a_c e_1 p_QS`))).toEqual([])
  })

  test('the meter would have told, and then the examiner does not agree', () => {
    expect(attempt('all FU1:2-FU1:4 d_0 a_c').steps.slice(-1)[0]?.refused).toContain('短路')
  })

  test('a trial without the interlock; the control circuit alone may be tried', () => {
    const bridged = 'all KM2:21-KM2:22'
    expect(redLines(attempt(`${bridged} a_c e_1 p_QS c_SB2`))).toEqual([])
    expect(redLines(attempt(`${bridged} a_m e_1 p_QS c_SB2`))).toEqual(['defeatedInterlock'])
    expect(redLines(attempt('all a_m e_1 p_QS c_SB2'))).toEqual([])
  })

  test('practice stops once, at the second red line it ends; an exam ends at once', () => {
    expect(attempt('e_1').end).toBeUndefined()
    expect(attempt('all e_1 a_c e_1 d_0').end?.kind).toBe('vetoed')
    expect(attempt('e_1', { mode: 'exam' }).end?.kind).toBe('vetoed')
    expect(attempt('e_1 a_c', { mode: 'exam' }).steps.length).toBe(1)
  })
})

test('stages: main contacts carry nothing at first, then the motor is off', () => {
  const fused = attempt('all a_c e_1 p_QS c_SB2')
  expect(fused.live?.run.isIn('KM1')).toBe(true)
  expect(fused.live?.run.driveOf('M').kind).toBe('off')
  expect(attempt('all a_m e_1 p_QS c_SB2').live?.run.speedOf('M')).toBe(0)
  expect(attempt('all a_f e_1 p_QS c_SB2 k_5').live?.run.speedOf('M')).toBeGreaterThan(1000)
})

test('acts are read as they were written, and what is no act is none', () => {
  for (const act of attempt('all dead h_c a_c e_1 p_QS r_QS c_SB2 t_FR s_FR k_5 e_0 v m_FU1.a x q').steps.map((step) => step.act))
    expect(readWiringAct(wordsOf(act))).toEqual(act.kind === 'join' ? { ...act } : act)
  const nonsense = 'w w_0a w_0a0a w_0a0b_a-b b n_0a0b h_x d_-1 a_z e_2 k_x p m zz'
  expect(nonsense.split(' ').map((word) => readWiringAct(word.split('_')))).toEqual(nonsense.split(' ').map(() => undefined))
  expect(readLog('w_zzzy_3*q_4').acts.map(({ words }) => readWiringAct(words)?.kind)).toEqual(['join', 'handIn'])
  expect(
    replayWiring(wiringTask(cabinetOf(circuit(1)), 'both', 'exam'), [{ act: { kind: 'join', a: 1, b: 1290 }, atS: 0 }]).joints,
  ).toEqual([])
})
