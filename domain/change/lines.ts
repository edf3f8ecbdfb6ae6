/**
 * What changed from one version to the next, each point with its old and its new side in words. From the rules where both versions
 * have one; else from the fields of the card that differ; else from the titles. Derived, never typed a second time.
 */
import { type Card, type CardEntry, type CardField, sayCardField } from '#domain/policy/card.ts'
import { type MeaningChange, meaningDiff } from '#domain/policy/meaning-diff.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { sayDifference } from '#domain/policy/say-difference.ts'
import type { ConditionChange } from '#domain/rules/condition-diff.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import type { Condition } from '#domain/rules/rule.ts'
import { sayCondition } from '#domain/rules/say.ts'
import { amountSides } from '#domain/rules/say-amount-change.ts'
import { sayConditionChange } from '#domain/rules/say-condition-change.ts'
import { type Confidence, weakest } from '#domain/source/source.ts'

export type Line = {
  /** What it is about, where that does not speak for itself: 多少钱. */
  readonly about?: string | undefined
  readonly was: readonly string[]
  readonly now: readonly string[]
  /** The new side is not known: shown as such, never as a fact. */
  readonly isOpen?: boolean
  /** The weakest support of its two sides. */
  readonly confidence: Confidence
}

/** At least one line: two versions that say the same in everything that was found still have their titles. */
export function linesBetween(before: PolicyVersion, after: PolicyVersion, dictionary: FactDictionary): readonly Line[] {
  if (after.state === 'notEstablished') return [{ ...titleLine(before, after), isOpen: true }]
  const changes = meaningDiff(before, after)
  const both = before.rule !== undefined && after.rule !== undefined
  const ways = [
    () => (both ? ruleLines(changes, [before, after], dictionary) : []),
    () => cardLines(before.card, after.card),
    () => changes.flatMap((change) => (change.kind === 'end' ? arrowLine(change, [before, after], dictionary) : [])),
  ]
  return ways.map((way) => way()).find((lines) => lines.length > 0) ?? [titleLine(before, after)]
}

type Versions = readonly [PolicyVersion, PolicyVersion]

const titleLine = (before: PolicyVersion, after: PolicyVersion): Line => ({
  was: [before.title],
  now: [after.title],
  confidence: weakest([before.confidence, after.confidence]),
})

function ruleLines(changes: readonly MeaningChange[], versions: Versions, dictionary: FactDictionary): readonly Line[] {
  return [
    ...changes.flatMap((each) => (each.kind === 'condition' ? conditionLine(each.change, versions, dictionary) : [])),
    ...amountLine(changes, versions, dictionary),
    ...changes.flatMap((each) => (each.kind === 'payee' ? arrowLine(each, versions, dictionary) : [])),
  ].filter(isTelling)
}

function conditionLine(change: ConditionChange, versions: Versions, dictionary: FactDictionary): readonly Line[] {
  const [before, after] = versions
  switch (change.kind) {
    case 'added': {
      const confidence = clauseConfidence(after, change.condition)
      return [
        { about: placeOf(change.under, dictionary), was: ['没写这一条'], now: [sayCondition(change.condition, dictionary)], confidence },
      ]
    }
    case 'removed': {
      const confidence = clauseConfidence(before, change.condition)
      return [
        { about: placeOf(change.under, dictionary), was: [sayCondition(change.condition, dictionary)], now: ['不再写这一条'], confidence },
      ]
    }
    case 'moved': {
      const confidence = weakest([clauseConfidence(before, change.condition), clauseConfidence(after, change.condition)])
      return [{ ...sidesOf(sayConditionChange(change, dictionary), '换了位置：'), confidence }]
    }
    case 'changed': {
      if (change.aspects.every(({ kind }) => evidence.has(kind))) return []
      const confidence = weakest([clauseConfidence(before, change.before), clauseConfidence(after, change.after)])
      const [was, now] = [sayCondition(change.before, dictionary), sayCondition(change.after, dictionary)]
      return [{ ...(was === now ? sidesOf(sayConditionChange(change, dictionary)) : { was: [was], now: [now] }), confidence }]
    }
  }
}

/** Aspects of a condition that change neither a verdict nor its words for the person. */
const evidence: ReadonlySet<string> = new Set(['nature', 'clause', 'cure', 'says'])

const placeOf = (under: Condition | undefined, dictionary: FactDictionary): string | undefined =>
  under === undefined ? undefined : `“${sayCondition(under, dictionary)}”里`

const clauseConfidence = (version: PolicyVersion, { clause }: Condition): Confidence =>
  version.clauses.find(({ anchor }) => anchor === clause)?.confidence ?? version.confidence

/** All figures that moved, as one line: a table of six sums is one change to the reader. */
function amountLine(changes: readonly MeaningChange[], [before, after]: Versions, dictionary: FactDictionary): readonly Line[] {
  const sides = changes.flatMap((each) => (each.kind === 'amount' ? (amountSides(each.change, dictionary) ?? []) : []))
  if (sides.length === 0) return []
  const amounts = [before, after].flatMap((version) =>
    version.rule === undefined ? [] : (version.clauses.find(({ anchor }) => anchor === version.rule?.amount.clause)?.confidence ?? []),
  )
  const told = (place: string, text: string): string => (place === '' ? text : `${place} ${text}`)
  return [
    {
      about: '多少钱',
      was: sides.map(({ place, was }) => told(place, was)),
      now: sides.map(({ place, now }) => told(place, now)),
      confidence: weakest([...amounts, ...(amounts.length < 2 ? [before.confidence, after.confidence] : [])]),
    },
  ]
}

function arrowLine(change: MeaningChange, [before, after]: Versions, dictionary: FactDictionary): readonly Line[] {
  const confidence = weakest([before.confidence, after.confidence])
  return sayDifference([change], dictionary).map((sentence) => ({ ...sidesOf(sentence), confidence }))
}

/** “钱给谁：本人 → 单位”, taken apart at the colon `at`. A sentence without an arrow is all on the new side. */
function sidesOf(sentence: string, at = '：'): Pick<Line, 'about' | 'was' | 'now'> {
  const start = sentence.indexOf(at)
  const about = start < 0 ? undefined : sentence.slice(0, start + at.length - 1)
  const [was, now] = sentence.slice(start < 0 ? 0 : start + at.length).split(' → ')
  return was === undefined || now === undefined ? { was: ['和现在不同'], now: [sentence] } : { about, was: [was], now: [now] }
}

/** What differs only in the sentence to ask, or in its grounds, reads alike on both sides and is no change to the reader. */
const isTelling = ({ was, now }: Line): boolean => was.join() !== now.join()

/** The questions a reader asks first, first. Whom to ring is no change of policy. */
const telling: readonly CardField[] = ['howMuch', 'who', 'payee', 'when', 'what', 'exclusions', 'where', 'materials', 'process']

function cardLines(before: Card, after: Card): readonly Line[] {
  return telling.flatMap((field): readonly Line[] => {
    const [was, now] = [before[field], after[field]]
    if (saysOf(was).join() === saysOf(now).join()) return []
    const known = [was, now].flatMap((entry) => (entry.kind === 'known' ? [entry.confidence] : []))
    return [{ about: sayCardField(field), was: saysOf(was), now: saysOf(now), isOpen: now.kind === 'unknown', confidence: weakest(known) }]
  })
}

const saysOf = (entry: CardEntry): readonly string[] => (entry.kind === 'known' ? entry.lines : ['没查到'])
