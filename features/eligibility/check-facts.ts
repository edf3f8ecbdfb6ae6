/** Facts in, results out: the same assessment for programs. Nothing is kept. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Rulebook } from '#domain/entitlement/assess.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { Topic } from '#domain/policy/policy.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type FactDictionary, type FactId, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { parseFactValue } from '#domain/rules/parse-fact.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'

export type GivenFacts = Readonly<Record<string, boolean | number | string | readonly string[]>>
export type FactProblem = { readonly fact: string; readonly says: string }
export type Checked = { readonly on: CivilDate; readonly entitlements: readonly Entitlement[]; readonly dictionary: FactDictionary }

/** All problems of the facts at once, each naming its fact; else one entitlement per benefit of the topic. */
export async function checkFacts(
  ctx: Context,
  given: GivenFacts,
  on: CivilDate,
  topic: Topic,
): Promise<Result<Checked, NonEmpty<FactProblem>>> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const dictionary: FactDictionary = catalogue?.dictionary ?? new Map()
  const facts = new Map<FactId, FactValue>()
  const problems: FactProblem[] = []
  for (const [name, value] of Object.entries(given)) {
    const fact = dictionary.get(toFactId(name))
    const parsed = fact && parseFactValue(fact, textOf(value))
    if (fact === undefined || parsed === undefined) problems.push({ fact: name, says: `没有“${name.slice(0, 60)}”这个事实。` })
    else if (parsed.ok) facts.set(fact.id, parsed.value)
    else problems.push({ fact: name, says: parsed.problem.says })
  }
  if (isNonEmpty(problems)) return fail(problems)
  const rulebook: Rulebook = catalogue ?? { policies: [], dictionary }
  return ok({ on, entitlements: assessExactly(rulebook, facts, on, topic, ctx.clock.today()), dictionary })
}

/** An empty list means none of the options. */
function textOf(value: GivenFacts[string]): string | readonly string[] {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : value.length === 0 ? ['none'] : value
}
