/** Short links side by side, of which one may be where the reader is. */
import './chip-nav.css'

export type ChipLink = { readonly href: string; readonly label: string; readonly isCurrent?: boolean }

export function ChipNav({ label, links }: { readonly label: string; readonly links: readonly ChipLink[] }): React.JSX.Element {
  return (
    <nav aria-label={label}>
      <ul className="filters">
        {links.map(({ href, label: words, isCurrent }) => (
          <li key={href}>
            <a className="chip" href={href} aria-current={isCurrent ? 'true' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
