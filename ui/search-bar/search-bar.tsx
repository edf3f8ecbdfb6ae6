/** One line to search with. */
import '#ui/button/button.css'
import '#ui/field/field.css'
import './search-bar.css'

type Props = {
  readonly action: string
  readonly label: string
  readonly name?: string
  readonly value?: string | undefined
  readonly hint?: string
  readonly button?: string
  /** Query parameters that stay: the day that is looked at. */
  readonly keep?: Readonly<Record<string, string>>
  /** In the head of a page of results: no wider than a line of text. */
  readonly isHead?: boolean
}

/** The label stands above; the hint gives examples. */
export function SearchBar({ action, label, name = 'q', value, hint, button = '搜', keep = {}, isHead = false }: Props): React.JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of our floor do not know <search>
    <form className={isHead ? 'find' : undefined} role="search" aria-label={label} action={action} method="get">
      {Object.entries(keep).map(([key, kept]) => (
        <input key={key} type="hidden" name={key} value={kept} />
      ))}
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div className="searchbar">
        <input
          className="in"
          id={name}
          name={name}
          type="search"
          autoComplete="off"
          defaultValue={value}
          aria-describedby={hint ? `${name}-hint` : undefined}
        />
        <button className="btn btn--solid" type="submit">
          {button}
        </button>
      </div>
    </form>
  )
}
