/** What another engine must do to stand beside ours: the same rules, the same persons, the same ten amounts. */
import type { FactDictionary, Facts, FactValue } from '#domain/rules/fact.ts'
import type { Text } from '../../table.ts'
import { isNumbered, type PlainRule, type Value } from './plain-rule.ts'

/** What is known of a person, under the names of the facts. Absent is unknown. */
export type PlainPerson = Readonly<Record<string, Value>>

/** 元 for each rule, 0 for a no; `undefined` or `null` where the engine itself says that it cannot tell. */
export type Answers = ArrayLike<number | null | undefined>

export type Peer = {
  readonly name: Text
  readonly judge: (person: PlainPerson) => Answers | Promise<Answers>
  /** Several persons at once, where that is faster. */
  readonly judgeTogether?: (persons: readonly PlainPerson[]) => readonly Answers[]
  /** Whether it can say by itself that it cannot tell. */
  readonly canBeUnsure?: boolean
  /** With whatever explanation the engine offers. */
  readonly trace?: (person: PlainPerson) => unknown
}

/** All parsing and compiling is done when it is opened. */
export type OpenPeer = (rules: readonly PlainRule[], dictionary: FactDictionary) => Peer

export const plainPerson = (facts: Facts, dictionary: FactDictionary): PlainPerson =>
  Object.fromEntries(
    [...facts].map(([fact, value]): [string, Value] => [fact, isNumbered(fact, dictionary) ? Number(value) : plainValue(value)]),
  )

function plainValue(value: FactValue): Value {
  if (typeof value === 'object') throw new Error('not every engine knows several options at once')
  return value
}
