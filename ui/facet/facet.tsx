/** By what a list can be narrowed: one line a value, with the number of hits it would leave. Nought is written too. */
import './facet.css'

export type FacetLine = { readonly label: string; readonly count: number; readonly href: string; readonly current: boolean }

type Props = {
  /** Of the heading; two copies on one page need two. */
  readonly id: string
  readonly title: string
  /** The first line takes the choice back: 全部. */
  readonly lines: readonly FacetLine[]
}

/** A count that is shown can be clicked; nought cannot. */
export function FacetList({ id, title, lines }: Props): React.JSX.Element {
  return (
    <>
      <h3 className="facet-h" id={id}>
        {title}
      </h3>
      <ul className="facet" aria-labelledby={id}>
        {lines.map(({ label, count, href, current }) => (
          <li key={label}>
            {count === 0 && !current ? (
              <span className="zero">
                <span>{label}</span>
                <b>0</b>
              </span>
            ) : (
              <a href={href} aria-current={current ? 'true' : undefined}>
                <span>{label}</span>
                <b>{count}</b>
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
