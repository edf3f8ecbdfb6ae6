/**
 * What can be asked about a circuit: how it is tried step by step, which faults one would notice, what each of them does to each step,
 * and ten of them to be set before an attempt. Worked out from the circuit alone.
 */
import type { Circuit, DeviceId } from '../circuit.ts'
import { CircuitRun } from '../circuit-run.ts'
import { faultsOf } from './fault-catalogue.ts'
import { type Hand, handKind, handsOf } from './hand.ts'
import type { FaultBook } from './known-fault.ts'
import { everMoved, mayShow } from './may-show.ts'
import { choosePresets } from './preset.ts'
import { lookAt, type Sight, sayLook } from './sight.ts'
import { move, NOTHING, runTrial, type Trial } from './trial.ts'

/** Some hundred milliseconds for a small circuit, seconds for a whole machine: whoever asks often keeps it. */
export function faultBookOf(circuit: Circuit): FaultBook {
  const all = faultsOf(circuit).map((fault) => ({ fault, outcomes: new Map<Trial, string>() }))
  const outcomeOf = (each: (typeof all)[number], { trial, normal, moved }: Tried): string => {
    const known = each.outcomes.get(trial)
    if (known !== undefined) return known
    const outcome = mayShow(circuit, each.fault, moved) ? runTrial(circuit, trial, [each.fault]).outcome : normal
    each.outcomes.set(trial, outcome)
    return outcome
  }
  const chosen: Tried[] = []
  const seen = new Set<Hand>()
  let unseen = all
  for (const trial of trialsOf(circuit)) {
    const tried = trySound(circuit, trial)
    const hand = trial[trial.length - 1] ?? ''
    const isNew = tried.normal !== NOTHING && tried.normal !== onlyItself(hand) && !seen.has(hand)
    const still = unseen.filter((each) => outcomeOf(each, tried) === tried.normal)
    if (!isNew && still.length === unseen.length) continue
    unseen = still
    if (isNew) seen.add(hand)
    chosen.push(tried)
  }
  const noticed = all.filter((each) => !unseen.includes(each))
  const trials = chosen.map((tried) => ({
    trial: tried.trial,
    outcomes: [...new Set([tried.normal, ...noticed.map((each) => outcomeOf(each, tried))])],
  }))
  const faults = noticed.map((each) => ({
    fault: each.fault,
    outcomes: chosen.map((tried, nth) => trials[nth]?.outcomes.indexOf(outcomeOf(each, tried)) ?? 0),
  }))
  return { trials, faults, presets: choosePresets(circuit, trials, faults) }
}

type Tried = { readonly trial: Trial; readonly normal: string; readonly moved: ReadonlySet<DeviceId> }

function trySound(circuit: Circuit, trial: Trial): Tried {
  const { outcome, log } = runTrial(circuit, trial)
  return { trial, normal: outcome, moved: everMoved(log) }
}

/** A test button that moves nothing but its own relay tells nothing. */
const onlyItself = (hand: Hand): string => sayLook(hand, 'tripped')

/** So many hands in a row at most, the supply not counted. */
const DEEPEST = 3

/** Every state that hands can bring a sound machine into, nearest first, with every hand tried in it. */
function trialsOf(circuit: Circuit): readonly Trial[] {
  const known = new Set<string>()
  const trials: Trial[] = []
  let paths: readonly Trial[] = [[]]
  for (let depth = 0; depth <= DEEPEST + 1 && paths.length > 0; depth += 1) {
    const from = paths.flatMap((path) => {
      const { key, isOn } = stateAfter(circuit, path)
      if (known.has(key)) return []
      known.add(key)
      return stepsFrom(circuit, path, isOn)
    })
    trials.push(...from)
    paths = from.filter((trial) => leadsOn(circuit, trial[trial.length - 1] ?? ''))
  }
  return trials
}

const stepsFrom = (circuit: Circuit, path: Trial, isOn: boolean): readonly Trial[] =>
  handsOf(circuit)
    .filter((hand) => mayMove(circuit, hand, isOn) && !(path.includes(hand) && handKind(circuit, hand) === 'button'))
    .map((hand) => [...path, hand])

/** A machine is not brought into a state by its test buttons. */
const leadsOn = (circuit: Circuit, hand: Hand): boolean => !['thermal', 'limit'].includes(handKind(circuit, hand) ?? '')

/** A single supply is only switched on; nothing else is worth trying while all is dead. */
function mayMove({ supplies, ...circuit }: Circuit, hand: Hand, isOn: boolean): boolean {
  const isSupply = handKind({ supplies, ...circuit }, hand) === 'supply'
  return isSupply ? !isOn || supplies.length > 1 : isOn
}

function stateAfter(circuit: Circuit, path: Trial): { readonly key: string; readonly isOn: boolean } {
  const run = new CircuitRun(circuit)
  for (const hand of path) {
    move(run, hand)
    run.operate({ kind: 'wait', ms: 1500 })
  }
  const on = circuit.supplies.filter(({ id }) => run.isOn(id)).map(({ id }) => id)
  const closed = circuit.devices.filter(({ id, kind }) => kind === 'switch' && run.isIn(id)).map(({ id }) => id)
  return { key: JSON.stringify([on, closed, standing(lookAt(run))]), isOn: on.length > 0 }
}

/** A motor that still coasts counts as one that stands. */
const standing = (sight: Sight): Sight =>
  Object.fromEntries(Object.entries(sight).map(([device, look]) => [device, look === 'coasts' || look === 'brakes' ? 'stands' : look]))
