/** The statistics of a bank at the terminal: what to look at first stands first; what nobody answered is only counted. */
import type { Appraisal, ChoiceTally, Estimate } from '#domain/exam/appraise-item.ts'
import type { FittedItem } from '#domain/exam/calibrate-items.ts'
import { sayFlag } from '#domain/exam/say-flag.ts'
import { plainStem } from '#domain/item/plain-stem.ts'
import { sayItemKind } from '#domain/item/say-kind.ts'
import type { ItemStatisticsPage } from '#features/items/statistics/read-item-statistics.ts'

export function reportStatistics({ bank, papers, appraisals, fitted }: ItemStatisticsPage): readonly string[] {
  const judged = appraisals.filter(isJudged)
  const few = appraisals.filter((each) => !isJudged(each))
  const shown = few.filter((each) => each.shown > 0)
  return [
    ...judged.flatMap((each) => sayJudged(each, fitted.get(each.item.id))),
    ...shown.map((each) => `${nameOf(each)}：出过 ${each.shown} 卷，作答 ${each.answered} 次。${each.flags.map(sayFlag).join('')}`),
    `${bank}：交了 ${papers} 份卷，${appraisals.length} 道题，${fitted.size} 道估得出模型难度。`,
    `有毛病的 ${judged.filter(({ flags }) => flags.length > 0).length} 道，没毛病的 ${judged.filter(({ flags }) => flags.length === 0).length} 道，` +
      `不足以判断的 ${few.length} 道，其中 ${few.length - shown.length} 道没出过。`,
  ]
}

const isJudged = ({ flags }: Appraisal): boolean => !flags.some(({ kind }) => kind === 'tooFew')

const nameOf = ({ item }: Appraisal): string => `${item.id} ${sayItemKind(item.kind)} ${plainStem(item.stem)}`

function sayJudged(appraisal: Appraisal, fit: FittedItem | undefined): readonly string[] {
  const { shown, exposure, answered, facility, discrimination, medianMs, choices, flags } = appraisal
  return [
    nameOf(appraisal),
    [
      `  出过 ${shown} 卷（曝光 ${percent(exposure)}）`,
      `作答 ${answered} 次`,
      `答对率 ${say(facility, percent)}`,
      `区分度 ${say(discrimination, signed)}`,
      ...(fit === undefined ? [] : [`模型难度 ${signed(fit.difficulty)}，标准误 ${fit.error.toFixed(2)}`]),
      ...(medianMs === undefined ? [] : [`用时中位数 ${Math.round(medianMs / 1000)} 秒`]),
    ].join('，'),
    ...choices.map((choice) => `  ${sayChoice(choice, answered)}`),
    ...flags.map((flag) => `  ！${sayFlag(flag)}`),
  ]
}

const sayChoice = ({ id, says, isKey, count, rest }: ChoiceTally, answered: number): string =>
  `${isKey ? '*' : ' '}${id} ${says}：${count} 人（${percent(count / answered)}）${rest === undefined ? '' : `，其余的题得 ${percent(rest)}`}`

const say = (estimate: Estimate | undefined, as: (figure: number) => string): string =>
  estimate === undefined ? '算不出' : `${as(estimate.is)}（${as(estimate.low)} 到 ${as(estimate.high)}）`

const percent = (share: number): string => `${Math.round(share * 100)}%`
const signed = (figure: number): string => (figure < 0 ? `−${(-figure).toFixed(2)}` : figure.toFixed(2))
