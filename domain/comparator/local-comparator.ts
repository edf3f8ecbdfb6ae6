/** A version of our own as a comparator, so that it can stand in one table with other places. What it does not say stays open. */
import { textOf } from '#domain/calendar/rough-date.ts'
import type { Fen } from '#domain/money/fen.ts'
import { type SkillLevel, skillLevels } from '#domain/occupation/skill-level.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import type { RegionCode } from '#domain/region/region.ts'
import { toFactId } from '#domain/rules/fact.ts'
import type { AmountRule } from '#domain/rules/rule.ts'
import { weakest } from '#domain/source/source.ts'
import type { AmountClass, Comparator, ComparedAmount, ComparedRule, ComparedSubject } from './comparator.ts'

/** The benefit that settles the same matter here. */
export const benefitOfSubject = {
  skillUpgrade: 'skill-upgrade',
  training: 'training-subsidy',
  assessment: 'assessment-subsidy',
  apprenticeship: 'apprenticeship',
  base: 'base-studio',
} as const satisfies Record<ComparedSubject, string>

/** Which clause, by its anchor, speaks on which point of the comparison. */
const points: Readonly<Record<string, ComparedRule>> = {
  employed: 'who',
  groups: 'who',
  'insured-months': 'requires',
  'paying-at-issue': 'requires',
  'per-year': 'times',
  'lifetime-limit': 'times',
  'apply-within': 'within',
  'issued-from': 'anchor',
  'not-with-training': 'excludes',
  'not-with-skill-upgrade': 'excludes',
  'work-as-training-ended': 'excludes',
}

/** Amounts by level and by the demand of the market; other ways to reckon have no table to stand in, and are told on the policy's page. */
export function localComparator(
  version: PolicyVersion,
  { place, region, subject }: { readonly place: string; readonly region: RegionCode; readonly subject: ComparedSubject },
): Comparator {
  const { where } = version.card
  const spoken = version.clauses.flatMap((clause) => {
    const on = points[clause.anchor]
    return on === undefined ? [] : [{ on, clause }]
  })
  const amounts = amountsOf(version.rule?.amount)
  const paid = version.clauses.filter(({ anchor }) => amounts.length > 0 && anchor === version.rule?.amount.clause)
  const told = [...spoken.map(({ clause }) => clause), ...paid]
  return {
    id: version.id,
    place,
    region,
    subject,
    from: textOf(version.from),
    lastDay: version.end.kind === 'lastDay' ? textOf(version.end.on) : undefined,
    amounts,
    rules: [
      ...spoken.map(({ on, clause }) => ({ on, says: clause.plainly.replace(/。$/, '') })),
      ...(where.kind === 'known' ? [{ on: 'where' as const, says: where.lines.join('；') }] : []),
    ],
    sources: [...new Set(told.flatMap(({ sources }) => sources))].toSorted(),
    confidence: told.length === 0 ? version.confidence : weakest(told.map(({ confidence }) => confidence)),
  }
}

const level = toFactId('cert.level')
const demand = toFactId('catalog.marketDemand')
const classes: Readonly<Record<string, AmountClass>> = { usual: 'usual', veryShort: 'shortage' }

function amountsOf(amount: AmountRule | undefined): readonly ComparedAmount[] {
  if (amount?.kind !== 'table') return []
  const [down, across, ...others] = amount.keys
  if (down !== level || (across !== undefined && across !== demand) || others.length > 0) return []
  const byClass = Map.groupBy(amount.rows, ({ when }) => (across === undefined ? 'usual' : classes[when[1] ?? '']))
  return [...byClass].flatMap(([kind, rows]): readonly ComparedAmount[] => {
    if (kind === undefined) return []
    const byLevel: Partial<Record<SkillLevel, Fen>> = {}
    for (const { when, fen } of rows) {
      const known = skillLevels.find((each) => each === when[0])
      if (known !== undefined) byLevel[known] = fen
    }
    return [{ class: kind, per: 'certificate', byLevel, isUpTo: false }]
  })
}
