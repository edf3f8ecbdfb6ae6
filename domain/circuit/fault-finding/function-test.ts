/** Which steps of the plan have been gone through since the last repair, by a whole try or by hand. */
import type { Attempt } from './attempt-state.ts'
import { type Hand, handKind } from './hand.ts'

/** Numbers of trials, in order. A step done by hand counts where its hands came one after the other. */
export function testedSince({ steps, book, circuit }: Attempt, from: number): readonly number[] {
  const tested = new Set<number>()
  let moved: Hand[] = []
  for (const { act, isBlocked, isOn } of steps.slice(from)) {
    if (isBlocked) continue
    if (act.kind === 'try') {
      tested.add(act.trial)
      moved = []
    } else if (act.kind === 'on' || act.kind === 'off') moved = handKind(circuit, act.supply) === 'supply' ? [...moved, act.supply] : moved
    else if ((act.kind === 'tap' || act.kind === 'press' || act.kind === 'trip') && isOn) moved.push(act.device)
    book.trials.forEach(({ trial }, nth) => {
      if (trial.length <= moved.length && trial.slice(1).every((hand, at) => moved[moved.length - trial.length + 1 + at] === hand))
        tested.add(nth)
    })
  }
  return [...tested].sort((a, b) => a - b)
}

/** The step after the last repair; undefined where nothing was repaired. */
export function afterLastMend({ steps }: Attempt): number | undefined {
  for (let nth = steps.length - 1; nth >= 0; nth -= 1)
    if (steps[nth]?.act.kind === 'mend' && steps[nth]?.isBlocked === false) return nth + 1
  return undefined
}
