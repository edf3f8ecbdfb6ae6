/** What is wrong in a form, before its h1, each line a link to the field. */
import './error-summary.css'

type Props = {
  /** Field name → sentence; the name is the id of the field's first control. */
  readonly problems: Readonly<Record<string, string | undefined>> | undefined
  readonly title?: string
}

/** Nothing where there is no problem. The page's `<title>` should start with “有错：” as well. */
export function ErrorSummary({ problems = {}, title = '还差一步' }: Props): React.JSX.Element | null {
  const lines = Object.entries(problems).filter(([, sentence]) => sentence)
  if (lines.length === 0) return null
  return (
    <div className="errsum" role="alert" tabIndex={-1} aria-labelledby="errsum-title">
      <h2 id="errsum-title">{title}</h2>
      <ul>
        {lines.map(([name, sentence]) => (
          <li key={name}>
            <a href={`#${name}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
