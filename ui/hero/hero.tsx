/** The front page's opening: the question people come with, one go button, and the road beside it. */
import type { ReactNode } from 'react'
import './hero.css'

type Props = {
  /** A `<Switch>`. */
  readonly above?: ReactNode
  readonly title: ReactNode
  readonly lede: ReactNode
  /** A `<ButtonRow full>` with the page's go button. */
  readonly actions: ReactNode
  /** `<RouteLine>`: below on a phone, right on a desktop. */
  readonly children?: ReactNode
}

/** Stands before `<main>`'s other parts and holds the page's h1. */
export function Hero({ above, title, lede, actions, children }: Props): React.JSX.Element {
  return (
    <section className="hero" aria-labelledby="hero-title">
      <div className="wrap hero-grid">
        <div>
          {above}
          <h1 id="hero-title">{title}</h1>
          <p className="mt-3">{lede}</p>
          <div className="mt-5">{actions}</div>
        </div>
        {children && <div>{children}</div>}
      </div>
    </section>
  )
}
