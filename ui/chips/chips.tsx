/** Short links side by side: a filter whose choice in use is filled, each with how many it would show; or other words to search for. */
import './chips.css'

export type Chip = { readonly href: string; readonly label: string; readonly count?: number; readonly isCurrent?: boolean }

export function Chips({ label, chips }: { readonly label: string; readonly chips: readonly Chip[] }): React.JSX.Element {
  return (
    <nav className="filters" aria-label={label}>
      {chips.map(({ href, label: words, count, isCurrent = false }) => (
        <a key={href} className="chip" href={href} aria-current={isCurrent ? 'true' : undefined}>
          {words}
          {count !== undefined && <span className="n">{count}</span>}
        </a>
      ))}
    </nav>
  )
}
