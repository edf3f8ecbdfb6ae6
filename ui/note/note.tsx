/** A remark that must be seen. Never a toast: it stays in the page and in its print. */
import type { ReactNode } from 'react'
import './note.css'

/** `plain` grey · `info` to know · `act` to do · `ok` done · `bad` refused or broken. */
export type NoteKind = 'plain' | 'info' | 'act' | 'ok' | 'bad'

type Props = {
  readonly kind?: NoteKind
  readonly title?: ReactNode
  readonly level?: 2 | 3
  /** `status` where the note answers what the person just did. */
  readonly role?: 'status' | 'alert' | undefined
  readonly children: ReactNode
}

/** A lone string becomes a paragraph; otherwise give paragraphs yourself. */
export function Note({ kind = 'plain', title, level = 2, role, children }: Props): React.JSX.Element {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={kind === 'plain' ? 'note' : `note note--${kind}`} role={role}>
      {title && <Heading>{title}</Heading>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
