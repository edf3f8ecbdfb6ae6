/** What a form of the fault-finding room asks for, done: the address afterwards. */
import { secondSince } from '#app/bench/attempt/address-fields.ts'
import { type LoggedAct, takesMore } from '#domain/bench/act-log.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import { type Act, closings, wordsOf } from '#domain/circuit/fault-finding/act.ts'
import { type Attempt, isLive } from '#domain/circuit/fault-finding/attempt-state.ts'
import { readAct } from '#domain/circuit/fault-finding/read-act.ts'
import { type FaultAddress, readAddress, writeAddress } from './address.ts'
import type { FaultData } from './fault-data.ts'
import { replayLog } from './replay-log.ts'

/**
 * `do` is `begin`, `again`, the words of an act (`press_SB2`), or one of the forms: `measure` (with `at`, `red`, `black`, `dial`), `clamp`
 * (`part`, `range`), `record` (`n0`…), `mark` (`from`, `to` or `spot`), `mend` (`spot`), `close`. Of another version nothing is done.
 */
export function takeFault(data: FaultData, asked: URLSearchParams, now: number): URLSearchParams {
  const wish = asked.get('do')
  if (wish === null) return asked
  const at = { ...readAddress(asked), wantsHint: false, step: undefined }
  if (wish === 'begin') return writeAddress(begun(data, at, asked, now))
  const isFull = !takesMore(asked.get('log') ?? '', wish === 'close')
  const begunS = at.begunS
  if (begunS === undefined || at.version !== data.frame.version || isFull) return writeAddress(at)
  const attempt = replayLog(data, at)?.attempt
  if (attempt === undefined || attempt.ending !== undefined) return writeAddress(at)
  const atS = secondSince(begunS, now)
  const acts = actsFor(attempt, wish, asked)
    .map((words): LoggedAct => ({ words, atS }))
    .filter((logged) => readAct(data.circuit, data.book.trials.length, logged) !== undefined)
  return writeAddress({ ...at, log: [...at.log, ...acts] })
}

/** A new number of its own where none was given. */
function begun({ frame: { version } }: FaultData, at: FaultAddress, asked: URLSearchParams, now: number): FaultAddress {
  const isGiven = asked.has('seed') || asked.has('fault')
  return {
    ...at,
    choice: isGiven ? at.choice : { seed: now % 1_000_000 },
    begunS: now,
    version,
    log: [],
    red: '',
    black: '',
    next: 'red',
    dial: '',
  }
}

function actsFor(attempt: Attempt, wish: string, asked: URLSearchParams): readonly (readonly string[])[] {
  const given = (name: string): string => asked.get(name) ?? ''
  switch (wish) {
    case 'measure':
      return [...bringInto(attempt, given('at')), meterWords(given('dial'), given('red'), given('black'))]
    case 'clamp':
      return [['clamp', given('range'), given('part')]]
    case 'record':
      return [['record', attempt.book.trials.map((_, nth) => given(`n${nth}`) || 'x').join('.')]]
    case 'mark':
      return [given('spot') === '' ? ['mark', given('from'), given('to')] : ['mark', given('spot')]]
    case 'mend':
    case 'bridge':
    case 'unbridge':
      return [[wish, given('spot')]]
    case 'wait':
      return [[wish, given('s')]]
    case 'close':
      return [wordsOf({ kind: 'close', done: closings.filter((closing) => asked.has(closing)) })]
    default:
      return [wish.split('_')]
  }
}

function meterWords(dial: string, red: string, black: string): readonly string[] {
  if (dial === 'beep') return ['beep', red, black]
  return [dial.startsWith('o') ? 'ohms' : 'volts', dial.slice(1), red, black]
}

/** `now`, `dead`, `rest`, or `hold.SB2`: what has to be done before one measures so. */
function bringInto(attempt: Attempt, state: string): readonly (readonly string[])[] {
  const [kind = '', device = ''] = state.split('.')
  const { circuit, held } = attempt
  const isOn = isLive(attempt)
  const supplies = circuit.supplies.map(({ id }) => id)
  const letGo = [...held].filter((each) => each !== device).map((each): Act => ({ kind: 'release', device: each }))
  const acts: Act[] = []
  if (kind === 'dead') {
    acts.push(...letGo)
    if (isOn) acts.push(...onSupplies(circuit, attempt, 'off'))
    if (isOn || !attempt.isVerified) acts.push({ kind: 'verify' })
  }
  if (kind === 'rest' || kind === 'hold') {
    acts.push(...letGo)
    if (!isOn) acts.push(...supplies.map((supply): Act => ({ kind: 'on', supply })))
    if (kind === 'hold' && !held.has(device)) acts.push({ kind: 'press', device })
  }
  return acts.map(wordsOf)
}

const onSupplies = ({ supplies }: Circuit, { run }: Attempt, kind: 'off'): readonly Act[] =>
  supplies.filter(({ id }) => run.isOn(id)).map(({ id }) => ({ kind, supply: id }))
