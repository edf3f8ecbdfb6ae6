/** The room of the measuring instruments: settings, handling and readings, marked by sheet J. */

import { type ExerciseFrame, resultIn, scoreAttempt } from '#domain/bench/exercise-frame.ts'
import {
  type InstrumentAct,
  type InstrumentAttempt,
  judgeInstrument,
  parseInstrumentAct,
  playInstrument,
  wordsOfAct,
} from '#domain/instrument/attempt.ts'
import type { InstrumentExercise } from '#domain/instrument/exercise.ts'
import { findInstrument } from '#domain/instrument/instruments.ts'
import { type AttemptAddress, bareAddress, beginAttempt, readAddress, withActs } from './attempt/attempt-address.ts'
import { stateOf } from './attempt/attempt-state.ts'
import { InstrumentPage } from './instrument/instrument-page.tsx'
import type { InstrumentData, InstrumentView } from './instrument/instrument-view.ts'
import type { Room } from './room.ts'

/** So many different draws. */
const SEEDS = 100_000

export const instrumentRoom: Room<InstrumentData, InstrumentView> = {
  take({ frame }, asked, now) {
    if (asked.get('do') === 'begin') {
      const seeded = new URLSearchParams(asked)
      if (!seeded.has('seed')) seeded.set('seed', String(now % SEEDS))
      return beginAttempt(seeded, frame.version, now)
    }
    const bare = bareAddress(asked)
    const address = readAddress(asked)
    if (stateOf(frame, address, false) !== 'running') return bare
    const exercise = drawn(frame, address)
    const attempt = playInstrument(exercise, address.acts, address.mode)
    if (attempt.endedAtS !== undefined) return bare
    const acts = actsAsked(asked, exercise, attempt)
    return withActs(
      asked,
      acts.map(wordsOfAct),
      now,
      acts.some(({ kind }) => kind === 'handIn'),
    )
  },

  read(data, at) {
    const address = readAddress(at)
    const { acts, mode, unread, seed } = address
    const exercise = drawn(data.frame, address)
    const attempt = playInstrument(exercise, acts, mode)
    const isOver = attempt.endedAtS !== undefined
    const state = stateOf(data.frame, address, isOver)
    const score = isOver ? scoreAttempt(data.frame, mode, judgeInstrument(exercise, attempt), attempt.hits) : undefined
    return {
      data,
      at: bareAddress(at),
      mode,
      seed,
      state,
      exercise,
      attempt: { ...attempt, unread: [...unread, ...attempt.unread] },
      score,
      result: state === 'over' && score !== undefined ? resultIn(data.frame, mode, score, attempt.hits) : undefined,
      tookS: attempt.endedAtS ?? acts[acts.length - 1]?.atS ?? 0,
    }
  },

  Show: InstrumentPage,

  resultOf: ({ result }) => result,
}

/** The page brings only exercises that are there. */
function drawn({ exercise }: ExerciseFrame, { seed }: AttemptAddress): InstrumentExercise {
  const kind = findInstrument(exercise)
  if (kind === undefined) throw new Error(`no instrument ${exercise}`)
  return kind.draw(seed)
}

/** What the form that was sent asks for: knobs that changed, answers that changed, a step, the end. */
function actsAsked(asked: URLSearchParams, exercise: InstrumentExercise, { bench }: InstrumentAttempt): readonly InstrumentAct[] {
  const word = asked.get('do') ?? ''
  const knobs = exercise.knobs.flatMap(({ id }) => changed(exercise, 'k', id, asked.get(`k-${id}`), bench.knobs[id]))
  if (word === 'knobs') return knobs
  if (word === 'again') return exercise.again === undefined ? knobs : [...knobs, { kind: 'step', id: exercise.again }]
  const answers = exercise.asks.flatMap(({ id }) => changed(exercise, 'a', id, asked.get(`a-${id}`), bench.answers[id]))
  if (word === 'handIn') return [...answers, { kind: 'handIn' }]
  const act = parseInstrumentAct(exercise, word.split(','))
  return act === undefined ? [] : [act]
}

function changed(
  exercise: InstrumentExercise,
  kind: 'k' | 'a',
  id: string,
  sent: string | null,
  before: string | undefined,
): readonly InstrumentAct[] {
  const value = (sent ?? '').trim()
  if (value === '' || value === before) return []
  const act = parseInstrumentAct(exercise, [kind, id, value])
  return act === undefined ? [] : [act]
}
