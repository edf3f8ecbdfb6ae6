/** What was done at the converter, one act after the other, and which red lines it crossed. */
import type { LoggedAct } from '#domain/bench/act-log.ts'
import type { RedLineHit, RedLineId } from '#domain/bench/red-line.ts'
import type { BenchMode } from '#domain/bench/result.ts'
import { type Act, parseAct } from './act.ts'
import {
  busOf,
  type ConverterRun,
  connect,
  flip,
  isSteady,
  passTime,
  SAFE_BUS,
  setPower,
  shaftOf,
  startRun,
  turnPot,
} from './converter-run.ts'
import type { ConverterExercise } from './exercise.ts'
import { pressKey, setParameter } from './press-key.ts'
import { TOLERANCE_HZ } from './prove-setup.ts'
import { factorySettings } from './settings.ts'
import { harmOf, isEarthed, switches } from './wiring.ts'

export type Attempt = {
  readonly run: ConverterRun
  /** Found dead since the supply was last on. */
  readonly isTested: boolean
  /** The examiner agreed to power, and the wires are still the same. */
  readonly isApproved: boolean
  readonly wasReset: boolean
  /** Which of the needs were run and held, by their place in the exercise. */
  readonly shown: readonly number[]
  readonly hits: readonly RedLineHit[]
  /** The last act crossed a red line and was not done. */
  readonly stopped: RedLineHit | undefined
  /** Handed in, or ended by a red line in an exam. */
  readonly endedAtS: number | undefined
  readonly unread: readonly string[]
  /** Why parameters sent together with the last one were not taken over. */
  readonly refusals: readonly string[]
  readonly lastAtS: number
}

/** In practice an act that crosses a red line is not done; in an exam it ends the attempt. What comes after the end does not count. */
export function playAttempt(exercise: ConverterExercise, acts: readonly LoggedAct[], mode: BenchMode): Attempt {
  const found = Object.fromEntries(exercise.found.map(({ number, value }) => [number, value]))
  const begin: Attempt = {
    run: startRun({ ...factorySettings, ...found }),
    isTested: false,
    isApproved: false,
    wasReset: false,
    shown: [],
    hits: [],
    stopped: undefined,
    endedAtS: undefined,
    unread: [],
    refusals: [],
    lastAtS: 0,
  }
  return acts.reduce((attempt, act) => playOne(exercise, attempt, act, mode), begin)
}

function playOne(exercise: ConverterExercise, attempt: Attempt, { words, atS }: LoggedAct, mode: BenchMode): Attempt {
  if (attempt.endedAtS !== undefined) return attempt
  const act = parseAct(words)
  if (act === undefined) return { ...attempt, unread: [...attempt.unread, words.join(' ')] }
  const crossed = redLineOf(attempt, act)
  if (crossed === undefined) {
    const done = doAct(attempt, act, atS)
    return noteShown(exercise, { ...done, stopped: undefined, lastAtS: atS, refusals: refusalsAfter(attempt, done, act, atS) })
  }
  const hit = { ...crossed, atS }
  const isNew = !attempt.hits.some(({ id, atS: before }) => id === hit.id && before === atS)
  return { ...attempt, hits: isNew ? [...attempt.hits, hit] : attempt.hits, stopped: hit, endedAtS: mode === 'exam' ? atS : undefined }
}

function refusalsAfter({ lastAtS, refusals }: Attempt, { run }: Attempt, act: Act, atS: number): readonly string[] {
  if (act.kind !== 'set') return []
  const isTaken = run.settings[act.number] === act.value || act.number === 'P0970' || act.number === 'P3900'
  return [...(atS === lastAtS ? refusals : []), ...(isTaken || run.said === undefined ? [] : [run.said])]
}

type Crossed = { readonly id: RedLineId; readonly did: string }

/** The red line that `act` would cross. */
function redLineOf({ run, isTested, isApproved }: Pick<Attempt, 'run' | 'isTested' | 'isApproved'>, act: Act): Crossed | undefined {
  if (act.kind === 'connect') {
    if (run.isPowered) return { id: 'untestedTouch', did: '通着电就去动接线' }
    const volts = busOf(run)
    if (volts > SAFE_BUS) return { id: 'chargedConverter', did: `母线还有约 ${Math.round(volts)} V，就去碰端子` }
    return isTested ? undefined : { id: 'untestedTouch', did: '没验电就去动接线' }
  }
  if (act.kind !== 'power' || !act.isOn || run.isPowered) return undefined
  if (!isApproved) return { id: 'unapprovedPower', did: '没报告考评员就合闸' }
  if (!isEarthed(run.wiring)) return { id: 'brokenEarth', did: '变频器或电动机没接 PE 就合闸' }
  const harm = harmOf(run.wiring)
  return harm === undefined ? undefined : { id: 'majorHarm', did: harm }
}

function doAct(attempt: Attempt, act: Act, atS: number): Attempt {
  const { run } = attempt
  switch (act.kind) {
    case 'test': {
      const volts = busOf(run)
      const says = run.isPowered ? '电源有电。' : '电源侧没电。'
      const isTested = !run.isPowered && volts <= SAFE_BUS
      const verdict = isTested ? '可以动接线。' : '还不能动接线。'
      return { ...attempt, isTested, run: { ...run, said: `${says}母线 ${Math.round(volts)} V。${verdict}` } }
    }
    case 'ask':
      return { ...attempt, isApproved: true, run: { ...run, said: '考评员看过接线，同意通电。' } }
    case 'connect':
      return { ...attempt, isApproved: false, run: connect(run, act.terminal, act.end) }
    case 'power':
      return { ...attempt, isTested: act.isOn ? false : attempt.isTested, run: setPower(run, act.isOn) }
    case 'flip':
      return { ...attempt, run: flip(run, act.which, act.isClosed) }
    case 'turn':
      return { ...attempt, run: turnPot(run, act.percent / 100) }
    case 'key':
      return withReset(attempt, pressKey(run, act.key, act.times))
    case 'set':
      return withReset(attempt, setParameter(run, act.number, act.value))
    case 'wait':
      return { ...attempt, run: passTime({ ...run, said: undefined }, act.seconds * 1000) }
    case 'handIn':
      return { ...attempt, endedAtS: atS }
  }
}

const withReset = (attempt: Attempt, run: ConverterRun): Attempt => ({
  ...attempt,
  run,
  wasReset: attempt.wasReset || (run.settings === factorySettings && attempt.run.settings !== factorySettings),
})

/** A need counts as shown when its position stood and the shaft turned at its frequency, steadily. */
function noteShown({ needs }: ConverterExercise, attempt: Attempt): Attempt {
  const { run, shown } = attempt
  const hz = shaftOf(run)
  if (!run.isPowered || !isSteady(run) || hz === undefined) return attempt
  const now = needs.flatMap((need, nth) => {
    const isThere = switches.every((each) => run.switches[each] === need.closed.includes(each))
    const isPot = Math.abs(run.turn * 100 - need.potPercent) < 1 || need.potPercent === 0
    return isThere && isPot && Math.abs(hz - need.hz) <= TOLERANCE_HZ && !shown.includes(nth) ? [nth] : []
  })
  return now.length === 0 ? attempt : { ...attempt, shown: [...shown, ...now] }
}
