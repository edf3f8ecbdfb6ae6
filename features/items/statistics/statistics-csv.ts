/** The statistics of banks as a table for spreadsheets: one row an item, in the order in which they are looked at. */
import type { Appraisal, ChoiceTally, Estimate } from '#domain/exam/appraise-item.ts'
import type { FittedItem } from '#domain/exam/calibrate-items.ts'
import { sayFlag } from '#domain/exam/say-flag.ts'
import { sayItemKind } from '#domain/item/say-kind.ts'
import { csvText } from '#features/items/formats/table/csv-text.ts'
import type { ItemStatisticsPage } from './read-item-statistics.ts'

const HEAD = [
  ...['题库', '题号', '题型', '题干', '出过几卷', '曝光', '作答数', '答对率', '答对率下限', '答对率上限'],
  ...['区分度', '区分度下限', '区分度上限', '模型难度', '模型难度标准误', '斜率', '用时中位数（秒）', '选项', '毛病'],
]

/** Shares from 0 to 1, to four digits. What is not known is an empty cell. */
export const statisticsCsv = (pages: readonly ItemStatisticsPage[]): string =>
  csvText([
    HEAD,
    ...pages.flatMap(({ bank, appraisals, fitted }) => appraisals.map((each) => [bank, ...rowOf(each, fitted.get(each.item.id))])),
  ])

const rowOf = (
  { item, shown, exposure, answered, facility, discrimination, choices, medianMs, flags }: Appraisal,
  fit: FittedItem | undefined,
) => [
  ...[item.id, sayItemKind(item.kind), item.stem, shown, rounded(exposure), answered],
  ...[...spanOf(facility), ...spanOf(discrimination)],
  ...(fit === undefined ? ['', '', ''] : [fit.difficulty, fit.error, fit.discrimination].map(rounded)),
  medianMs === undefined ? '' : Math.round(medianMs / 1000),
  choices.map(sayChoice).join('；'),
  flags.map(sayFlag).join(' '),
]

const spanOf = (estimate: Estimate | undefined): readonly (string | number)[] =>
  estimate === undefined ? ['', '', ''] : [estimate.is, estimate.low, estimate.high].map(rounded)

const sayChoice = ({ id, isKey, count, rest }: ChoiceTally): string =>
  `${id}${isKey ? '（答案）' : ''} ${count} 人${rest === undefined ? '' : `，其余得 ${Math.round(rest * 100)}%`}`

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000
