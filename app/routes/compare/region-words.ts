/** The words of the comparison of places: subjects, kinds of cases, points, and for what an amount is. */
import type { AmountClass, Comparator, ComparedAmount, ComparedRule, ComparedSubject } from '#domain/comparator/comparator.ts'
import { type SkillLevel, saySkillLevel } from '#domain/occupation/skill-level.ts'

const subjects = {
  skillUpgrade: '技能提升补贴',
  training: '培训补贴',
  assessment: '评价补贴',
  apprenticeship: '企业新型学徒制',
  base: '培训基地和工作室',
} as const satisfies Record<ComparedSubject, string>
export const saySubject = (subject: ComparedSubject): string => subjects[subject]

const classes = {
  usual: '平常的',
  shortage: '紧缺的',
  bothOnPaper: '都考笔试的',
  classA: 'A 类',
  classB: 'B 类',
  classC: 'C 类',
  withoutCertificate: '没拿到证的',
  studio: '国家级工作室',
  base: '基地',
} as const satisfies Record<AmountClass, string>

/** 三级，紧缺的 · 基地 */
export const sayAmountRow = (kind: AmountClass, level: SkillLevel | undefined): string =>
  level === undefined ? classes[kind] : `${saySkillLevel(level).replace(/（.*/, '')}，${classes[kind]}`

const points = {
  who: '给谁',
  requires: '要什么条件',
  times: '几次',
  within: '多久内办',
  shortage: '紧缺怎么算',
  anchor: '按哪天的证',
  prepay: '先给多少',
  excludes: '和什么不能都领',
  where: '在哪办',
  lasts: '多久',
} as const satisfies Record<ComparedRule, string>
export const sayPoint = (on: ComparedRule): string => points[on]

const per = {
  certificate: '每本证',
  person: '每人',
  personYear: '每人每年',
  project: '每个',
  unstated: '按什么算没写',
} as const satisfies Record<ComparedAmount['per'], string>

/** For what an amount of that kind is, and whether it is only the most: 每人每年 · 每个，最多. */
export function sayPer({ amounts }: Comparator, kind: AmountClass): string {
  const amount = amounts.find((each) => each.class === kind)
  return amount === undefined ? '' : `${per[amount.per]}${amount.isUpTo ? '，最多' : ''}`
}
