/** One question of a page: its field, why it is asked, and where the answer stands. */
import type { Answer } from '#domain/interview/answers.ts'
import type { FactDefinition } from '#domain/rules/fact.ts'
import { Details } from '#ui/details/details.tsx'
import { AnswerField } from './answer-field.tsx'

type Props = {
  readonly fact: FactDefinition
  readonly nth: number
  /** How many questions the page has. */
  readonly of: number
  readonly answer: Answer | undefined
  /** What was typed and refused; shown again. */
  readonly given?: readonly string[] | undefined
  readonly problem?: string | undefined
  /** What else helps with this question: a link. */
  readonly children?: React.ReactNode
}

export function QuestionBlock({ fact, nth, of, answer, given, problem, children }: Props): React.JSX.Element {
  const about = of > 1 ? `：${fact.label}` : ''
  return (
    <section className={nth > 0 ? 'sec' : undefined}>
      <input type="hidden" name="question" value={fact.param} />
      <AnswerField fact={fact} answer={answer} given={given} problem={problem} nth={nth} isPart={of > 1} />
      {fact.why && (
        <Details summary={`为什么问这个${about}`} panel>
          <p>{fact.why}</p>
        </Details>
      )}
      {children}
      {fact.whereToLook && (
        <Details summary={`去哪查${about}`} panel>
          <p>{fact.whereToLook}</p>
          <p>查不到就选“不确定”，接着往下答。</p>
        </Details>
      )}
    </section>
  )
}
