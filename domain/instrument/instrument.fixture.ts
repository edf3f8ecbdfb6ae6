/** Somebody who does everything right, with any of the instruments. */

import type { InstrumentAct } from './attempt.ts'
import { type Ask, type Bench, beginBench, type InstrumentExercise } from './exercise.ts'

const stepsOf = (...ids: readonly string[]): readonly InstrumentAct[] => ids.map((id) => ({ kind: 'step', id }))
const knob = (id: string, value: string): InstrumentAct => ({ kind: 'knob', id, value })

export const amountOf = (exercise: InstrumentExercise, id: string): number => {
  const ask = exercise.asks.find((each) => each.id === id)
  if (ask?.kind !== 'amount') throw new Error(`no amount ${id}`)
  return ask.key
}

/** As it is written by hand: not more digits than a person writes. */
export const writtenOf = (ask: Ask): string => (ask.kind === 'choice' ? ask.key : String(Number(ask.key.toPrecision(4))))

/** Handling, without the answers. */
export function rightHandling(exercise: InstrumentExercise): readonly InstrumentAct[] {
  const { id } = exercise
  if (id.startsWith('megger'))
    return [
      knob('voltage', 'v500'),
      ...stepsOf('off', 'test', 'discharge', 'part', 'open', 'short'),
      knob('lead', 'winding'),
      ...stepsOf('crank', 'unhook', 'stop', 'dischargeAfter'),
    ]
  if (id.startsWith('clamp')) return clampHandling(exercise)
  if (id.startsWith('scope')) return scopeHandling(exercise)
  if (id.startsWith('bridge')) {
    const isSmall = id === 'bridge-double'
    const ohms = amountOf(exercise, 'ohms')
    return [
      knob('bridge', isSmall ? 'double' : 'single'),
      knob('ratio', isSmall ? 'm1' : 'm01'),
      knob('arm', String(Math.round(isSmall ? ohms * 10_000 : ohms * 10))),
      ...stepsOf('off', 'unlock', isSmall ? 'four' : 'two', 'press', 'lock'),
    ]
  }
  const ohms = amountOf(exercise, 'ohms')
  const isLarge = ohms > 10
  return [
    knob('layout', 'line'),
    knob('times', isLarge ? 't10' : 't1'),
    knob('dial', String(Number((isLarge ? ohms / 10 : ohms).toFixed(3)))),
    ...stepsOf('off', 'zero', 'connect', 'crank', 'restore'),
  ]
}

function clampHandling(exercise: InstrumentExercise): readonly InstrumentAct[] {
  const turns = /绕 (\d+) 匝/.exec(exercise.says.join(''))?.[1]
  const isLeak = exercise.id === 'clamp-leak'
  const amperes = isLeak ? amountOf(exercise, 'leak') / 1000 : amountOf(exercise, 'current') * Number(turns ?? 1)
  const range = [
    ['r02', 0.2],
    ['r2', 2],
    ['r20', 20],
    ['r200', 200],
  ].find(([, most]) => Number(most) >= amperes)
  const jaw = isLeak ? 'all' : turns === '5' ? 'five' : turns === '10' ? 'ten' : 'one'
  return [...stepsOf('clean'), knob('jaw', jaw), knob('range', String(range?.[0])), ...stepsOf('clamp', 'release', 'park')]
}

/** The settings that lose nothing, found by trying all. */
function scopeHandling(exercise: InstrumentExercise): readonly InstrumentAct[] {
  const steps = ['calibrate', 'zero', 'clipCommon', 'touch']
  const options = (id: string): readonly string[] =>
    exercise.knobs.flatMap((each) => (each.id === id && each.kind === 'choice' ? each.options.map(({ value }) => value) : []))
  for (const probe of options('probe'))
    for (const volts of options('volts'))
      for (const time of options('time')) {
        const bench: Bench = { ...beginBench(exercise), knobs: { probe, volts, time }, done: steps }
        if (exercise.judge(bench).length === 0)
          return [knob('probe', probe), knob('volts', volts), knob('time', time), ...stepsOf(...steps)]
      }
  throw new Error(`${exercise.id} cannot be shown well`)
}

export const answersOf = (exercise: InstrumentExercise): readonly InstrumentAct[] =>
  exercise.asks.map((ask) => ({ kind: 'answer', id: ask.id, value: writtenOf(ask) }))
