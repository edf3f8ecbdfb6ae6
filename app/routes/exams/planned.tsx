/** The days until the exam laid out: the round that is next, later ones folded, the last days. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { DailyMinutes, StudyPlan } from '#domain/exam/study-plan.ts'
import type { ReportPage } from '#features/exams/read-report.ts'
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { Steps } from '#ui/steps/steps.tsx'
import { lastSteps, roundSteps } from './plan-steps.tsx'

type Props = {
  readonly page: ReportPage
  readonly plan: StudyPlan
  readonly minutes: DailyMinutes
  readonly examDay: CivilDate
}

export function Planned({ page, plan, minutes, examDay }: Props): React.JSX.Element {
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
