/** The pages that are measured, and the address under all of them that does nothing. */
import type { Words } from './table.ts'

export type MeasuredPage = { readonly name: Words; readonly path: string }

/** An electrician of level 3 in 涪陵 with 26 insured months, on a fixed day, so that the page is the same whenever it is measured. */
const answers =
  'place=500102&kind=skillLevel&level=L3&job=6-31-01-03&issued=2025-09-12&work=employedEnterprise&months=26&paying=yes&firm=yes' +
  '&had=none&year1=0&groups=none&on=2026-03-02'

export const home: MeasuredPage = { name: { zh: '首页', en: 'home' }, path: '/' }
export const question: MeasuredPage = { name: { zh: '第一个问题', en: 'first question' }, path: '/check' }
export const result: MeasuredPage = { name: { zh: '结果', en: 'result' }, path: `/check/result?${answers}` }
export const library: MeasuredPage = { name: { zh: '政策库', en: 'library' }, path: '/policies' }
export const policy: MeasuredPage = { name: { zh: '一项政策', en: 'one policy' }, path: '/policies/cq-skill-upgrade' }

/** Answers without database, page or compression: what HTTP itself costs here. */
export const floor: MeasuredPage = { name: { zh: '底线 /healthz', en: 'floor /healthz' }, path: '/healthz' }
