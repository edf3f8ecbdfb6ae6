/**
 * The floor of an interview: how many answers prove all verdicts and amounts of one person, if one knew them beforehand. Chosen
 * greedily, so the true floor is at most this.
 *
 * @source shared/bench-engines/interview.mjs
 */
import { evaluate, factsOf, type Reason } from '#domain/rules/evaluate.ts'
import type { FactId, Facts } from '#domain/rules/fact.ts'
import type { AmountRule, Rule } from '#domain/rules/rule.ts'
import { isYes } from '#domain/rules/truth.ts'

type Proof = readonly FactId[]

/** `facts`: all of them, known. */
export function leastQuestions(rules: readonly Rule[], facts: Facts): number {
  const judged = rules.map(({ conditions, amount }) => ({ amount, reasons: conditions.map((each) => evaluate(each, facts)) }))
  const needed = new Set<FactId>()
  for (const { amount, reasons } of judged) {
    if (!reasons.every(({ truth }) => isYes(truth))) continue
    for (const proofs of reasons.map(proofsOf)) for (const fact of cheapest(proofs, needed)) needed.add(fact)
    for (const key of keysOf(amount)) needed.add(key)
  }
  let refused = judged
    .map(({ reasons }) => reasons.filter(({ truth }) => !isYes(truth)).flatMap(proofsOf))
    .filter((proofs) => proofs.length > 0)
  for (;;) {
    refused = refused.filter((proofs) => !proofs.some((proof) => proof.every((fact) => needed.has(fact))))
    const best = mostUseful(refused, needed)
    if (best === undefined) return needed.size
    for (const fact of best) needed.add(fact)
  }
}

/** Each way to prove how a settled condition stands. */
function proofsOf(reason: Reason): readonly Proof[] {
  if (reason.kind === 'leaf') return [factsOf(reason.condition.test)]
  const holds = isYes(reason.truth)
  switch (reason.condition.kind) {
    case 'any':
      return holds ? reason.of.filter(({ truth }) => isYes(truth)).flatMap(proofsOf) : [together(reason.of)]
    case 'all':
      return holds ? [together(reason.of)] : reason.of.filter(({ truth }) => !isYes(truth)).flatMap(proofsOf)
    case 'none':
    case 'atLeast':
      throw new Error(`the yardstick has no “${reason.condition.kind}”`)
  }
}

const together = (reasons: readonly Reason[]): Proof => [...new Set(reasons.flatMap((each) => proofsOf(each)[0] ?? []))]

const cheapest = (proofs: readonly Proof[], needed: ReadonlySet<FactId>): Proof =>
  proofs.find((proof) => proof.every((fact) => needed.has(fact))) ?? proofs[0] ?? []

/** The facts that prove most refusals for each fact that is still to be asked. */
function mostUseful(refused: readonly (readonly Proof[])[], needed: ReadonlySet<FactId>): Proof | undefined {
  const missing = refused.flat().map((proof) => proof.filter((fact) => !needed.has(fact)).toSorted())
  const counted = [...Map.groupBy(missing, (proof) => proof.join())].map(([, same]) => ({ proof: same[0] ?? [], count: same.length }))
  return counted.toSorted((a, b) => b.count / b.proof.length - a.count / a.proof.length)[0]?.proof
}

const keysOf = (amount: AmountRule): readonly FactId[] => (amount.kind === 'table' ? amount.keys : [])
