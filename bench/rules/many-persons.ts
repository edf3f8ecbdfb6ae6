/** 1,000,000 persons × ten policies as bit planes: warm (planes kept) and cold, totals of everything, and who a change affects. */

import { affectedBy } from '#domain/rules/backend/affected.ts'
import { type Columns, emptyColumns, setPerson } from '#domain/rules/backend/columns.ts'
import { drawFrom } from '#domain/rules/backend/content.fixture.ts'
import { planeRule, type Totals } from '#domain/rules/backend/planes.ts'
import { Population } from '#domain/rules/backend/population.ts'
import { encode, layoutOf } from '#domain/rules/backend/slots.ts'
import type { Table } from '../table.ts'
import { many, seconds, secondsOf } from './measure.ts'
import { aPerson, factsOf } from './persons.ts'
import { yardstick, yardstickChange, yardstickDictionary } from './yardstick.ts'

const layout = layoutOf(yardstickDictionary)
const MISSING = 0.1

export function measureManyPersons(size: number): Table {
  const rows = [0, MISSING].map((missing) => measure(size, missing))
  const peak = process.resourceUsage().maxRSS / 1024
  const sizes = many(size)
  return {
    title: { zh: `${sizes} 人 × ${yardstick.length} 项政策，全部合计`, en: `${sizes} persons × ${yardstick.length} policies, all totals` },
    columns: [
      '',
      { zh: '已有位面', en: 'warm' },
      { zh: '从头', en: 'cold' },
      { zh: '改一项，影响谁', en: 'one change: who is affected' },
      { zh: '人次符合', en: 'yes' },
      { zh: '说不准', en: 'cannot tell' },
      { zh: '金额（万元）', en: 'amount (10,000 yuan)' },
    ],
    rows: rows.map(({ affected, warm, cold, totals }, nth) => [
      nth === 0 ? { zh: '事实全知', en: 'all facts known' } : { zh: '一成事实未知', en: 'one fact in ten unknown' },
      seconds(warm),
      seconds(cold),
      seconds(affected),
      many(totals.reduce((sum, { yes }) => sum + yes, 0)),
      many(totals.reduce((sum, { unknown }) => sum + unknown, 0)),
      many(totals.reduce((sum, { high }) => sum + high, 0) / 1_000_000),
    ]),
    notes: [{ zh: `处理器时间；峰值内存 ${many(peak)} MB`, en: `processor time; peak memory ${many(peak)} MB` }],
  }
}

function measure(size: number, missing: number): { affected: number; warm: number; cold: number; totals: readonly Totals[] } {
  const population = new Population(layout, syntheticColumns(size, missing), size)
  const rules = yardstick.map(({ rule }) => planeRule(rule, layout))
  const [first] = rules
  if (first === undefined) throw new Error('no rules')
  const verdicts = first.judge(population)
  const pass = (): readonly Totals[] => rules.map((rule) => rule.total(population, rule.judge(population, verdicts)))
  const totals = pass()
  const changed = planeRule(yardstickChange, layout)
  const affected = (): unknown => affectedBy(first, changed, population)
  affected()
  return { affected: secondsOf(affected), warm: secondsOf(pass), cold: secondsOf(pass, () => population.forget()), totals }
}

/** Persons of the yardstick's generator, each fact missing with the probability `missing`. */
export function syntheticColumns(size: number, missing: number): Columns {
  const columns = emptyColumns(layout, size)
  const draw = drawFrom(1)
  const gaps = drawFrom(2)
  for (let nth = 0; nth < size; nth++) setPerson(columns, layout, nth, encode(factsOf(aPerson(draw), missing, gaps), layout))
  return columns
}
