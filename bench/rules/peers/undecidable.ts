/** What an engine says of verdicts that nobody can know yet, because facts are missing. */
import { amountFor } from '#domain/rules/amount.ts'
import { evaluate } from '#domain/rules/evaluate.ts'
import type { Facts } from '#domain/rules/fact.ts'
import type { Rule } from '#domain/rules/rule.ts'
import { allOf, isNo, isSettled } from '#domain/rules/truth.ts'
import type { Answers, Peer, PlainPerson } from './peer.ts'

/** Of the verdicts that are truly undecidable: how many it says so of, and what it says of the others. */
export type Said = { readonly undecided: number; readonly no: number; readonly yes: number; readonly error: number }

/** 元 for each rule, `undefined` where verdict or amount still hangs on a missing fact. The rules are plain: no office has a say. */
export const truthOf = (rules: readonly Rule[], facts: Facts): readonly (number | undefined)[] =>
  rules.map(({ conditions, amount }) => {
    const truth = allOf(conditions.map((condition) => evaluate(condition, facts).truth))
    if (!isSettled(truth)) return undefined
    const paid = amountFor(amount, facts)
    if (isNo(truth)) return 0
    return paid.kind === 'span' && paid.low === paid.high ? paid.low / 100 : undefined
  })

export function saidOf(answers: readonly (Answers | undefined)[], truth: readonly (readonly (number | undefined)[])[]): Said {
  const said = { undecided: 0, no: 0, yes: 0, error: 0 }
  for (const [nth, verdicts] of truth.entries())
    for (const [policy, known] of verdicts.entries()) if (known === undefined) said[kindOf(answers[nth], policy)]++
  return said
}

function kindOf(answers: Answers | undefined, policy: number): keyof Said {
  if (answers === undefined) return 'error'
  const answer = answers[policy]
  return answer === undefined || answer === null || Number.isNaN(answer) ? 'undecided' : answer > 0 ? 'yes' : 'no'
}

/** `undefined` where it failed with an error. */
export async function answersOf(
  { judge, judgeTogether }: Peer,
  persons: readonly PlainPerson[],
): Promise<readonly (Answers | undefined)[]> {
  if (judgeTogether) return judgeTogether(persons)
  const answers: (Answers | undefined)[] = []
  for (const person of persons) answers.push(await oneOrNone(judge, person))
  return answers
}

async function oneOrNone(judge: Peer['judge'], person: PlainPerson): Promise<Answers | undefined> {
  try {
    return Array.from(await judge(person)) // an engine may use one array for all
  } catch {
    return undefined // to fail is its answer
  }
}
