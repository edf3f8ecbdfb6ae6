/** What somebody answered so far, each answer with the way to change it. */
import './answer-trail.css'

export type TrailAnswer = { readonly key: string; readonly label: string; readonly answer: string; readonly changeHref: string }

export function AnswerTrail({ answers }: { readonly answers: readonly TrailAnswer[] }): React.JSX.Element {
  return (
    <ol className="qa3">
      {answers.map(({ key, label, answer, changeHref }) => (
        <li key={key}>
          <span className="q">{label}</span>
          <span className="a">{answer}</span>
          <a href={changeHref} aria-label={`改：${label}`}>
            改
          </a>
        </li>
      ))}
    </ol>
  )
}
