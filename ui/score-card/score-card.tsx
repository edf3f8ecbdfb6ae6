/** A score in large figures, and its parts. */
import '#ui/total/total.css'
import './score-card.css'

type Props = {
  readonly title: string
  readonly score: string
  /** Behind the figure: `/ 100　合格线 60`. */
  readonly of: string
  readonly parts: readonly { readonly label: string; readonly figure: string }[]
}

export function ScoreCard({ title, score, of, parts }: Props): React.JSX.Element {
  return (
    <div className="total">
      <p className="s">{title}</p>
      <p className="score">
        <b>{score}</b>
        <span>{of}</span>
      </p>
      <ul className="score-parts">
        {parts.map(({ label, figure }) => (
          <li key={label}>
            <span>{label}</span>
            <b>{figure}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
