/** feelin: DMN FEEL. It has no public "parse once", so one text judges many persons: their fastest way. */
import { evaluate } from 'feelin'
import { conditionText, payText, type Words } from './infix.ts'
import type { Answers, OpenPeer } from './peer.ts'
import type { PlainRule } from './plain-rule.ts'

const words: Words = {
  and: ' and ',
  or: ' or ',
  equals: '=',
  literal: (value) => (typeof value === 'string' ? `"${value}"` : `${value}`),
  isAmong: (fact, values) => `list contains([${values.join(', ')}], ${fact})`,
  ifElse: (condition, then, otherwise) => `(if ${condition} then ${then} else ${otherwise})`,
  read: (fact) => fact,
}
const ofMember: Words = { ...words, read: (fact) => `p.${fact}` }

export const feel: OpenPeer = (rules) => {
  const each = `[${rules.map((rule) => textOf(rule, words)).join(', ')}]`
  const all = `for p in persons return [${rules.map((rule) => textOf(rule, ofMember)).join(', ')}]`
  return {
    name: { zh: 'feelin 8，一段文本判一批人', en: 'feelin 8, one text for many persons' },
    judge: (person) => answersOf(evaluate(each, person).value),
    judgeTogether: (persons) => listOf(evaluate(all, { persons }).value).map(answersOf),
  }
}

const textOf = ({ condition, pay }: PlainRule, by: Words): string => by.ifElse(conditionText(condition, by), payText(pay, by), '0')

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`feelin answered ${JSON.stringify(value)}`)
  return value
}

const answersOf = (value: unknown): Answers => listOf(value).map((each) => (typeof each === 'number' ? each : null))
