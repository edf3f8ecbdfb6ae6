/** Asks for the day of the exam and how long one can practise a day; the days until then stand below. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { dailyMinutes, planUntil } from '#domain/exam/study-plan.ts'
import type { ReportPage } from '#features/exams/read-report.ts'
import { Button } from '#ui/button/button.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { Select } from '#ui/field/select.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { type AskedPlan, DAILY, EXAM_DAY } from './exam-day.ts'
import { Planned } from './planned.tsx'

type Props = { readonly page: ReportPage; readonly asked: AskedPlan; readonly today: CivilDate }

export function PlanPanel({ page, asked, today }: Props): React.JSX.Element {
  const { typed, minutes, examDay, problem } = asked
  const weaknesses = page.functions.map(({ workFunction, marks, most, weight }) => ({
    code: workFunction.code,
    lost: most === 0 ? 0 : 1 - marks / most,
    weight,
  }))
  return (
    <Section id="plan" title="排到考试那天">
      <Panel bleed>
        <form method="get" action={links.sittingReport(page.sitting.code, 'plan')}>
          <DateField
            name={EXAM_DAY}
            label="哪天考"
            hint="看准考证；还没定就填个大概。只在网址里，我们不存。"
            value={typed}
            problem={problem}
          />
          <div className="mt-4">
            <Select
              name={DAILY}
              label="一天能练多久"
              value={String(minutes)}
              options={dailyMinutes.map((each) => ({ value: String(each), label: `${each} 分钟` }))}
            />
          </div>
          <div className="mt-4">
            <Button kind="solid">{examDay ? '重新排' : '排一排'}</Button>
          </div>
        </form>
      </Panel>
      {examDay && (
        <div className="mt-4">
          <Planned page={page} minutes={minutes} examDay={examDay} plan={planUntil(examDay, today, weaknesses, minutes)} />
        </div>
      )}
    </Section>
  )
}
