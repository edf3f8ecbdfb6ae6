/** The answer of the product: every benefit assessed, and each open one looked at a second time. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import type { Facts } from '#domain/rules/fact.ts'
import { assess, type Rulebook } from './assess.ts'
import type { Entitlement } from './entitlement.ts'
import { sharpen } from './sharpen.ts'

/** `on` is the day of filing, unless `facts` name another; `today` is the last day that an answer may name. */
export const assessExactly = (
  rulebook: Rulebook,
  facts: Facts,
  on: CivilDate,
  topic: Topic,
  today: CivilDate,
  audience: Audience = 'person',
): readonly Entitlement[] => sharpen(assess(rulebook, facts, on, topic, audience), facts, on, rulebook, today)
