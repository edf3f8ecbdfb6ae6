/** What was done with an instrument, one act after the other, and which red lines it crossed. */
import type { LoggedAct } from '#domain/bench/act-log.ts'
import type { RedLineHit } from '#domain/bench/red-line.ts'
import type { BenchMode } from '#domain/bench/result.ts'
import { judgeAnswers } from './answers.ts'
import { type Ask, type Bench, beginBench, type InstrumentExercise, type Knob, type Lost } from './exercise.ts'

export type InstrumentAct =
  | { readonly kind: 'knob'; readonly id: string; readonly value: string }
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'answer'; readonly id: string; readonly value: string }
  | { readonly kind: 'handIn' }

export type InstrumentAttempt = {
  readonly bench: Bench
  readonly hits: readonly RedLineHit[]
  /** The last act crossed a red line and was not done. */
  readonly stopped: RedLineHit | undefined
  readonly endedAtS: number | undefined
  readonly unread: readonly string[]
}

export function wordsOfAct(act: InstrumentAct): readonly string[] {
  switch (act.kind) {
    case 'knob':
      return ['k', act.id, act.value]
    case 'step':
      return ['d', act.id]
    case 'answer':
      return ['a', act.id, act.value]
    case 'handIn':
      return ['handIn']
  }
}

/** Undefined where the exercise has no such knob, step or question, or the value does not fit. */
export function parseInstrumentAct(
  exercise: InstrumentExercise,
  [kind, id = '', value = '']: readonly string[],
): InstrumentAct | undefined {
  if (kind === 'handIn') return { kind }
  if (kind === 'd') return exercise.steps.some((step) => step.value === id) ? { kind: 'step', id } : undefined
  if (kind === 'k') {
    const knob = exercise.knobs.find((each) => each.id === id)
    return knob !== undefined && fitsKnob(knob, value) ? { kind: 'knob', id, value } : undefined
  }
  if (kind !== 'a') return undefined
  const ask = exercise.asks.find((each) => each.id === id)
  return ask !== undefined && fitsAsk(ask, value) ? { kind: 'answer', id, value } : undefined
}

const isDecimal = (text: string): boolean => /^-?\d{1,7}(\.\d{1,6})?$/.test(text)
const fitsAsk = (ask: Ask, value: string): boolean =>
  ask.kind === 'amount' ? isDecimal(value) : ask.options.some((option) => option.value === value)
const fitsKnob = (knob: Knob, value: string): boolean =>
  knob.kind === 'choice'
    ? knob.options.some((option) => option.value === value)
    : isDecimal(value) && Number(value) >= knob.least && Number(value) <= knob.most

/** In practice an act that crosses a red line is not done; in an exam it ends the attempt. */
export function playInstrument(exercise: InstrumentExercise, acts: readonly LoggedAct[], mode: BenchMode): InstrumentAttempt {
  const begin: InstrumentAttempt = { bench: beginBench(exercise), hits: [], stopped: undefined, endedAtS: undefined, unread: [] }
  return acts.reduce((attempt, act) => playOne(exercise, attempt, act, mode), begin)
}

function playOne(exercise: InstrumentExercise, attempt: InstrumentAttempt, { words, atS }: LoggedAct, mode: BenchMode): InstrumentAttempt {
  if (attempt.endedAtS !== undefined) return attempt
  const { bench } = attempt
  const act = parseInstrumentAct(exercise, words)
  if (act === undefined) return { ...attempt, unread: [...attempt.unread, words.join(' ')] }
  const done = (after: Bench): InstrumentAttempt => ({ ...attempt, bench: after, stopped: undefined })
  switch (act.kind) {
    case 'knob':
      return done({ ...bench, knobs: { ...bench.knobs, [act.id]: act.value }, done: [...bench.done, `${act.id}=${act.value}`] })
    case 'answer':
      return done({ ...bench, answers: { ...bench.answers, [act.id]: act.value } })
    case 'handIn':
      return { ...done(bench), endedAtS: atS }
    case 'step': {
      const crossed = exercise.redLine(bench, act.id)
      if (crossed === undefined) return done({ ...bench, done: [...bench.done, act.id] })
      const hit = { ...crossed, atS }
      return { ...attempt, hits: [...attempt.hits, hit], stopped: hit, endedAtS: mode === 'exam' ? atS : undefined }
    }
  }
}

/** All that is lost: by handling, by what was written, and a point of safety where a red line was crossed. */
export const judgeInstrument = (exercise: InstrumentExercise, { bench, hits }: InstrumentAttempt): readonly Lost[] => [
  ...exercise.judge(bench),
  ...judgeAnswers(exercise.asks, bench),
  ...hits.map(({ did }): Lost => ({ item: 'safety', points: 1, says: `碰过红线：${did}。` })),
]
