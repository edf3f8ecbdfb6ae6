import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longSentencesIn } from '#domain/policy/sentences.ts'
import { collides, wrongOf } from './answers.ts'
import { type InstrumentAct, type InstrumentAttempt, judgeInstrument, parseInstrumentAct, playInstrument, wordsOfAct } from './attempt.ts'
import type { Ask, InstrumentExercise } from './exercise.ts'
import { amountOf, answersOf, rightHandling, writtenOf } from './instrument.fixture.ts'
import { findInstrument, instruments } from './instruments.ts'

const anySeed = fc.integer({ min: 0, max: 99_999 })
const play = (exercise: InstrumentExercise, acts: readonly InstrumentAct[], mode: 'practice' | 'exam' = 'exam'): InstrumentAttempt =>
  playInstrument(
    exercise,
    acts.map((act, atS) => ({ words: wordsOfAct(act), atS })),
    mode,
  )
const drawn = (id: string, seed: number): InstrumentExercise => {
  const kind = findInstrument(id)
  if (kind === undefined) throw new Error(`no instrument ${id}`)
  return kind.draw(seed)
}

/** What must be noticed: each misreading, each other choice. */
const wrongAnswers = (ask: Ask): readonly { readonly written: string; readonly says: string }[] =>
  ask.kind === 'amount'
    ? ask.misread.map(({ amount, says }) => ({ written: String(amount), says }))
    : ask.options.filter(({ value }) => value !== ask.key).map(({ value, says }) => ({ written: value, says }))

