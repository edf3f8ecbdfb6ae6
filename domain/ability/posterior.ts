/** What a person's answers say of the ability, over a grid: normal with mean 0 and spread 1 before anything is answered. */

/** Of one person, or of `count` people who answered alike. What somebody was not asked, or left open, is not among the answers. */
export type Person = { readonly answers: readonly { readonly item: number; readonly isRight: boolean }[]; readonly count: number }

const STEP = 0.2
export const nodes: readonly number[] = Array.from({ length: 61 }, (_, nth) => (nth - 30) * STEP)
const prior: readonly number[] = nodes.map((node) => (Math.exp((-node * node) / 2) * STEP) / Math.sqrt(2 * Math.PI))

/** Logarithms of the chances of a right and of a wrong answer, by item and node. */
export type LogChances = readonly { readonly right: readonly number[]; readonly wrong: readonly number[] }[]

export type Posterior = { readonly weights: readonly number[]; readonly logLikelihood: number }

/** `weights` add up to one. In logarithms, so that a paper of hundreds of items does not vanish. */
export function posteriorOf({ answers }: Pick<Person, 'answers'>, chances: LogChances): Posterior {
  const logs = prior.map(Math.log)
  for (const { item, isRight } of answers) {
    const row = isRight ? chances[item]?.right : chances[item]?.wrong
    for (let at = 0; at < logs.length; at++) logs[at] = (logs[at] ?? 0) + (row?.[at] ?? 0)
  }
  const most = Math.max(...logs)
  const joint = logs.map((log) => Math.exp(log - most))
  const total = joint.reduce((sum, each) => sum + each, 0)
  return { weights: joint.map((each) => each / total), logLikelihood: most + Math.log(total) }
}
