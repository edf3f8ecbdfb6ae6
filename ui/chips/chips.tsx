/** A filter as links: each says how many it would show, and the one in use is filled. */
import './chips.css'

export type Chip = { readonly href: string; readonly label: string; readonly count?: number; readonly isCurrent: boolean }

export function Chips({ label, chips }: { readonly label: string; readonly chips: readonly Chip[] }): React.JSX.Element {
  return (
    <nav className="filters" aria-label={label}>
      {chips.map(({ href, label: words, count, isCurrent }) => (
        <a key={href} className="chip" href={href} aria-current={isCurrent ? 'true' : undefined}>
          {words}
          {count !== undefined && <span className="n">{count}</span>}
        </a>
      ))}
    </nav>
  )
}
