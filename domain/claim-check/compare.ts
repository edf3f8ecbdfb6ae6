/** Whether one version of a policy says what a sentence claims: in figures, in who is let in, in who is paid. */
import type { PolicyVersion } from '#domain/policy/policy.ts'
import type { FactId } from '#domain/rules/fact.ts'
import type { Payee, Test } from '#domain/rules/rule.ts'
import type { ClauseOfPolicy } from './claim-check.ts'
import { type Expected, expectedAt, leavesIn } from './expected.ts'
import type { Figure } from './figures.ts'
import type { Agreement } from './judge.ts'

export type Claimed = Figure & { readonly level?: string | undefined }

/** A figure that holds in one of several cases (level, shortage) agrees in part. */
export function compareFigure({ unit, low, high, level }: Claimed, version: PolicyVersion, { clause }: ClauseOfPolicy): Agreement {
  const all = expectedAt(version, clause, unit)
  const hasLevels = all.some((each) => each.level !== undefined)
  const some = hasLevels && level !== undefined ? all.filter((each) => each.level === level) : all
  if (some.length === 0) return undefined
  const isThere = (value: number): boolean => some.some((each) => each.low <= value && value <= each.high)
  if (!isThere(low) || !isThere(high)) return 'differs'
  const isExact = some.some((each) => each.low === low && each.high === high)
  return (distinct(some) === 1 && isExact) || low !== high ? 'agrees' : 'agreesInPart'
}

const distinct = (all: readonly Expected[]): number => new Set(all.map(({ low, high }) => `${low} ${high}`)).size

/** Whether the version lets `option` in, held against what is claimed. Undefined where its rule does not test that. */
export function compareOption(fact: FactId, option: string, isLetIn: boolean, version: PolicyVersion): Agreement {
  const tests = leavesIn(version.rule?.conditions ?? []).flatMap(({ test }) => {
    const allows = allowsOption(test, fact, option)
    return allows === undefined ? [] : [allows]
  })
  if (tests.length === 0) return undefined
  return tests.some((allows) => allows) === isLetIn ? 'agrees' : 'differs'
}

function allowsOption(test: Test, fact: FactId, option: string): boolean | undefined {
  if (!('fact' in test) || test.fact !== fact) return undefined
  switch (test.op) {
    case 'oneOf':
    case 'includesAny':
      return test.values.includes(option)
    case 'noneOf':
    case 'includesNone':
      return !test.values.includes(option)
    default:
      return undefined
  }
}

export function comparePayee(payee: Payee, version: PolicyVersion): Agreement {
  const paid = version.rule?.payee
  return paid === undefined || paid === 'unknown' || paid === 'nobody' ? undefined : paid === payee ? 'agrees' : 'differs'
}
