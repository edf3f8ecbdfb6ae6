/** Comparisons made without asking anybody: what agrees, what does not, what cannot be told. */
import { Icon } from '#ui/icon/icon.tsx'
import './self-check.css'

/** The sentence says itself whether it agrees; the icon repeats it. */
export type SelfCheckLine = { readonly key: string; readonly state: 'yes' | 'warn' | 'unk'; readonly says: string }

export function SelfCheck({ lines }: { readonly lines: readonly SelfCheckLine[] }): React.JSX.Element {
  return (
    <ul className="selfcheck">
      {lines.map(({ key, state, says }) => (
        <li key={key}>
          <Icon name={state} />
          <span>{says}</span>
        </li>
      ))}
    </ul>
  )
}
