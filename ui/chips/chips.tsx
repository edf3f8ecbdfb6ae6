/** Short links side by side: other words to search for. */
import './chips.css'

/** `labelledBy` is the id of the heading above. */
export function Chips({
  labelledBy,
  links,
}: {
  readonly labelledBy: string
  readonly links: readonly { readonly href: string; readonly label: string }[]
}): React.JSX.Element {
  return (
    <ul className="filters" aria-labelledby={labelledBy}>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a className="chip" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
