/** The sheet itself: result, questions for the clerk, conditions with their proofs, papers, boxes, and what it can be checked by. */
import type { PrintCode } from '#app/http/print-code.ts'
import { textOf } from '#domain/calendar/rough-date.ts'
import { sayDaysLeft, sayWorkingDay } from '#domain/plan/last-day.ts'
import { sayForm } from '#domain/policy/paper.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import type { SheetPage } from '#features/eligibility/read-sheet.ts'
import { AmountSpan, Unknown } from '#ui/amount/amount.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Day } from '#ui/day/day.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'
import '#ui/a4/a4.css'
import { callFor } from './call-lines.ts'
import { SheetConditions } from './sheet-conditions.tsx'
import { sayPayee, sayVerdictFor, sayWhy } from './verdict-words.ts'

type Props = { readonly page: SheetPage; readonly print: PrintCode }

const verdicts = { yes: '✓ 可以领', review: '☎ 需经办核实', near: '◐ 还差一点', unknown: '? 资料不足', no: '／ 不能领' } as const

export function SheetPaper({ page, print }: Props): React.JSX.Element {
  const { entitlement, on, dictionary, checklist, receipt, content } = page
  const { policy, verdict, lead } = entitlement
  const asks = callFor([entitlement], dictionary, on)?.lines ?? []
  return (
    <article className="a4" aria-labelledby="a4h">
      <header className="a4-h">
        <div>
          <p className="k">
            匠途窗口单 · 给经办人看 · 编号 <span className="mono">{receipt.slice(0, 8)}</span>
          </p>
          <h1 id="a4h">{policy.title}</h1>
          <p className="k">
            按{' '}
            <b>
              <Day on={on} />
            </b>{' '}
            查到的规定：{lead ? <VersionLine version={lead.version} /> : <Unknown />}
          </p>
        </div>
        <div className="a4-qr">
          <QrCode code={print.code} label="二维码：重新算一遍这张单" />
          查这张单
        </div>
      </header>
      <dl className="a4-v">
        <div>
          <dt>结论</dt>
          <dd>
            {sayVerdictFor(verdict, policy) ?? verdicts[verdict]}
            <small>
              <KeepDates text={sayWhy(entitlement, dictionary)} />
            </small>
          </dd>
        </div>
        <Money page={page} />
        <Last page={page} />
      </dl>
      {asks.length > 0 && (
        <>
          <h2>请经办人答这几问</h2>
          <ol className="a4-ask">
            {asks.map((ask) => (
              <li key={ask}>
                <span className="q">{ask.replace(/^“|”$/g, '')}</span>
                <span className="w">
                  <span className="a4-box" />是
                  <span className="a4-box" />否
                  <span className="a4-box" />
                  另写
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>条件和凭据（情况由本人说明）</h2>
      <SheetConditions page={page} />
      <div className="a4-2">
        <div>
          <h2>带来的材料</h2>
          <ul>
            {checklist.bring.map(({ paper, asked }) => (
              <li key={paper.id}>
                <span className="a4-box" />
                {paper.name}（{asked.flatMap(({ demand }) => sayForm(demand.form) ?? [])[0] ?? '原件还是复印件待核实'}）
              </li>
            ))}
            {checklist.bring.length === 0 && (
              <li>
                <span className="a4-box" />
                <Unknown />
              </li>
            )}
          </ul>
        </div>
        <div>
          <h2>办完怎么走</h2>
          <ul>
            {processOf(page).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {processOf(page).length === 0 && (
              <li>
                <Unknown />
              </li>
            )}
          </ul>
        </div>
      </div>
      <h2>窗口填</h2>
      <div className="a4-sign">
        <span>受理日期</span>
        <span>经办人</span>
        <span>电话</span>
      </div>
      <div className="a4-sign a4-sign--1">
        <span>不受理的原因，依据哪份文件</span>
      </div>
      <footer className="a4-f">
        <p>匠途按公开文件转述生成，不是官方文件；能不能领以经办机构答复为准。规定 {policy.lastVerified} 核对。</p>
        <p>
          回执校验 <span className="mono">{(receipt.match(/.{8}/g) ?? []).join(' ')}</span>
        </p>
        <p>
          内容指纹 <span className="mono">{content.slice(0, 16)}</span>
          。打开二维码会按同样的回答、日子和内容重新算，得出同一个校验码；改一个回答就对不上。
        </p>
      </footer>
    </article>
  )
}

/** 渝府办发〔2023〕57号《…》，2023-07 起，到哪天没写 */
function VersionLine({ version }: { readonly version: PolicyVersion }): React.JSX.Element {
  const { document, from, end, confidence } = version
  const until = end.kind === 'lastDay' ? `到 ${textOf(end.on)}` : end.kind === 'open' ? '没写截止' : '到哪天待核实'
  return (
    <>
      {document.number ?? <Unknown>文号待核实</Unknown>}
      {document.title && `《${document.title}》`}；版本：{version.title}，<KeepDates text={`${textOf(from)} 起，${until}`} />{' '}
      <ConfidenceMark level={confidence} />
    </>
  )
}

function Money({ page: { entitlement } }: { readonly page: SheetPage }): React.JSX.Element {
  const { amount, payee, policy, lead } = entitlement
  const clause = lead?.version.clauses.find(({ anchor }) => anchor === lead.version.rule?.amount.clause)
  return (
    <div>
      <dt>{policy.nature === 'payment' ? '金额，付给谁' : '内容'}</dt>
      <dd>
        {amount?.kind === 'span' ? (
          <AmountSpan low={amount.low} high={amount.high} />
        ) : amount?.kind === 'notMoney' ? (
          amount.says
        ) : (
          <Unknown>金额待核实</Unknown>
        )}
        <small>
          {policy.nature === 'payment' && `${sayPayee(payee)}；`}
          {clause ? clause.cite : '条款待核实'} {clause && <ConfidenceMark level={clause.confidence} />}
        </small>
      </dd>
    </div>
  )
}

function Last({ page: { last } }: { readonly page: SheetPage }): React.JSX.Element {
  return (
    <div>
      <dt>最晚哪天申请</dt>
      <dd>
        {last ? <Day on={last.working.on} /> : <Unknown />}
        {last && (
          <small>
            <KeepDates text={[sayDaysLeft(last), sayWorkingDay(last)].filter(Boolean).join('；')} />
          </small>
        )}
      </dd>
    </div>
  )
}

function processOf({ entitlement: { lead } }: SheetPage): readonly string[] {
  const process = lead?.version.card.process
  return process?.kind === 'known' ? process.lines.map((line) => line.replace(/。$/, '')) : []
}
