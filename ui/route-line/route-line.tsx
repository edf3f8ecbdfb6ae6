/** A road as one wire on dark ground: what is behind, where you are, what comes later. */
import type { ReactNode } from 'react'
import './route-line.css'

/** One stop; `here` at most once, then `later`. */
export type RouteStop = { readonly title: ReactNode; readonly text: ReactNode; readonly state?: 'here' | 'later' | undefined }

/** `heading` is read aloud only: the drawing speaks for itself. */
export function RouteLine({ heading, stops }: { readonly heading: string; readonly stops: readonly RouteStop[] }): React.JSX.Element {
  return (
    <>
      <h2 className="sr">{heading}</h2>
      <ol className="route">
        {stops.map(({ title, text, state }, index) => (
          <li key={String(index)} className={state} aria-current={state === 'here' ? 'step' : undefined}>
            <b>{title}</b>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
