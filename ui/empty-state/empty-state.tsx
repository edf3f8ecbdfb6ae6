/** Nothing was found: what was asked, that it is no proof of absence, and how to widen it. */
import type { ReactNode } from 'react'
import './empty-state.css'

type Props = {
  /** Names what was asked for: 涪陵的评价补贴和收费：0 条 */
  readonly title: ReactNode
  readonly text: ReactNode
  /** Ways out: `<Rows panel={false}>`, `<ButtonRow>`. */
  readonly children?: ReactNode
}

/** An open contact above the words. */
export function EmptyState({ title, text, children }: Props): React.JSX.Element {
  return (
    <div className="empty">
      <svg className="motif" viewBox="0 0 120 44" aria-hidden="true">
        <path d="M0 32h34M86 32h34M38 31L78 8" />
        <circle cx="36" cy="32" r="5" />
        <circle cx="84" cy="32" r="5" />
      </svg>
      <div role="status">
        <h2>{title}</h2>
      </div>
      <p className="mt-2">{text}</p>
      {children}
    </div>
  )
}
