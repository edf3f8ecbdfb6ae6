/** Asks for the day of the exam and lays out the days until then, each part with a way into practice. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { minutesOf } from '#domain/exam/sitting.ts'
import { type DailyMinutes, dailyMinutes, planUntil, type Round, type Stretch, type StudyPlan } from '#domain/exam/study-plan.ts'
import type { ReportPage } from '#features/exams/read-report.ts'
import { Button } from '#ui/button/button.tsx'
import { Day } from '#ui/day/day.tsx'
import { Details } from '#ui/details/details.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { Select } from '#ui/field/select.tsx'
import { Note } from '#ui/note/note.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { type StepItem, Steps } from '#ui/steps/steps.tsx'
import { type AskedPlan, DAILY, EXAM_DAY } from './exam-day.ts'
import { sayMinutes } from './say-time.ts'

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

type PlannedProps = {
  readonly page: ReportPage
  readonly plan: StudyPlan
  readonly minutes: DailyMinutes
  readonly examDay: CivilDate
}

function Planned({ page, plan, minutes, examDay }: PlannedProps): React.JSX.Element {
  switch (plan.kind) {
    case 'over':
      return (
        <Note kind="act" title="这天已经过了" role="status">
          <p>
            考完了，<a href={links.check()}>看拿到证能领什么</a>。要再考，填下一次的日子。
          </p>
        </Note>
      )
    case 'today':
      return (
        <Note kind="info" title="就是今天，不用再练了" role="status">
          要带什么看准考证，早点到。会的先做，拿不准的先标记。
        </Note>
      )
    case 'plan': {
      const [now, ...later] = plan.rounds
      const step = { page, minutes, items: plan.items }
      return (
        <>
          <p role="status">
            <b>{`还有 ${plan.daysLeft} 天。`}</b>
            {`每天 ${minutes} 分钟，大约 ${plan.items} 题，连看解析。丢分多的先练、多练。`}
            {plan.review === undefined && '考试还远，先排 12 周，到时候照新成绩再排。'}
          </p>
          {later.length === 0 ? (
            <Steps items={[...(now ? roundSteps(now, step) : []), ...lastSteps(plan.review, examDay, step)]} />
          ) : (
            <>
              {now && <Steps items={roundSteps(now, step)} />}
              <div className="mt-3">
                <Details summary={`后面 ${later.length} 轮，照新成绩会变`} bare>
                  <Steps items={later.flatMap((round) => roundSteps(round, step))} />
                </Details>
              </div>
              <div className="mt-3">
                <Steps items={lastSteps(plan.review, examDay, step)} />
              </div>
            </>
          )}
        </>
      )
    }
  }
}

type StepProps = { readonly page: ReportPage; readonly minutes: DailyMinutes; readonly items: number }

function roundSteps({ stretches, mockOn }: Round, step: StepProps): readonly StepItem[] {
  const practice = stretches.map((stretch) => ({
    key: stretch.from,
    title: <Days {...stretch} />,
    children: <Practice codes={stretch.codes} {...step} />,
  }))
  return mockOn === undefined ? practice : [...practice, { key: mockOn, title: <Day on={mockOn} words />, children: <Mock {...step} /> }]
}

function lastSteps(review: Stretch | undefined, examDay: CivilDate, step: StepProps): readonly StepItem[] {
  const exam: StepItem = { key: examDay, title: <Day on={examDay} words />, children: <p>考试。</p> }
  if (review === undefined) return [exam]
  return [
    {
      key: review.from,
      title: <Days {...review} />,
      children: (
        <p>
          只复习，不学新的：<a href={links.practiceMine(step.page.standard.id)}>错题本</a>和
          <a href={links.practice(step.page.standard.id)}>今天该练的</a>。
        </p>
      ),
    },
    exam,
  ]
}

const Days = ({ from, lastDay }: Pick<Stretch, 'from' | 'lastDay'>): React.JSX.Element =>
  from === lastDay ? (
    <Day on={from} words />
  ) : (
    <>
      <Day on={from} words /> 到 <Day on={lastDay} words />
    </>
  )

/** As many scopes of a function as are worth naming. */
const NAMED_SCOPES = 3

function Practice({ page, codes, items, minutes }: StepProps & { readonly codes: readonly string[] }): React.JSX.Element {
  return (
    <>
      {codes.map((code) => {
        const workFunction = page.functions.find((each) => each.workFunction.code === code)?.workFunction
        if (workFunction === undefined) return null
        const lost = (scope: string): number => {
          const tally = page.result.scopes.get(scope)
          return tally === undefined ? 0 : tally.most - tally.marks
        }
        const scopes = workFunction.scopes.toSorted((a, b) => lost(b.code) - lost(a.code)).slice(0, NAMED_SCOPES)
        return (
          <div key={code}>
            <p>
              <b>{workFunction.name}</b>
            </p>
            <p>
              {scopes.map((scope) => (
                <a key={scope.code} className="act" href={links.practiceScope(page.standard.id, scope.code)}>
                  {scope.name}
                </a>
              ))}
            </p>
          </div>
        )
      })}
      <p>{codes.length > 1 ? `一共约 ${items} 题，${minutes} 分钟。` : `每天约 ${items} 题，${minutes} 分钟。`}</p>
    </>
  )
}

function Mock({ page: { sitting } }: StepProps): React.JSX.Element {
  const minutes = minutesOf(sitting.form.minutes.value, sitting.extension)
  return (
    <p>
      <a href={links.exams({ after: sitting.code })}>模拟考一次</a>
      {`，${minutes === undefined ? '不限时' : sayMinutes(minutes)}。考完按新成绩单重排。`}
    </p>
  )
}
