/** Ten faults to be set before an attempt, as an examiner does: three of the main circuit, seven of the control circuit. */

import { randomFrom, shuffled } from '#domain/prelude/random.ts'
import type { Circuit } from '../circuit.ts'
import type { KnownFault, TrialPlan } from './known-fault.ts'
import { isMainSpot, spotOf } from './spot.ts'

/** @source exam dossier §3.1 T1 (10 faults set: 3 main, 7 control) */
const MAIN = 3
const CONTROL = 7

/** No two at one place while there are others, breaks before odd ones, none that melts a link; always the same for a circuit. */
export function choosePresets(circuit: Circuit, trials: readonly TrialPlan[], faults: readonly KnownFault[]): readonly number[] {
  const harmless = faults.map((_, nth) => nth).filter((nth) => !meltsLink(trials, faults[nth]))
  const isMain = (nth: number): boolean => isMainSpot(circuit, spotOf((faults[nth] as KnownFault).fault))
  const ranked = rank(circuit, faults, harmless)
  return [
    ...ranked.filter(isMain).slice(0, MAIN),
    ...ranked.filter((nth) => !isMain(nth)).slice(0, CONTROL + MAIN - Math.min(MAIN, ranked.filter(isMain).length)),
  ]
}

const meltsLink = (trials: readonly TrialPlan[], known: KnownFault | undefined): boolean =>
  trials.some(({ outcomes }, nth) => outcomes[known?.outcomes[nth] ?? 0]?.includes('熔断') === true)

/** Scattered over the circuit; the first at each device comes before the second, and of three one is no break. */
function rank({ id }: Circuit, faults: readonly KnownFault[], nths: readonly number[]): readonly number[] {
  const turn = new Map<string, number>()
  return shuffled(nths, randomFrom(Number(id.replace(/\D/g, ''))))
    .map((nth, at) => {
      const fault = (faults[nth] as KnownFault).fault
      const device = spotOf(fault).split('.')[0] ?? ''
      const nthThere = turn.get(device) ?? 0
      turn.set(device, nthThere + 1)
      return { nth, key: nthThere * 1000 + (fault.kind === 'open' ? 0 : 300) + at }
    })
    .sort((a, b) => a.key - b.key)
    .map(({ nth }) => nth)
}
