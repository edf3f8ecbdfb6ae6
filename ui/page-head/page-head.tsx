/** The page's one h1 with its one-line answer. Its CSS is in base.css. */
import type { ReactNode } from 'react'

type Props = {
  readonly title: ReactNode
  /** The answer in a sentence. */
  readonly lede?: ReactNode
  /** What stands above the title: a verdict, a place. */
  readonly above?: ReactNode
  /** What follows: as a rule the as-of line. */
  readonly children?: ReactNode
}

/** Opens `<main>`: answer first. */
export function PageHead({ title, lede, above, children }: Props): React.JSX.Element {
  return (
    <header className="page-head">
      {above && <div className="row s mb-2">{above}</div>}
      <h1>{title}</h1>
      {lede && <p className="lede">{lede}</p>}
      {children && <div className="mt-3">{children}</div>}
    </header>
  )
}
