/** What may be answered: for every fact the values at which some rule turns, so that a few random answers meet many edges. */
import { addDays, addMonths, type CivilDate, parseCivilDate } from '#domain/calendar/civil-date.ts'
import { type Answer, unsure } from '#domain/interview/answers.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { FactDefinition, FactDictionary, FactId } from '#domain/rules/fact.ts'
import type { Condition, Test } from '#domain/rules/rule.ts'
import { isAsked } from './answers-in-address.ts'

export type Choices = ReadonlyMap<FactId, readonly Answer[]>

/** Facts a visitor may be asked, each with 不确定 and every value that differs from its neighbours in some rule. */
export function choicesFor(policies: readonly Policy[], dictionary: FactDictionary, on: CivilDate): Choices {
  const tests = policies.flatMap(({ versions }) => versions.flatMap(({ rule }) => (rule?.conditions ?? []).flatMap(testsOf)))
  const starts = policies.flatMap(({ versions }) => versions.map(({ from }) => from.first))
  const askable = [...dictionary.values()].filter(isAsked)
  return new Map(askable.map((fact) => [fact.id, [unsure, ...new Set(valuesOf(fact, tests, starts, on))]]))
}

function testsOf(condition: Condition): readonly Test[] {
  if (condition.kind !== 'leaf') return condition.of.flatMap(testsOf)
  const { test } = condition
  return test.op === 'disputed' ? test.variants.map((variant) => variant.test) : [test]
}

function valuesOf({ id, type }: FactDefinition, tests: readonly Test[], starts: readonly CivilDate[], on: CivilDate): readonly Answer[] {
  switch (type.kind) {
    case 'boolean':
      return [true, false]
    case 'choice':
    case 'region':
      return type.options.map(({ value }) => value)
    case 'set':
      return [[], ...type.options.map(({ value }) => [value]), type.options.map(({ value }) => value)]
    case 'integer':
    case 'duration': {
      const limits = tests.flatMap((test) => ((test.op === 'atLeast' || test.op === 'atMost') && test.fact === id ? [test.value] : []))
      return [type.least, type.most, ...limits.flatMap((limit) => [limit - 1, limit, limit + 1])].filter(
        (value) => value >= type.least && value <= type.most,
      )
    }
    case 'money':
      return [type.least, type.most]
    case 'claims':
      return [{ claims: [] }]
    case 'date': {
      const limits = tests.flatMap((test) => datesIn(test, id, on))
      return [type.earliest, on, ...starts, ...limits]
        .flatMap((day) => [addDays(day, -1), day])
        .filter((day) => day >= type.earliest && day <= (type.latest === 'today' ? on : type.latest))
    }
  }
}

function datesIn(test: Test, fact: FactId, on: CivilDate): readonly CivilDate[] {
  if ((test.op === 'onOrAfter' || test.op === 'before') && test.fact === fact) return [test.day]
  return test.op === 'within' && test.after === fact ? [addMonths(on, -test.months), addDays(addMonths(on, -test.months), 1)] : []
}

/** A day that is known to be one. */
export function day(text: string): CivilDate {
  const parsed = parseCivilDate(text)
  if (!parsed.ok) throw new Error(`not a day: ${text}`)
  return parsed.value
}
