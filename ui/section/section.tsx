/** A titled part of a page. Its CSS (the terminal before the h2) is in base.css. */
import type { ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly title: ReactNode
  /** A short remark or a link at the right of the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** `id` names the heading, so that links may point at it. */
export function Section({ id, title, aside, children }: Props): React.JSX.Element {
  return (
    <section className="sec" aria-labelledby={id}>
      <div className="sec-h">
        <h2 id={id}>{title}</h2>
        {typeof aside === 'string' ? <span className="s mute push">{aside}</span> : aside}
      </div>
      {children}
    </section>
  )
}
