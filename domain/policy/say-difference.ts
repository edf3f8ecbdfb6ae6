/** A change of meaning as a sentence, made from the rules themselves: 失业保险累计缴费：36 个月 → 12 个月. */
import { sayRoughDate } from '#domain/calendar/rough-date.ts'
import type { FactDictionary, FactId } from '#domain/rules/fact.ts'
import type { Payee } from '#domain/rules/rule.ts'
import { sayAmountChange, sayAmountChanges } from '#domain/rules/say-amount-change.ts'
import { sayConditionChange } from '#domain/rules/say-condition-change.ts'
import type { Telling } from '#domain/rules/telling.ts'
import { sayConfidence } from '#domain/source/source.ts'
import { type CardEntry, sayCardField } from './card.ts'
import type { MeaningChange } from './meaning-diff.ts'
import { sayDelegate } from './open-term.ts'
import type { End, PolicyVersion } from './policy.ts'
import { sayTransition, type TransitionRule } from './transition.ts'

/** One sentence a change; figures of an amount that all move alike are said together. Empty where nothing changed. */
export function sayDifference(
  changes: readonly MeaningChange[],
  dictionary: FactDictionary,
  telling: Telling = 'change',
): readonly string[] {
  const figures = changes.flatMap((each) => (each.kind === 'amount' ? [each.change] : []))
  const together = sayAmountChanges(figures)
  const first = changes.findIndex(({ kind }) => kind === 'amount')
  return changes.flatMap((change, nth) => {
    if (together === undefined || change.kind !== 'amount') return [sayChange(change, dictionary, telling)]
    return nth === first ? [together] : []
  })
}

function sayChange(change: MeaningChange, dictionary: FactDictionary, telling: Telling): string {
  switch (change.kind) {
    case 'state':
      return `${states[change.before]} → ${states[change.after]}`
    case 'rule':
      return sayRuleKnown(change.known, telling)
    case 'condition':
      return sayConditionChange(change.change, dictionary, telling)
    case 'amount':
      return sayAmountChange(change.change, dictionary, telling)
    case 'payee':
      return `钱给谁：${payees[change.before]} → ${payees[change.after]}`
    case 'from':
      return `开始：${sayRoughDate(change.before)} → ${sayRoughDate(change.after)}`
    case 'end':
      return `结束：${sayEnd(change.before)} → ${sayEnd(change.after)}`
    case 'anchors':
      return `按哪个日子选版本：${sayAnchors(change.added, change.removed, dictionary)}`
    case 'openTerm':
      return `${openTerms[telling][change.is]}留给${sayDelegate(change.term.to)}定：${change.term.asks}`
    case 'transition':
      return `开始得早的怎么算：${sayRule(change.before)} → ${sayRule(change.after)}`
    case 'confidence':
      return `出处：${sayConfidence(change.before)} → ${sayConfidence(change.after)}`
    case 'card':
      return `卡片“${sayCardField(change.field)}”：${sayEntry(change.before)} → ${sayEntry(change.after)}`
  }
}

const openTerms = {
  change: { new: '', gone: '不再' },
  contrast: { new: '乙', gone: '甲' },
} as const satisfies Record<Telling, Record<'new' | 'gone', string>>

function sayRuleKnown(known: 'onlyBefore' | 'onlyAfter', telling: Telling): string {
  const [before, after] = telling === 'contrast' ? ['甲', '乙'] : ['前一版', '后一版']
  return known === 'onlyBefore'
    ? `${after}的条件和金额没查到，没法逐条比${telling === 'change' ? '；不是说原来的条件取消了' : ''}`
    : `${before}的条件和金额没查到，没法逐条比`
}

const sayRule = (rule: TransitionRule | undefined): string => (rule === undefined ? '没写' : sayTransition(rule))

const states = { established: '内容已查明', notEstablished: '内容没查到' } as const satisfies Record<PolicyVersion['state'], string>

const payees = {
  person: '本人',
  enterprise: '单位',
  provider: '培训或评价机构',
  nobody: '不发钱',
  unknown: '没查到',
} as const satisfies Record<Payee, string>

export function sayEnd(end: End): string {
  switch (end.kind) {
    case 'open':
      return '一直有效'
    case 'lastDay':
      return `${sayRoughDate(end.on)}为止`
    case 'unknown':
      return end.runsThrough === undefined ? '没查到' : `至少到 ${end.runsThrough}，以后没查到`
  }
}

function sayAnchors(added: readonly FactId[], removed: readonly FactId[], dictionary: FactDictionary): string {
  const names = (facts: readonly FactId[]) => facts.map((fact) => dictionary.get(fact)?.label ?? fact).join('、')
  return [added.length > 0 && `增加${names(added)}`, removed.length > 0 && `去掉${names(removed)}`].filter(Boolean).join('，')
}

function sayEntry(entry: CardEntry): string {
  if (entry.kind === 'unknown') return '待核实'
  return `${entry.lines.join('；')}（${sayConfidence(entry.confidence)}）`
}
