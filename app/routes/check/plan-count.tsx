/** The soonest last day as a fuse, all others below it, and the way into a calendar. */

import { daysBetween } from '#domain/calendar/civil-date.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { type LastDay, sayWorkingDay } from '#domain/plan/last-day.ts'
import { leavesOf } from '#domain/rules/evaluate.ts'
import { applicationDate, dateOf, type Facts } from '#domain/rules/fact.ts'
import type { ClaimDeadline, PlanPage } from '#features/eligibility/read-plan.ts'
import { Count } from '#ui/count/count.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import { Details } from '#ui/details/details.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Note } from '#ui/note/note.tsx'
import { DeadlineLine } from './deadline-line.tsx'

export function PlanCount({ page, calendar }: { readonly page: PlanPage; readonly calendar: string }): React.JSX.Element {
  const [first, ...others] = page.deadlines
  return (
    <>
      {first === undefined || first.last.state !== 'open' ? (
        <Note kind="act" title={first === undefined ? '截止日没查到' : '办理期限已经过了'}>
          {first === undefined ? '这几项没写到哪天为止，或者缺一个日期。打电话时一起问。' : <DeadlineLine last={first.last} />}
        </Note>
      ) : (
        <Count
          title={`${first.entitlement.policy.title}：离最后一个工作日`}
          days={first.last.daysLeft}
          period={periodOf(first, page.facts)}
        >
          <p className="s">
            <KeepDates text={`从 ${page.on} 算到 ${first.last.working.on}。${sayReason(first.last)}`} />
          </p>
          <p className="mt-2">
            <a href={calendar} download>
              <Icon name="cal" />
              存进手机日历（.ics）
            </a>
          </p>
          <p className="xs">提前 14 天和 3 天各响一次。文件里的链接带着你的回答，是你自己的文件，别转给不相干的人。</p>
        </Count>
      )}
      {others.map(({ entitlement, last }) => (
        <p key={entitlement.benefit} className="mt-2 s">
          {entitlement.policy.title}：<DeadlineLine last={last} />
        </p>
      ))}
      {page.deadlines.length > 0 && <CalendarSource page={page} />}
    </>
  )
}

const sayReason = (last: LastDay): string => {
  const why = sayWorkingDay(last)
  return why === '' ? '' : `${why}。`
}

/** The period that the limit counts, where its start is known. */
function periodOf({ entitlement, last }: ClaimDeadline, facts: Facts): React.ComponentProps<typeof Count>['period'] {
  const start = startOf(entitlement, facts)
  if (start === undefined) return undefined
  const [whole, gone] = [daysBetween(start, last.deadline.lastDay), daysBetween(start, last.asOf)]
  return { from: `${start} 起`, to: `${last.deadline.lastDay} 满期`, gone: Math.max(0, gone), whole }
}

function startOf({ lead, deadline }: Entitlement, facts: Facts) {
  const tests = (lead?.reasons ?? []).flatMap(leavesOf).filter(({ condition }) => condition.clause === deadline?.clause)
  const within = tests.map(({ condition: { test } }) => test).find((test) => test.op === 'within' && test.fact === applicationDate)
  return within?.op === 'within' ? dateOf(facts, within.after) : undefined
}

function CalendarSource({ page: { calendar } }: { readonly page: PlanPage }): React.JSX.Element {
  const { table, firstYear, lastYear } = calendar
  return (
    <Details summary="工作日怎么算的" bare>
      <p className="s">
        放假和调休查的是公开软件包 {table.name} {table.version} 里的表，有 {firstYear}–{lastYear} 年，算转载。{lastYear + 1}{' '}
        年起的安排还没公布，只除去周末。
      </p>
      <ul className="s">
        {[...table.notices].map(([year, { number, address }]) => (
          <li key={year}>
            {year} 年：表里写依据国务院办公厅的通知 {number ?? '（文号没写）'}，<a href={address}>网页</a>，我们没打开核对
          </li>
        ))}
      </ul>
    </Details>
  )
}
