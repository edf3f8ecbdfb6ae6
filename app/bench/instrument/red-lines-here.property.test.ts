import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type InstrumentAct, playInstrument, wordsOfAct } from '#domain/instrument/attempt.ts'
import { instruments } from '#domain/instrument/instruments.ts'
import { redLinesHere } from './red-lines-here.ts'

test('as many as each instrument is dangerous by', () => {
  const here = Object.fromEntries(instruments.map((kind) => [kind.id.split('-')[0], redLinesHere(kind.draw(1))]))
  expect(here).toEqual({ megger: ['liveResistance'], clamp: [], scope: ['majorHarm'], bridge: ['liveResistance'], earth: [] })
})

describe.each(instruments.map((kind) => ({ title: kind.title, kind })))('$title', ({ kind }) => {
  test('whatever is done in whatever order, no other is crossed', () => {
    const exercise = kind.draw(1)
    const acts: readonly InstrumentAct[] = [
      ...exercise.steps.map(({ value }): InstrumentAct => ({ kind: 'step', id: value })),
      ...exercise.knobs.flatMap((knob) =>
        knob.kind === 'choice' ? knob.options.map(({ value }): InstrumentAct => ({ kind: 'knob', id: knob.id, value })) : [],
      ),
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 12 }), (done) => {
        const log = done.map((act, atS) => ({ words: wordsOfAct(act), atS }))
        const { hits } = playInstrument(exercise, log, 'practice')
        expect(redLinesHere(exercise)).toEqual(expect.arrayContaining(hits.map(({ id }) => id)))
      }),
    )
  })
})
