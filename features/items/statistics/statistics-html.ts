/** The statistics of banks as one page to read and to print: nothing is loaded from anywhere. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Appraisal, ChoiceTally, Estimate } from '#domain/exam/appraise-item.ts'
import type { FittedItem } from '#domain/exam/calibrate-items.ts'
import { sayFlag } from '#domain/exam/say-flag.ts'
import { plainStem } from '#domain/item/plain-stem.ts'
import { sayItemKind } from '#domain/item/say-kind.ts'
import { escaped } from '#features/items/formats/xml/write-xml.ts'
import type { ItemStatisticsPage } from './read-item-statistics.ts'

const STYLE = `body{font:16px/1.6 sans-serif;margin:24px;color:#1b2027}h1{font-size:24px}h2{font-size:20px;margin-top:32px}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #8a929c;padding:6px 8px;text-align:left;vertical-align:top}
thead th{background:#eef0f2}td.n{white-space:nowrap}td ul{margin:0;padding-left:18px}.key{font-weight:700}
@media print{@page{size:A4 landscape;margin:12mm}body{font-size:9pt;margin:0}thead{display:table-header-group}tr{break-inside:avoid}}`

const HEAD = ['题', '出过几卷（曝光）', '作答', '答对率', '区分度', '模型难度', '选项', '毛病']

/** `on`: the day on which it was worked out. */
export const statisticsHtml = (pages: readonly ItemStatisticsPage[], on: CivilDate): string =>
  `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>题目体检 ${on}</title><style>${STYLE}</style></head>
<body><h1>题目体检</h1><p>${on} 算的。毛病最重的在前面；括号里是 95% 的区间，模型难度带标准误。</p>
${pages.map(bankOf).join('\n')}
</body></html>
`

function bankOf({ bank, papers, appraisals, fitted }: ItemStatisticsPage): string {
  const shown = appraisals.filter((each) => each.shown > 0)
  const rows = shown.map((each) => rowOf(each, fitted.get(each.item.id)))
  return `<h2>${escaped(bank)}</h2>
<p>交了 ${papers} 份卷。出过的 ${shown.length} 道在下面，没出过的 ${appraisals.length - shown.length} 道。</p>
<table><thead><tr>${HEAD.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`
}

function rowOf(
  { item, shown, exposure, answered, facility, discrimination, choices, flags }: Appraisal,
  fit: FittedItem | undefined,
): string {
  const cells = [
    `${shown}（${percent(exposure)}）`,
    String(answered),
    say(facility, percent),
    say(discrimination, signed),
    fit === undefined ? '—' : `${signed(fit.difficulty)} ± ${fit.error.toFixed(2)}`,
  ]
  return `<tr><th scope="row">${escaped(`${item.id} ${sayItemKind(item.kind)} ${plainStem(item.stem)}`)}</th>${cells
    .map((cell) => `<td class="n">${cell}</td>`)
    .join(
      '',
    )}<td>${listOf(choices.map((choice) => choiceOf(choice, answered)))}</td><td>${listOf(flags.map((flag) => escaped(sayFlag(flag))))}</td></tr>`
}

const listOf = (entries: readonly string[]): string => (entries.length === 0 ? '—' : `<ul><li>${entries.join('</li><li>')}</li></ul>`)

/** The right ones are told by a word as well as by weight. */
function choiceOf({ id, says, isKey, count, rest }: ChoiceTally, answered: number): string {
  const share = answered === 0 ? '' : `（${percent(count / answered)}）`
  const text = `${id} ${says}${isKey ? '（答案）' : ''}：${count} 人${share}${rest === undefined ? '' : `，其余得 ${percent(rest)}`}`
  return isKey ? `<span class="key">${escaped(text)}</span>` : escaped(text)
}

const say = (estimate: Estimate | undefined, as: (figure: number) => string): string =>
  estimate === undefined ? '算不出' : `${as(estimate.is)}（${as(estimate.low)} 到 ${as(estimate.high)}）`

const percent = (share: number): string => `${Math.round(share * 100)}%`
const signed = (figure: number): string => (figure < 0 ? `−${(-figure).toFixed(2)}` : figure.toFixed(2))
