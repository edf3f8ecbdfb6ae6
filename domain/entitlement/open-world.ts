/**
 * A policy read for a choice of cells of the missing facts: the interpreter with every test looked up instead of computed. What it
 * says of complete choices is what `assessPolicy` says; a test holds the two side by side.
 */

import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { type Amount, amountFor, spanOfAmounts } from '#domain/rules/amount.ts'
import { factsOf, joined, judge } from '#domain/rules/evaluate.ts'
import type { FactId, Facts, FactValue } from '#domain/rules/fact.ts'
import { factsOfAmount } from '#domain/rules/marks.ts'
import type { Condition } from '#domain/rules/rule.ts'
import { agreementOf, allOf, isNo, isSettled, no, review, spanOf, type Truth } from '#domain/rules/truth.ts'
import { capAtReview } from './assess-policy.ts'
import { bestAmount, bestOf } from './best-reading.ts'
import type { Choice, Step } from './diagram.ts'
import { type Readings, readingsOf } from './reading.ts'

export type Unknowns = readonly (readonly [FactId, NonEmpty<FactValue>])[]
export type WorldEnd = { readonly truth: Truth; readonly amount: Amount | undefined }

export function openWorld(
  policy: Policy,
  facts: Facts,
  unknowns: Unknowns,
  isCapped: (readings: Readings) => boolean,
): (choice: Choice) => Step<WorldEnd> {
  const index = new Map(unknowns.map(([fact], nth) => [fact, nth]))
  const indexOf = (ids: readonly FactId[]): readonly number[] => [...new Set(ids.flatMap((id) => index.get(id) ?? []))]
  const fill = (choice: Choice, among: readonly number[]): Facts => {
    const known = new Map(facts)
    for (const nth of among) {
      const unknown = unknowns[nth]
      const value = unknown?.[1][(choice[nth] ?? 0) - 1]
      if (unknown !== undefined && value !== undefined) known.set(unknown[0], value)
    }
    return known
  }
  /** Reads something that depends on few unknowns once per choice of those. */
  const lookedUp = <T>(among: readonly number[], read: (known: Facts) => T): ((choice: Choice) => T) => {
    const table = new Map<number, T>()
    return (choice) => {
      let at = 0
      for (const nth of among) at = at * 65 + (choice[nth] ?? 0)
      const found = table.get(at)
      if (found !== undefined) return found
      const made = read(fill(choice, among))
      table.set(at, made)
      return made
    }
  }
  const nodeOf = (condition: Condition): Node => {
    if (condition.kind !== 'leaf') return { kind: 'group', group: condition, of: condition.of.map(nodeOf) }
    const among = indexOf(factsOf(condition.test))
    const plain = lookedUp(among, (known) => judge(condition.test, known))
    const [only = -1] = among
    const unknown = unknowns[only]
    if (unknown === undefined || among.length > 1) return { kind: 'leaf', among, truth: plain }
    const [fact, values] = unknown
    const whole = spanOf(values.map((value) => judge(condition.test, new Map([...facts, [fact, value]]))))
    return { kind: 'leaf', among, truth: (choice) => (choice[only] === 0 ? whole : plain(choice)) }
  }

  const anchors = indexOf(policy.versions.flatMap(({ anchors, transition }) => [...anchors, ...(transition ? [transition.filed] : [])]))
  const readings = lookedUp(anchors, (known) => {
    const found = readingsOf(policy, known)
    return { ...found, isCapped: isCapped(found) }
  })
  const rules = new Map<PolicyVersion, CompiledRule>()
  const compiled = (version: PolicyVersion): readonly CompiledRule[] => {
    const { rule } = version
    if (rule === undefined) return []
    const made = rules.get(version) ?? {
      version,
      nodes: rule.conditions.map(nodeOf),
      paid: indexOf(factsOfAmount(rule.amount)),
      amount: lookedUp(indexOf(factsOfAmount(rule.amount)), (known) => amountFor(rule.amount, known)),
    }
    rules.set(version, made)
    return [made]
  }

  return (choice) => {
    const reading = readings(choice)
    if (reading.idle !== undefined) return { kind: 'end', key: 'no', end: { truth: no, amount: undefined } }
    const pending = anchors.filter((nth) => choice[nth] === 0)
    const judged = reading.versions.flatMap(compiled).map((rule) => judgeRule(rule, choice))
    const joined = together(
      judged.map(({ truth }) => truth),
      reading,
      pending.length > 0,
    )
    const truth = reading.isCapped ? capAtReview(joined) : joined
    if (isNo(truth)) return { kind: 'end', key: 'no', end: { truth, amount: undefined } }
    const hopeful = judged.filter((each) => !isNo(each.truth))
    const [on] = [...pending, ...openIn(truth, hopeful, choice)].toSorted((a, b) => a - b)
    if (on === undefined) {
      const amount = reading.join === 'best' ? bestAmount(hopeful) : spanOfAmounts(hopeful.map((each) => each.amount))
      return { kind: 'end', key: `${truth.least}${truth.most} ${keyOf(amount)}`, end: { truth, amount } }
    }
    const chosen =
      pending.length > 0 ? anchors.map((nth) => choice[nth]).join() : `${reading.mayBeNone} ${reading.isCapped} ${reading.join}`
    return {
      kind: 'branch',
      on,
      residue: [chosen, ...reading.versions.map(({ id }) => id), ...hopeful.map((each) => each.residue())].join(';'),
    }
  }
}

