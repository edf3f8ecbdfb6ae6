/** Block 7 of the coach: what examiners ask, the answer folded away, and what it rests on. */
import type { OralQuestion } from '#domain/bench/bench-task.ts'
import type { CoachBank } from '#features/bench/read-coach.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'

type Props = { readonly questions: readonly OralQuestion[]; readonly bank: CoachBank | undefined; readonly isOpen: boolean }

export function OralQuestions({ questions, bank, isOpen }: Props): React.JSX.Element {
  return (
    <div className="stack">
      {questions.map((question, nth) => (
        <Details key={question.ask} summary={`${nth + 1}. ${question.ask}`} panel open={isOpen || undefined}>
          <p>{question.answer}</p>
          <Basis question={question} bank={bank} />
        </Details>
      ))}
    </div>
  )
}

function Basis({ question: { points, documents }, bank }: { readonly question: OralQuestion; readonly bank: CoachBank | undefined }) {
  const papers = documents.flatMap((id) => bank?.documents.get(id) ?? [])
  if (points.length + papers.length === 0) return <p className="s mute mt-2">依据：教材常识，没有挂条款</p>
  return (
    <p className="s mute mt-2">
      {'依据：'}
      {papers.map(({ id, number, title, confidence }) => (
        <span key={id}>
          {`${number}《${title}》`} <ConfidenceMark level={confidence} />{' '}
        </span>
      ))}
      {points.length > 0 && `知识点 ${points.join('、')}`}
    </p>
  )
}
