/** Rules and facts in plain Chinese, made from the rule itself. Nothing here is written per result. */
import { addMonths } from '#domain/calendar/civil-date.ts'
import { sayFen, toFen } from '#domain/money/fen.ts'
import {
  applicationDate,
  dateOf,
  type FactDefinition,
  type FactDictionary,
  type FactId,
  type Facts,
  type FactValue,
  type Option,
  unitOf,
} from './fact.ts'
import type { Condition, Test } from './rule.ts'
import { isNo, isReview, isYes, type Truth } from './truth.ts'

/** What a condition demands, as a statement: 失业保险累计缴费满 12 个月. */
export function sayCondition(condition: Condition, dictionary: FactDictionary): string {
  return condition.kind === 'leaf' ? sayTest(condition.test, dictionary) : condition.says
}

export function sayTest(test: Test, dictionary: FactDictionary): string {
  switch (test.op) {
    case 'is': {
      const type = dictionary.get(test.fact)?.type
      return type?.kind === 'boolean' ? (test.value ? type.yes : type.no) : labelOf(test.fact, dictionary)
    }
    case 'oneOf':
      return `${labelOf(test.fact, dictionary)}是${quotedList(optionLabels(test.fact, test.values, dictionary))}`
    case 'noneOf':
      return `${labelOf(test.fact, dictionary)}不是${quotedList(optionLabels(test.fact, test.values, dictionary))}`
    case 'includesAny':
      return dictionary.get(test.fact)?.owner === 'enterprise'
        ? `${labelOf(test.fact, dictionary)}里有${quotedList(optionLabels(test.fact, test.values, dictionary))}`
        : `属于其中一类：${optionLabels(test.fact, test.values, dictionary).join('、')}`
    case 'includesNone':
      return `没有这些情况：${optionLabels(test.fact, test.values, dictionary).join('；')}`
    case 'atLeast':
      return `${labelOf(test.fact, dictionary)}${passesWithTime(test.fact, dictionary) ? '满' : '不少于'} ${test.value} ${unitOfFact(test.fact, dictionary)}`
    case 'atMost':
      return test.value === 0
        ? `${labelOf(test.fact, dictionary)}：0 ${unitOfFact(test.fact, dictionary)}`
        : `${labelOf(test.fact, dictionary)}不超过 ${test.value} ${unitOfFact(test.fact, dictionary)}`
    case 'onOrAfter':
      return `${labelOf(test.fact, dictionary)}在 ${test.day} 或以后`
    case 'before':
      return `${labelOf(test.fact, dictionary)}在 ${test.day} 以前`
    case 'within':
      return `${labelOf(test.after, dictionary)}起 ${test.months} 个月内${test.fact === applicationDate ? '申请' : `：${labelOf(test.fact, dictionary)}`}`
    case 'notBefore':
      return `${labelOf(test.fact, dictionary)}不早于${labelOf(test.other, dictionary)}`
    case 'sameYear':
      return `${labelOf(test.fact, dictionary)}和${labelOf(test.other, dictionary)}在同一年`
    case 'inRegion':
      return `${labelOf(test.fact, dictionary)}在规定的地区`
    case 'decidedByOffice':
      return test.says
    case 'disputed':
      return `来源说法不一：${test.variants.map(({ says }) => says).join('；或者')}`
  }
}

/** What is known about a test's facts, to stand beside it: 26 个月. Undefined where nothing is. */
export function sayKnown(test: Test, facts: Facts, dictionary: FactDictionary): string | undefined {
  switch (test.op) {
    case 'within': {
      const start = dateOf(facts, test.after)
      if (start === undefined) return undefined
      return `${labelOf(test.after, dictionary)} ${start}，满 ${test.months} 个月是 ${addMonths(start, test.months)}`
    }
    case 'notBefore':
    case 'sameYear': {
      const [fact, other] = [dateOf(facts, test.fact), dateOf(facts, test.other)]
      return fact === undefined || other === undefined ? undefined : `${fact}，${labelOf(test.other, dictionary)} ${other}`
    }
    case 'decidedByOffice':
      return undefined
    case 'disputed':
      return sayKnown(test.variants[0].test, facts, dictionary)
    case 'is':
    case 'oneOf':
    case 'noneOf':
    case 'includesAny':
    case 'includesNone':
    case 'atLeast':
    case 'atMost':
    case 'onOrAfter':
    case 'before':
    case 'inRegion': {
      const value = facts.get(test.fact)
      const definition = dictionary.get(test.fact)
      return value === undefined || definition === undefined ? undefined : sayValue(definition, value)
    }
  }
}

/** An answer in the words of its question. */
export function sayValue({ type }: FactDefinition, value: FactValue): string {
  switch (type.kind) {
    case 'boolean':
      return value === true ? type.yes : type.no
    case 'choice':
    case 'region':
      return labelAmong(type.options, String(value))
    case 'set':
      return Array.isArray(value) && value.length > 0 ? value.map((each: string) => labelAmong(type.options, each)).join('、') : type.none
    case 'integer':
    case 'duration':
      return `${String(value)} ${unitOf(type)}`
    case 'money':
      return sayFen(toFen(Number(value)))
    case 'date':
      return String(value)
    case 'claims':
      return typeof value === 'object' && 'claims' in value ? `${value.claims.length} 笔` : String(value)
  }
}

export const sayTruth = (truth: Truth): string => (isYes(truth) ? '满足' : isNo(truth) ? '不满足' : isReview(truth) ? '要核实' : '还不知道')

const labelOf = (id: FactId, dictionary: FactDictionary): string => dictionary.get(id)?.label ?? id

const unitOfFact = (id: FactId, dictionary: FactDictionary): string => unitOf(dictionary.get(id)?.type)

const passesWithTime = (id: FactId, dictionary: FactDictionary): boolean =>
  dictionary.get(id)?.growsMonthly === true || ['岁', '个月'].includes(unitOfFact(id, dictionary))

function optionLabels(id: FactId, values: readonly string[], dictionary: FactDictionary): readonly string[] {
  const type = dictionary.get(id)?.type
  const options = type !== undefined && 'options' in type ? type.options : []
  return values.map((value) => labelAmong(options, value))
}

const labelAmong = (options: readonly Option[], value: string): string => options.find((option) => option.value === value)?.label ?? value

/** Options that hold a comma themselves are set in quotation marks, or the list could not be read. */
const quotedList = (words: readonly string[]): string =>
  orList(words.some((word) => /[，、]/.test(word)) ? words.map((word) => `“${word}”`) : words)

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}或${words.at(-1)}`
