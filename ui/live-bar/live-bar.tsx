/** The answer as it stands, at the foot of every question. */
import type { ReactNode } from 'react'
import './live-bar.css'

type Props = {
  readonly label?: string
  readonly children: ReactNode
  /** Where the answers so far can be seen. */
  readonly link?: { readonly href: string; readonly label: string } | undefined
}

/** Sticks to the bottom; takes the tab bar's place inside the interview. */
export function LiveBar({ label = '照现在的答案', children, link }: Props): React.JSX.Element {
  return (
    <div className="livebar" role="status">
      <div className="wrap">
        <div>
          <span>{label}</span>
          <strong>{children}</strong>
        </div>
        {link && (
          <a className="tap" href={link.href}>
            {link.label}
          </a>
        )}
      </div>
    </div>
  )
}
