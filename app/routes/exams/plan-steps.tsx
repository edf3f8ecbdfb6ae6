/** The steps of a plan, each with a way into practice. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { minutesOf } from '#domain/exam/sitting.ts'
import type { DailyMinutes, Round, Stretch } from '#domain/exam/study-plan.ts'
import type { ReportPage } from '#features/exams/read-report.ts'
import { Day } from '#ui/day/day.tsx'
import type { StepItem } from '#ui/steps/steps.tsx'
import { sayMinutes } from './say-time.ts'

/** `items`: as many as fit into a day. */
type StepProps = { readonly page: ReportPage; readonly minutes: DailyMinutes; readonly items: number }

/** What is practised, then the mock exam that ends the round. */
export function roundSteps({ stretches, mockOn }: Round, step: StepProps): readonly StepItem[] {
  const practice = stretches.map((stretch) => ({
    key: stretch.from,
    title: <Days {...stretch} />,
    children: <Practice codes={stretch.codes} {...step} />,
  }))
  return mockOn === undefined ? practice : [...practice, { key: mockOn, title: <Day on={mockOn} words />, children: <Mock {...step} /> }]
}

/** Only what is known already, then the exam. */
export function lastSteps(review: Stretch | undefined, examDay: CivilDate, step: StepProps): readonly StepItem[] {
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
