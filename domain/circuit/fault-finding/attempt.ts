import type { BenchMode } from '#domain/bench/result.ts'
import type { Circuit, DeviceId } from '../circuit.ts'
import { CircuitRun } from '../circuit-run.ts'
import { type Fault, withFaults } from '../fault.ts'
import type { MeterReading } from '../reading.ts'
import type { Act } from './act.ts'
import { type Attempt, isLive } from './attempt-state.ts'
import { crossedAfter, crossedBy } from './crossed-lines.ts'
import { connect, handKind } from './hand.ts'
import type { FaultBook } from './known-fault.ts'
import { lookAt } from './sight.ts'
import { isMendedBy } from './spot.ts'
import { goThrough, HELD_MS } from './trial.ts'

/** @source exam dossier §3.2 A (60 min; over time one point a minute, more than 10 min ends it) */
export const ALLOWED_S = 60 * 60
export const LONGEST_S = 70 * 60

/** At the machine as it was set up: off, nobody asked yet. */
export const beginAttempt = (circuit: Circuit, book: FaultBook, fault: Fault, mode: BenchMode): Attempt => ({
  circuit,
  book,
  mode,
  steps: [],
  run: new CircuitRun(withFaults(circuit, [fault])),
  fault,
  bridged: new Set(),
  held: new Set(),
  isVerified: false,
  isApproved: false,
  ending: undefined,
})

/** Does one act; after the end nothing is done any more. Practice stops the first act that crosses a red line before it is done. */
export function takeAct(attempt: Attempt, act: Act, atS: number): void {
  if (attempt.ending !== undefined) return
  if (atS > LONGEST_S) {
    attempt.ending = 'overtime'
    return
  }
  const before = { atS, wasOn: isLive(attempt), wasVerified: attempt.isVerified, wasApproved: attempt.isApproved }
  const from = attempt.run.log.length
  const ahead = crossedBy(attempt, act)
  const isFirst = attempt.steps.every(({ hit }) => hit === undefined)
  const isBlocked = ahead !== undefined && attempt.mode === 'practice' && isFirst
  const done = isBlocked ? {} : carryOut(attempt, act)
  const happened = attempt.run.log.slice(from)
  const crossed = ahead ?? crossedAfter(attempt, happened)
  const hit = crossed === undefined ? undefined : { ...crossed, atS }
  attempt.steps.push({
    act,
    ...before,
    ...done,
    sight: lookAt(attempt.run),
    isOn: isLive(attempt),
    held: [...attempt.held],
    happened,
    hit,
    isBlocked,
  })
  if (hit !== undefined && (attempt.mode === 'exam' || !isFirst)) attempt.ending = 'redLine'
}

type Done = { readonly reading?: MeterReading; readonly outcome?: string }

function carryOut(attempt: Attempt, act: Act): Done {
  const { run } = attempt
  switch (act.kind) {
    case 'check':
    case 'record':
    case 'mark':
      return {}
    case 'ask':
      attempt.isApproved = true
      return {}
    case 'verify':
      attempt.isVerified = !isLive(attempt)
      return {}
    case 'on':
    case 'off':
      if (act.kind === 'on') attempt.isVerified = false
      if (run.isOn(act.supply) !== (act.kind === 'on')) connect(run, act.supply, act.kind === 'on')
      pause(run)
      return {}
    case 'press':
    case 'release':
    case 'tap':
    case 'trip':
    case 'reset':
      moveHand(attempt, act)
      return {}
    case 'wait':
      run.operate({ kind: 'wait', ms: act.s * 1000 })
      return {}
    case 'try':
      return { outcome: tryStep(attempt, act.trial) }
    case 'measure':
      return { reading: run.measure(act.measurement) }
    case 'mend':
      mend(attempt, act.spot)
      return {}
    case 'bridge':
    case 'unbridge':
      if (act.kind === 'bridge') attempt.bridged.add(act.part)
      else attempt.bridged.delete(act.part)
      rebuild(attempt)
      return {}
    case 'close':
      attempt.ending = 'closed'
      return {}
  }
}

const pause = (run: CircuitRun): void => run.operate({ kind: 'wait', ms: HELD_MS })

function moveHand(
  { run, held, circuit }: Attempt,
  { kind, device }: { readonly kind: 'press' | 'release' | 'tap' | 'trip' | 'reset'; readonly device: DeviceId },
): void {
  if (kind === 'tap') {
    run.operate({ kind: 'press', device })
    pause(run)
    run.operate({ kind: 'release', device })
  } else run.operate({ kind, device })
  if (kind === 'press' && handKind(circuit, device) !== 'switch') held.add(device)
  else held.delete(device)
  pause(run)
}

/** Everything off and still, tripped relays reset, the carriage wound back, then the step of the plan. */
function tryStep(attempt: Attempt, nth: number): string {
  const { run, circuit, held } = attempt
  for (const device of held) run.operate({ kind: 'release', device })
  held.clear()
  if (isLive(attempt)) {
    for (const { id } of circuit.supplies) if (run.isOn(id)) connect(run, id, false)
    run.operate({ kind: 'wait', ms: 10_000 })
  }
  for (const { id, kind } of circuit.devices) {
    if (kind === 'thermal' && run.isIn(id)) run.operate({ kind: 'reset', device: id })
    if (kind === 'switch' && run.isIn(id)) run.operate({ kind: 'release', device: id })
  }
  run.returnCarriage()
  attempt.isVerified = false
  return goThrough(run, circuit, attempt.book.trials[nth]?.trial ?? [])
}

/** A new part is put in or the old one fastened; a link that has melted is replaced with it. */
function mend(attempt: Attempt, spot: string): void {
  const { run, circuit } = attempt
  if (attempt.fault !== undefined && isMendedBy(circuit, attempt.fault, spot)) attempt.fault = undefined
  if (circuit.parts.some(({ id, is }) => id === spot && is === 'link')) run.operate({ kind: 'mend', part: spot })
  attempt.isApproved = false
  rebuild(attempt)
}

function rebuild(attempt: Attempt): void {
  const { run, circuit, fault, bridged } = attempt
  const bridges = [...bridged].map((part): Fault => ({ kind: 'short', part }))
  attempt.isApproved = false
  run.rewire(withFaults(circuit, [...(fault === undefined ? [] : [fault]), ...bridges]))
}
