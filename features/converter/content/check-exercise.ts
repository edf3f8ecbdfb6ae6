/** Whether an exercise proves itself: its reference loses no point, each spoilt set-up loses one where it says. */
import type { ConverterExercise, Rewiring, Setting, SpoiltSetup } from '#domain/converter/exercise.ts'
import { judgeSetup } from '#domain/converter/judge-attempt.ts'
import { changeParameter, factorySettings, type Settings, sayParameterRefused } from '#domain/converter/settings.ts'
import type { Wiring } from '#domain/converter/wiring.ts'

/** `at` is the part of the file that is wrong. */
export type ExerciseProblem = { readonly at: readonly PropertyKey[]; readonly says: string }

const LEAST_SPOILT = 3

export function checkExercise(exercise: ConverterExercise): readonly ExerciseProblem[] {
  const { reference, wiring, spoilt } = exercise
  const set = settle([...exercise.found, ...reference], exercise.found.length)
  if (set.problem !== undefined) return [{ at: ['reference', set.problem.nth], says: set.problem.says }]
  const lost = judgeSetup(exercise, { settings: set.settings, wiring })
  const few = spoilt.length < LEAST_SPOILT ? [{ at: ['spoilt'], says: `至少写 ${LEAST_SPOILT} 种做错的` }] : []
  return [
    ...few,
    ...lost.map(({ says }) => ({ at: ['reference'], says: `参考参数没通过：${says}` })),
    ...spoilt.flatMap((each, nth) =>
      isNoticed(exercise, each) ? [] : [{ at: ['spoilt', nth], says: `“${each.says}”没有在 ${each.item} 扣分` }],
    ),
  ]
}

function isNoticed(exercise: ConverterExercise, { item, leaveOut, set, rewire }: SpoiltSetup): boolean {
  const kept = exercise.reference.filter(({ number }) => !leaveOut.includes(number))
  const changed = kept.map((each) => set.find(({ number }) => number === each.number) ?? each)
  const added = set.filter(({ number }) => !kept.some((each) => each.number === number))
  const { settings } = settle([...changed, ...added], 0)
  return judgeSetup(exercise, { settings, wiring: rewired(exercise.wiring, rewire) }).some((lost) => lost.item === item)
}

function rewired(wiring: Wiring, rewire: readonly Rewiring[]): Wiring {
  const wires = new Map(Object.entries(wiring))
  for (const { terminal, end } of rewire) {
    if (end === undefined) wires.delete(terminal)
    else wires.set(terminal, end)
  }
  return Object.fromEntries(wires)
}

/** The first `unchecked` stand there already; the others are set as at the panel. A refused one is passed over. */
function settle(
  set: readonly Setting[],
  unchecked: number,
): { readonly settings: Settings; readonly problem?: { readonly nth: number; readonly says: string } } {
  let settings: Settings = factorySettings
  let problem: { nth: number; says: string } | undefined
  for (const [nth, { number, value }] of set.entries()) {
    const changed = changeParameter(settings, number, value, false)
    if (nth < unchecked) settings = { ...settings, [number]: value }
    else if (changed.ok) settings = changed.value
    else problem ??= { nth: nth - unchecked, says: sayParameterRefused(changed.problem) }
  }
  return problem === undefined ? { settings } : { settings, problem }
}
