/** 重庆 失业保险技能提升补贴 as the content tells it, cut down to what its worked examples turn on. */
import { fenOfYuan } from '#domain/money/fen.ts'
import { toBenefitId, toClauseAnchor, toPolicyId, toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day, endUnknown, open, region, rough, until } from '#domain/policy/policy.fixture.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { applicationDate, type FactDictionary, toFactId } from '#domain/rules/fact.ts'
import { aChoice, aDate, aGroup, aLeaf, aNumber, aRegion, aRule, aSet, dictionaryOf } from '#domain/rules/rule.fixture.ts'
import type { AmountRule, Condition, Rule } from '#domain/rules/rule.ts'
import { placeFact } from './assess-benefit.ts'

export const issueDate = toFactId('cert.issueDate')
const level = toFactId('cert.level')
const status = toFactId('person.employment.status')
const months = toFactId('person.ui.cumulativeMonths')
const had = toFactId('history.sameOccupation')
const thisYear = toFactId('history.skillUpgrade.thisYear')
const demand = toFactId('catalog.marketDemand')

/** In the order in which they are asked; the last two are never asked. */
export const dictionary: FactDictionary = dictionaryOf(
  aRegion(placeFact, { '500102': '重庆涪陵区', '500000': '重庆其他区县', '100000': '重庆以外' }),
  aChoice(level, { L5: '五级', L4: '四级', L3: '三级', L2: '二级' }),
  aDate(issueDate),
  aChoice(status, { employedEnterprise: '在企业上班', receivingUiBenefit: '正在领失业保险金', flexible: '灵活就业' }),
  aNumber(months, { growsMonthly: true }),
  aSet(had, { same: '同级领过', training: '这本证领过培训补贴' }),
  aNumber(thisYear, { unit: '次', most: 9 }),
  aDate(applicationDate, { owner: 'authority' }),
  aChoice(demand, { usual: '一般', veryShort: '非常紧缺' }, { owner: 'catalogue' }),
)

const anchors = [issueDate, applicationDate] as const

const paidFor = (value: number): Condition =>
  aLeaf({ op: 'atLeast', fact: months, value }, { id: 'insured-months', nature: 'curable', cure: `交满 ${value} 个月` })
const drawing = aLeaf({ op: 'oneOf', fact: status, values: ['receivingUiBenefit'] }, { id: 'drawing' })
const orDrawing = (condition: Condition): Condition => aGroup('any', [condition, drawing])
const levels = aLeaf({ op: 'oneOf', fact: level, values: ['L5', 'L4', 'L3'] }, { id: 'level' })
const inTime = aLeaf({ op: 'within', fact: applicationDate, months: 12, after: issueDate, lastDay: 'unknown' }, { id: 'apply-within' })
const employed = (...values: NonEmpty<string>): Condition => aLeaf({ op: 'oneOf', fact: status, values }, { id: 'employed' })
const not = (...values: NonEmpty<string>): Condition => aLeaf({ op: 'includesNone', fact: had, values }, { id: `not-${values.join('-')}` })
const onceAYear = aLeaf({ op: 'atMost', fact: thisYear, value: 0 }, { id: 'per-year' })

const amount: AmountRule = {
  kind: 'table',
  keys: [level, demand],
  rows: [
    { when: ['L5', 'usual'], fen: fenOfYuan(1000) },
    { when: ['L5', 'veryShort'], fen: fenOfYuan(1200) },
    { when: ['L4', 'usual'], fen: fenOfYuan(1500) },
    { when: ['L4', 'veryShort'], fen: fenOfYuan(1800) },
    { when: ['L3', 'usual'], fen: fenOfYuan(2000) },
    { when: ['L3', 'veryShort'], fen: fenOfYuan(2500) },
  ],
  clause: toClauseAnchor('amount'),
}
const rule = (...conditions: NonEmpty<Condition>): Rule => aRule([levels, inTime, ...conditions], { amount })

const version = (id: string, given: Partial<PolicyVersion>): PolicyVersion => aVersion({ id: toVersionId(id), anchors, ...given })

const employee = employed('employedEnterprise')
const employeeOrDrawing = employed('employedEnterprise', 'receivingUiBenefit')

export const v2017 = version('2017', { from: rough('2017-07'), end: open, rule: rule(employee, paidFor(36), not('same')) })
export const v2019 = version('2019-2020', {
  from: rough('2019-01-01'),
  end: until('2020-12-31'),
  rule: rule(employee, paidFor(12), not('same')),
})
const v2022 = version('2022', {
  from: rough('2022'),
  end: until('2022-12-31'),
  rule: rule(employeeOrDrawing, orDrawing(paidFor(12)), not('same')),
})
const v2023Gap = version('2023-gap', {
  from: rough('2023-01-01'),
  end: until('2023-07'),
  confidence: 'confirmed-C',
  rule: rule(
    employee,
    aLeaf(
      {
        op: 'disputed',
        variants: [
          { says: '36 个月', sources: [], test: { op: 'atLeast', fact: months, value: 36 } },
          { says: '12 个月', sources: [], test: { op: 'atLeast', fact: months, value: 12 } },
        ],
      },
      { id: 'insured-months', nature: 'disputed' },
    ),
    not('same'),
  ),
})
export const v2023 = version('2023', {
  from: rough('2023-07'),
  end: endUnknown('2023-12-31'),
  rule: rule(employeeOrDrawing, orDrawing(paidFor(12)), not('same', 'training'), onceAYear),
})
const v2024 = version('2024-on', { from: rough('2024-01-01'), end: endUnknown(), state: 'notEstablished', confidence: 'unknown' })

export const skillUpgrade = toBenefitId('skill-upgrade')

export const chongqing: Policy = aPolicy({
  id: toPolicyId('cq-skill-upgrade'),
  benefit: skillUpgrade,
  regions: [region('500000')],
  lastVerified: day('2026-02-12'),
  versions: [v2017, v2019, v2022, v2023Gap, v2023, v2024],
})

/** An employee in 涪陵 with everything in order; what a case turns on is laid over it. */
export const inOrder = {
  [placeFact]: '500102',
  'cert.level': 'L3',
  'person.employment.status': 'employedEnterprise',
  'history.sameOccupation': [],
  'history.skillUpgrade.thisYear': 0,
} as const
