/** 你的回答: everything answered so far, in the order in which it was, each with the way to change it and keep the others. */
import type { Answered } from '#features/eligibility/read-result.ts'
import { AnswerTrail } from '#ui/answer-trail/answer-trail.tsx'
import { Details } from '#ui/details/details.tsx'

type Props = {
  readonly answered: readonly Answered[]
  /** Where the answer with this short name is changed. */
  readonly changeHref: (param: string) => string
}

/** Nothing before the first answer. */
export function AnswerList({ answered, changeHref }: Props): React.JSX.Element | null {
  if (answered.length === 0) return null
  return (
    <Details summary={`你的回答（${answered.length}）`} panel>
      <AnswerTrail
        answers={answered.map(({ fact, says }) => ({
          key: fact.param,
          label: fact.label,
          answer: says,
          changeHref: changeHref(fact.param),
        }))}
      />
    </Details>
  )
}
