/** The room of the frequency converter: a bench that is wired, set and run, and marked by sheet C. */

import { resultIn, scoreAttempt } from '#domain/bench/exercise-frame.ts'
import { type Act, numberOf, parseAct, wordsOf } from '#domain/converter/act.ts'
import { type Attempt, playAttempt } from '#domain/converter/attempt.ts'
import { judgeAttempt } from '#domain/converter/judge-attempt.ts'
import { parameters } from '#domain/converter/parameter.ts'
import { ends, terminals } from '#domain/converter/wiring.ts'
import { bareAddress, beginAttempt, readAddress, withActs } from './attempt/attempt-address.ts'
import { stateOf } from './attempt/attempt-state.ts'
import { ConverterPage } from './converter/converter-page.tsx'
import type { ConverterData, ConverterView } from './converter/converter-view.ts'
import type { Room } from './room.ts'

export const converterRoom: Room<ConverterData, ConverterView> = {
  take({ exercise, frame }, asked, now) {
    if (asked.get('do') === 'begin') return beginAttempt(asked, frame.version, now)
    const bare = bareAddress(asked)
    const address = readAddress(asked)
    if (stateOf(frame, address, false) !== 'running') return bare
    const attempt = playAttempt(exercise, address.acts, address.mode)
    if (attempt.endedAtS !== undefined) return bare
    const acts = actsAsked(asked, attempt)
    return withActs(
      asked,
      acts.map(wordsOf),
      now,
      acts.some(({ kind }) => kind === 'handIn'),
    )
  },

  read(data, at) {
    const address = readAddress(at)
    const { acts, mode, unread } = address
    const attempt = playAttempt(data.exercise, acts, mode)
    const isOver = attempt.endedAtS !== undefined
    const state = stateOf(data.frame, address, isOver)
    const score = isOver ? scoreAttempt(data.frame, mode, judgeAttempt(data.exercise, attempt), attempt.hits) : undefined
    return {
      data,
      at: bareAddress(at),
      mode,
      state,
      attempt: { ...attempt, unread: [...unread, ...attempt.unread] },
      score,
      result: state === 'over' && score !== undefined ? resultIn(data.frame, mode, score, attempt.hits) : undefined,
      tookS: attempt.endedAtS ?? acts[acts.length - 1]?.atS ?? 0,
    }
  },

  Show: ConverterPage,

  resultOf: ({ result }) => result,
}

/** What the form that was sent asks for. A switch, a key of running or the potentiometer is watched for a while. */
function actsAsked(asked: URLSearchParams, { run }: Attempt): readonly Act[] {
  const word = asked.get('do') ?? ''
  if (word === 'wires')
    return terminals.flatMap((terminal): readonly Act[] => {
      const chosen = asked.get(`w-${terminal}`)
      if (chosen === null || chosen === (run.wiring[terminal] ?? 'none')) return []
      const end = ends.find((each) => each === chosen) ?? (chosen === '0V' ? chosen : undefined)
      return [{ kind: 'connect', terminal, end }]
    })
  if (word === 'parameters')
    return parameters.flatMap(({ number }): readonly Act[] => {
      const value = numberOf((asked.get(number) ?? '').trim())
      return value === undefined || value === run.settings[number] ? [] : [{ kind: 'set', number, value }]
    })
  const act = parseAct(word === 'pot' ? ['r', asked.get('pot') ?? ''] : word.split(','))
  if (act === undefined) return []
  const seconds = numberOf(asked.get('watch') ?? '') ?? 0
  return seconds > 0 && act.kind !== 'wait' ? [act, { kind: 'wait', seconds }] : [act]
}
