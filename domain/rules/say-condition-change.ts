/** What changed in a condition, in the words of the rule. */
import type { Aspect, ConditionChange, LastDay } from './condition-diff.ts'
import type { FactDictionary, FactId } from './fact.ts'
import type { Condition, Group, LeafNature, Test } from './rule.ts'
import { sayCondition, sayTest, sayValue } from './say.ts'
import { sayOnlyFirst, sayOnlySecond, type Telling } from './telling.ts'

export function sayConditionChange(change: ConditionChange, dictionary: FactDictionary, telling: Telling = 'change'): string {
  switch (change.kind) {
    case 'added':
      return `${change.under === undefined ? sayOnlySecond('条件', telling) : `“${sayCondition(change.under, dictionary)}”里${telling === 'change' ? '新增一种' : '只有乙有'}`}：${sayCondition(change.condition, dictionary)}`
    case 'removed':
      return `${change.under === undefined ? sayOnlyFirst('条件', telling) : `“${sayCondition(change.under, dictionary)}”里${telling === 'change' ? '去掉一种' : '只有甲有'}`}：${sayCondition(change.condition, dictionary)}`
    case 'moved':
      return `“${sayCondition(change.condition, dictionary)}”换了位置：${sayPlace(change.from, dictionary)} → ${sayPlace(change.to, dictionary)}`
    case 'changed':
      return told(change.aspects)
        .map((aspect) => sayAspect(aspect, change, dictionary))
        .join('；')
  }
}

/** What the person can do follows the condition, so it is told only where nothing else changed. */
function told(aspects: readonly Aspect[]): readonly Aspect[] {
  const others = aspects.filter(({ kind }) => kind !== 'cure')
  return others.length > 0 ? others : aspects
}

const sayPlace = (under: Condition | undefined, dictionary: FactDictionary): string =>
  under === undefined ? '必须满足' : `“${sayCondition(under, dictionary)}”里的一条`

function sayAspect(aspect: Aspect, { before, after }: ConditionChange & { kind: 'changed' }, dictionary: FactDictionary): string {
  const sayOf = (fact: FactId, value: number | string): string => {
    const definition = dictionary.get(fact)
    return definition === undefined ? String(value) : sayValue(definition, definition.type.kind === 'set' ? [String(value)] : value)
  }
  const label = (fact: FactId): string => dictionary.get(fact)?.label ?? fact
  const about = `“${sayCondition(after, dictionary)}”`
  switch (aspect.kind) {
    case 'threshold':
      return `${label(aspect.fact)}：${sayOf(aspect.fact, aspect.before)} → ${sayOf(aspect.fact, aspect.after)}`
    case 'options': {
      const names = (values: readonly string[]): string => values.map((value) => sayOf(aspect.fact, value)).join('、')
      const parts = [aspect.added.length > 0 && `增加 ${names(aspect.added)}`, aspect.removed.length > 0 && `去掉 ${names(aspect.removed)}`]
      return `${label(aspect.fact)}${excludes(after) ? '（不算的）' : ''}：${parts.filter(Boolean).join('，')}`
    }
    case 'day':
      return `${label(aspect.fact)}：${aspect.before} → ${aspect.after}`
    case 'months':
      return `期限（从${label(aspect.since)}算起）：${aspect.before} 个月 → ${aspect.after} 个月`
    case 'lastDay':
      return `期限最后一天（从${label(aspect.since)}算起）：${lastDays[aspect.before]} → ${lastDays[aspect.after]}`
    case 'test':
      return `条件改写：${sayTestFully(aspect.before, dictionary)} → ${sayTestFully(aspect.after, dictionary)}`
    case 'shape':
      return `条件改写：${sayCondition(before, dictionary)} → ${sayCondition(after, dictionary)}`
    case 'joins':
      return `${about}：${sayJoin(aspect.before)} → ${sayJoin(aspect.after)}`
    case 'nature':
      return `${about}：${natures[aspect.before]} → ${natures[aspect.after]}`
    case 'clause':
      return `${about}的依据：条款 ${aspect.before} → ${aspect.after}`
    case 'cure':
      return `${about}怎么补：${aspect.before ?? '没写'} → ${aspect.after ?? '没写'}`
    case 'says':
      return `说法：${aspect.before} → ${aspect.after}`
  }
}

const excludes = (condition: Condition): boolean => condition.kind === 'leaf' && ['noneOf', 'includesNone'].includes(condition.test.op)

/** Regions are told by their names here, since “在规定的地区” would read alike on both sides. */
function sayTestFully(test: Test, dictionary: FactDictionary): string {
  if (test.op !== 'inRegion') return sayTest(test, dictionary)
  const definition = dictionary.get(test.fact)
  return `${definition?.label ?? test.fact}在${definition === undefined ? test.region : sayValue(definition, test.region)}`
}

const lastDays = { counts: '算', doesNotCount: '不算', unknown: '没写算不算' } as const satisfies Record<LastDay, string>

const natures = {
  hard: '硬条件',
  curable: '可补救',
  discretionary: '由经办机构认定',
  disputed: '来源说法不一',
} as const satisfies Record<LeafNature, string>

function sayJoin(group: Group): string {
  switch (group.kind) {
    case 'all':
      return '都要满足'
    case 'any':
      return '满足一条就行'
    case 'none':
      return '一条都不能有'
    case 'atLeast':
      return `至少满足 ${group.least} 条`
  }
}
