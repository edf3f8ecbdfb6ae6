/** Judges what was written down; a misreading that is known is named. */
import type { Ask, Bench, Lost } from './exercise.ts'
import { lost } from './exercise.ts'

/** Points of sheet J for what is read. */
const READINGS = 2

/** How near a misreading must be to be recognised, as a share. */
const NEAR = 0.02

export function judgeAnswers(asks: readonly Ask[], { answers }: Bench): readonly Lost[] {
  const each = Math.ceil((READINGS / asks.length) * 2) / 2
  return asks.flatMap((ask) => {
    const says = wrongOf(ask, answers[ask.id] ?? '')
    return says === undefined ? [] : [lost('readings', each, says)]
  })
}

/** Why an answer is wrong, with the right one; undefined where it is right. */
export function wrongOf(ask: Ask, written: string): string | undefined {
  if (written === '') return `${ask.says}没有写。${ask.way}`
  if (ask.kind === 'choice') {
    const chosen = ask.options.find(({ value }) => value === written)
    return written === ask.key ? undefined : `${ask.says}：写的是“${chosen?.says ?? written}”。${ask.way}`
  }
  const amount = Number(written)
  if (isNear(amount, ask.key, ask.tolerance)) return undefined
  const known = ask.misread.find((each) => isNear(amount, each.amount, Math.max(NEAR, ask.tolerance)))
  return `${ask.says}：写的是 ${written}${ask.unit}。${known === undefined ? '' : `${known.says}。`}${ask.way}`
}

/** Whether two misreadings, or one and the key, could be taken for each other: then the numbers are drawn anew. */
export function collides(asks: readonly Ask[]): boolean {
  return asks.some((ask) => {
    if (ask.kind === 'choice') return false
    const all = [ask.key, ...ask.misread.map(({ amount }) => amount)]
    return all.some((one, nth) => all.slice(nth + 1).some((other) => isNear(one, other, 2 * Math.max(NEAR, ask.tolerance))))
  })
}

const isNear = (one: number, other: number, share: number): boolean => Math.abs(one - other) <= Math.abs(other) * share + 1e-9