describe.each(instruments.map(({ id, title }) => ({ id, title })))('$title', ({ id }) => {
  test('whatever is drawn: who does all rightly loses nothing, and no two answers look alike', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const exercise = drawn(id, seed)
        const acts = [...rightHandling(exercise), ...answersOf(exercise), { kind: 'handIn' } as const]
        for (const act of acts) expect(parseInstrumentAct(exercise, wordsOfAct(act))).toEqual(act)
        const attempt = play(exercise, acts)
        expect(judgeInstrument(exercise, attempt)).toEqual([])
        expect([attempt.hits, attempt.unread, attempt.endedAtS]).toEqual([[], [], acts.length - 1])
        expect(collides(exercise.asks)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('each known misreading loses points and is named', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        for (const ask of drawn(id, seed).asks) {
          expect(wrongOf(ask, writtenOf(ask))).toBeUndefined()
          expect(wrongOf(ask, '')).toContain('没有写')
          for (const { written, says } of wrongAnswers(ask)) expect(wrongOf(ask, written)).toContain(says)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the same seed draws the same, and others draw others', () => {
    const keys = (seed: number) => drawn(id, seed).asks.map(writtenOf)
    expect(keys(7)).toEqual(keys(7))
    expect(new Set(Array.from({ length: 30 }, (_, seed) => keys(seed).join())).size).toBeGreaterThan(3)
  })

  test('leaving one thing out loses points, in the item it belongs to', () => {
    const exercise = drawn(id, 11)
    const acts = rightHandling(exercise)
    for (const [nth, act] of acts.entries()) {
      if (act.kind !== 'step' || act.id === 'stop') continue
      const attempt = play(exercise, [...acts.slice(0, nth), ...acts.slice(nth + 1), ...answersOf(exercise)])
      expect([act.id, judgeInstrument(exercise, attempt).length + attempt.hits.length > 0]).toEqual([act.id, true])
    }
  })

  test('its sentences are short', () => {
    const { says, asks, steps, knobs } = drawn(id, 3)
    const texts = [...says, ...asks.map(({ way }) => way), ...[...steps, ...knobs].map((each) => each.says)]
    expect(texts.flatMap(longSentencesIn)).toEqual([])
  })
})

describe('what is shown leads to the key', () => {
  test('oscilloscope: divisions times settings', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const exercise = drawn('scope-sine', seed)
        const { bench } = play(exercise, rightHandling(exercise))
        const shown = exercise.show(bench)
        if (shown.kind !== 'screen') throw new Error('dark')
        const [volts, ms, probe] = ['volts', 'time', 'probe'].map((each) => Number.parseFloat(bench.knobs[each] ?? '')) as [
          number,
          number,
          number,
        ]
        expect(shown.trace.periodDiv * ms).toBeCloseTo(amountOf(exercise, 'period'))
        expect((shown.trace.topDiv - shown.trace.bottomDiv) * volts * probe).toBeCloseTo(amountOf(exercise, 'peakToPeak'), 1)
        expect(amountOf(exercise, 'rms') * 2 * Math.SQRT2).toBeCloseTo(amountOf(exercise, 'peakToPeak'))
      }),
      { numRuns: 60 },
    )
  })

  test('thyristor: the mean is what the line itself comes to', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const exercise = drawn('scope-thyristor', seed)
        const { bench } = play(exercise, rightHandling(exercise))
        const shown = exercise.show({ ...bench, knobs: { ...bench.knobs, time: '1m' } }) // one period is the whole screen
        if (shown.kind !== 'screen') throw new Error('dark')
        const { points } = shown.trace
        const area = points
          .slice(1)
          .reduce((sum, [x, y], nth) => sum + ((y + (points[nth]?.[1] ?? 0)) / 2) * (x - (points[nth]?.[0] ?? 0)), 0)
        const scale = Number.parseFloat(bench.knobs['volts'] ?? '') * Number(bench.knobs['probe'])
        const mean = (area / 10) * scale
        expect(Math.abs(mean / amountOf(exercise, 'mean') - 1)).toBeLessThan(0.01)
      }),
      { numRuns: 40 },
    )
  })

  test.each(['bridge-single', 'bridge-double', 'earth-tester'])('%s: the needle stands at nought', (id) => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const exercise = drawn(id, seed)
        const acts = rightHandling(exercise).slice(0, -1) // before it is put away
        const shown = exercise.show(play(exercise, acts).bench)
        if (shown.kind !== 'figure') throw new Error('dark')
        expect(Math.abs(Number(shown.text))).toBeLessThanOrEqual(0.1)
      }),
      { numRuns: 60 },
    )
  })

  test('clamp meter: one conductor is its current, three are nothing, turns multiply', () => {
    const exercise = drawn('clamp-motor', 5)
    const key = amountOf(exercise, 'current')
    const shown = (jaw: string, range: string): unknown => {
      const acts: readonly InstrumentAct[] = [
        { kind: 'knob', id: 'jaw', value: jaw },
        { kind: 'knob', id: 'range', value: range },
        { kind: 'step', id: 'clamp' },
      ]
      const display = exercise.show(play(exercise, acts).bench)
      return display.kind === 'figure' ? Number(display.text) : display.kind
    }
    expect([shown('one', 'r200'), shown('three', 'r20'), shown('one', 'r2')]).toEqual([Math.round(key), 0, Number.NaN])
  })
})

describe('red lines', () => {
  test('cranked on what may be live', () => {
    const exercise = drawn('megger-motor', 1)
    const without = (id: string): InstrumentAttempt =>
      play(
        exercise,
        rightHandling(exercise).filter((act) => act.kind !== 'step' || act.id !== id),
      )
    expect([without('off').hits[0]?.id, without('test').hits[0]?.did]).toEqual(['liveResistance', '没验电就摇兆欧表'])
    expect(without('off').endedAtS).toBe(without('off').hits[0]?.atS)
  })

  test('the clip on a live conductor', () => {
    expect(play(drawn('scope-half-wave', 1), [{ kind: 'step', id: 'clipPhase' }], 'practice')).toMatchObject({
      hits: [{ id: 'majorHarm' }],
      endedAtS: undefined,
    })
  })

  test('another range while the wire is in the jaw', () => {
    const exercise = drawn('clamp-motor', 5)
    const acts = rightHandling(exercise)
    const at = acts.findIndex((act) => act.kind === 'step' && act.id === 'release')
    const changed = play(exercise, [
      ...acts.slice(0, at),
      { kind: 'knob', id: 'range', value: 'r200' },
      ...acts.slice(at),
      ...answersOf(exercise),
    ])
    expect(judgeInstrument(exercise, changed).map(({ item }) => item)).toContain('safety')
  })
})