/** What may still change the verdict, or the amount: by its own figures, or because one of several rival readings falls away. */
function openIn(truth: Truth, hopeful: readonly JudgedRule[], choice: Choice): readonly number[] {
  return hopeful.flatMap((rule) => {
    const mayFall = hopeful.length > 1 && rule.truth.least === 0
    const isPriced = rule.amount.kind === 'span' && rule.amount.low === rule.amount.high
    return [...(isSettled(truth) && !mayFall ? [] : rule.open()), ...(isPriced ? [] : rule.paid.filter((nth) => choice[nth] === 0))]
  })
}

type Node =
  | { readonly kind: 'leaf'; readonly among: readonly number[]; readonly truth: (choice: Choice) => Truth }
  | { readonly kind: 'group'; readonly group: Exclude<Condition, { kind: 'leaf' }>; readonly of: readonly Node[] }

type CompiledRule = {
  readonly version: PolicyVersion
  readonly nodes: readonly Node[]
  /** The unknowns its amount is worked out from. */
  readonly paid: readonly number[]
  readonly amount: (choice: Choice) => Amount
}

type JudgedRule = {
  readonly truth: Truth
  readonly amount: Amount
  readonly paid: readonly number[]
  readonly open: () => readonly number[]
  readonly residue: () => string
}

function judgeRule({ version, nodes, paid, amount }: CompiledRule, choice: Choice): JudgedRule {
  return {
    truth: allOf(nodes.map((node) => truthAt(node, choice))),
    amount: amount(choice),
    paid,
    open: () => nodes.flatMap((node) => openAt(node, choice)),
    residue: () => [version.id, ...paid.map((nth) => choice[nth]), ...nodes.map((node) => residueAt(node, choice))].join(),
  }
}

function truthAt(node: Node, choice: Choice): Truth {
  if (node.kind === 'leaf') return node.truth(choice)
  return joined(
    node.group,
    node.of.map((each) => truthAt(each, choice)),
  )
}

function openAt(node: Node, choice: Choice): readonly number[] {
  if (isSettled(truthAt(node, choice))) return []
  return node.kind === 'leaf' ? node.among.filter((nth) => choice[nth] === 0) : node.of.flatMap((each) => openAt(each, choice))
}

/** What is left of a condition: its truth where that is settled, else what its open members leave. */
function residueAt(node: Node, choice: Choice): string {
  const truth = truthAt(node, choice)
  if (isSettled(truth)) return String(truth.least)
  return node.kind === 'leaf' ? `?${node.among.map((nth) => choice[nth]).join('.')}` : `(${node.of.map((each) => residueAt(each, choice))})`
}

/** As `assessPolicy` joins the readings of a policy. */
function together(truths: readonly Truth[], { versions, mayBeNone, join }: Readings, isPending: boolean): Truth {
  const someUnknown = versions.some(({ rule }) => rule === undefined)
  if (join === 'best') return mayBeNone ? capAtReview(bestOf(truths, someUnknown)) : bestOf(truths, someUnknown)
  if (!isNonEmpty(truths)) return isPending ? spanOf([review, no]) : review
  const joined = isPending ? spanOf([...truths, no]) : agreementOf(truths)
  return someUnknown || mayBeNone ? capAtReview(joined) : joined
}

const keyOf = (amount: Amount | undefined): string =>
  amount === undefined ? '' : amount.kind === 'span' ? `${amount.low}-${amount.high}` : `${amount.kind} ${amount.says}`
