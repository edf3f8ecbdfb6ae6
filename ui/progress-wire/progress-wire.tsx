/** How far the interview has come, as one wire through its parts. */
import './progress-wire.css'

type Props = {
  readonly steps: readonly string[]
  /** Index of the part the person is in; `steps.length` when all is done. */
  readonly at: number
}

/** Two to six short names. */
export function ProgressWire({ steps, at }: Props): React.JSX.Element {
  return (
    <nav aria-label="进度">
      <ol className="wire">
        {steps.map((step, index) => (
          <li
            key={step}
            className={index < at ? 'done' : index === at ? 'now' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            {step}
            {index < at && <span className="sr">（已答）</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
