/** Whom a change touches, in words: how many, why, and somebody as an example. */
import type { Affected, AffectedGroup, Effect } from '#domain/entitlement/affected.ts'
import { effects } from '#domain/entitlement/affected.ts'
import type { Budget, Count } from '#domain/entitlement/budget.ts'
import type { Answer } from '#domain/entitlement/judge.ts'
import { sayFenSpan } from '#domain/money/fen.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { factsOf } from '#domain/rules/evaluate.ts'
import type { FactDictionary, Facts } from '#domain/rules/fact.ts'
import type { Condition, Leaf, NodeId } from '#domain/rules/rule.ts'
import { sayCondition, sayKnown } from '#domain/rules/say.ts'
import { sayAmountStep } from '#domain/rules/say-amount-change.ts'

const names = {
  gained: '变得符合',
  lost: '变得不符合',
  amountChanged: '金额变了',
  becameUndecidable: '变得定不了',
  becameDecidable: '变得能定了',
  openOtherwise: '还是定不了，原因换了',
} as const satisfies Record<Effect, string>

const answers = { yes: '满足', no: '不满足', review: '要核实', unknown: '缺资料' } as const satisfies Record<Answer, string>

const SHOWN = 12

type Versions = readonly [PolicyVersion, PolicyVersion]

export function sayAffected(found: Affected, people: readonly Facts[], versions: Versions, dictionary: FactDictionary): readonly string[] {
  const total = effects.reduce((sum, effect) => sum + found.counts[effect], 0)
  if (total === 0) return ['没有碰到任何人。']
  const counted = effects.flatMap((effect) => (found.counts[effect] > 0 ? [`${names[effect]} ${found.counts[effect]}`] : []))
  const rest = found.groups.slice(SHOWN)
  return [
    `碰到 ${total} 人：${counted.join('，')}。`,
    ...found.groups.slice(0, SHOWN).flatMap((group) => sayGroup(group, people, versions, dictionary)),
    ...(rest.length > 0 ? [`  另有 ${rest.length} 种较少的情形，共 ${rest.reduce((sum, { count }) => sum + count, 0)} 人。`] : []),
  ]
}

function sayGroup(group: AffectedGroup, people: readonly Facts[], versions: Versions, dictionary: FactDictionary): readonly string[] {
  const { effect, before, after, cause, count, examples } = group
  const turn = before === after ? answers[before] : `${answers[before]} → ${answers[after]}`
  const leaves = cause.leaves.flatMap((id) => findLeaf(id, versions) ?? [])
  const causes = [
    ...leaves.map((leaf) => `${isGone(leaf.id, versions) ? '原来的 ' : ''}${sayCondition(leaf, dictionary)}（${leaf.id}）`),
    ...cause.figures.map((at) => at.map((step) => sayAmountStep(step, dictionary)).join('，')),
  ]
  const [example] = examples
  const facts = example === undefined ? undefined : people[example]
  const known =
    facts === undefined
      ? []
      : leaves.flatMap(({ test }) => (factsOf(test).length === 0 ? [] : [sayKnown(test, facts, dictionary) ?? '不知道']))
  return [
    `  ${names[effect]} ${count} 人（${turn}），因为：${causes.length > 0 ? causes.join('；') : effect === 'amountChanged' ? '金额的算法变了' : '有一版的规定没查到'}`,
    ...(example !== undefined && known.length > 0 ? [`    例如第 ${example + 1} 个人：${[...new Set(known)].join('；')}`] : []),
  ]
}

/** As the later version words it; what it no longer has, as the earlier one did. */
const findLeaf = (id: NodeId, [before, after]: Versions): Leaf | undefined =>
  [after, before].flatMap(({ rule }) => (rule?.conditions ?? []).flatMap(leavesIn)).find((leaf) => leaf.id === id)

const isGone = (id: NodeId, [, after]: Versions): boolean =>
  !(after.rule?.conditions ?? []).flatMap(leavesIn).some((leaf) => leaf.id === id)

const leavesIn = (condition: Condition): readonly Leaf[] => (condition.kind === 'leaf' ? [condition] : condition.of.flatMap(leavesIn))

export function sayBudget({ people, cost, withoutAmount }: Budget): string {
  const apart = withoutAmount.most > 0 ? `；其中 ${sayCount(withoutAmount)}的金额没查到或不是钱，没算进去` : ''
  return `${sayCount(people)}，${sayFenSpan(cost.low, cost.high)}${apart}`
}

const sayCount = ({ least, most }: Count): string => (least === most ? `${least} 人` : `${least}–${most} 人`)
