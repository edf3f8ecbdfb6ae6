/** The pages that are measured, and the address under all of them that does nothing. */
import type { Words } from './table.ts'

/** `body`: JSON that is posted to it. */
export type MeasuredPage = { readonly name: Words; readonly path: string; readonly body?: string }

/** An electrician of level 3 in 涪陵 with 26 insured months, on a fixed day, so that the page is the same whenever it is measured. */
const answers =
  'place=500102&kind=skillLevel&level=L3&job=6-31-01-03&issued=2025-09-12&work=employedEnterprise&months=26&paying=yes&firm=yes' +
  '&had=none&year1=0&groups=none&on=2026-03-02'

const home: MeasuredPage = { name: { zh: '首页', en: 'home' }, path: '/' }
const question: MeasuredPage = { name: { zh: '第一个问题', en: 'first question' }, path: '/check' }
/** Two questions on one page, two answers behind. */
export const step: MeasuredPage = {
  name: { zh: '一步问答', en: 'one step of the interview' },
  path: '/check?place=500102&kind=skillLevel&on=2026-03-02',
}
export const result: MeasuredPage = { name: { zh: '结果', en: 'result' }, path: `/check/result?${answers}` }
export const library: MeasuredPage = { name: { zh: '政策库', en: 'library' }, path: '/policies' }
export const policy: MeasuredPage = { name: { zh: '一项政策', en: 'one policy' }, path: '/policies/cq-skill-upgrade' }

const clause: MeasuredPage = {
  name: { zh: '一条条款', en: 'one clause' },
  path: '/policies/cq-skill-upgrade/cq-skill-upgrade-2023/insured-months',
}
export const search: MeasuredPage = { name: { zh: '搜索', en: 'search' }, path: `/search?q=${encodeURIComponent('高级工 补贴')}` }
const changes: MeasuredPage = { name: { zh: '变化', en: 'changes' }, path: '/changes' }
const sources: MeasuredPage = { name: { zh: '出处', en: 'sources' }, path: '/sources' }
export const diff: MeasuredPage = {
  name: { zh: '两版比', en: 'two versions' },
  path: '/compare/versions?a=cq-training-subsidy-2022&b=cq-training-subsidy-2024',
}
const levels: MeasuredPage = { name: { zh: '三级并排', en: 'levels' }, path: '/compare/levels/training-subsidy' }
const places: MeasuredPage = { name: { zh: '两地并排', en: 'two regions' }, path: '/compare/regions?left=500000&right=420000' }
const terms: MeasuredPage = { name: { zh: '词表', en: 'glossary' }, path: '/terms' }
const certificates: MeasuredPage = { name: { zh: '认证书', en: 'certificates' }, path: '/certificates' }
const district: MeasuredPage = { name: { zh: '涪陵', en: 'district' }, path: '/places' }
const report: MeasuredPage = { name: { zh: '报错', en: 'report a mistake' }, path: '/policies/cq-skill-upgrade/report' }

/** The same person, asked by a program. */
export const check: MeasuredPage = {
  name: { zh: '判断接口', en: 'check API' },
  path: '/api/v1/check',
  body: JSON.stringify({
    on: '2026-03-02',
    facts: {
      'person.ui.insuredPlace': '500102',
      'cert.kind': 'skillLevel',
      'cert.level': 'L3',
      'cert.occupation': '6-31-01-03',
      'cert.issueDate': '2025-09-12',
      'person.employment.status': 'employedEnterprise',
      'person.ui.cumulativeMonths': 26,
      'person.ui.payingAtIssueMonth': true,
      'enterprise.registeredAndPaying': true,
      'history.sameOccupation': [],
      'history.skillUpgrade.thisYear': 0,
      'person.groups': [],
    },
  }),
}

/** One of every kind. */
export const everyKind: readonly MeasuredPage[] = [
  home,
  question,
  step,
  result,
  library,
  policy,
  clause,
  search,
  changes,
  sources,
  diff,
  levels,
  places,
  terms,
  certificates,
  district,
  report,
]

/** Answers without database, page or compression: what HTTP itself costs here. */
export const floor: MeasuredPage = { name: { zh: '底线 /healthz', en: 'floor /healthz' }, path: '/healthz' }
