/** What to do, one after the other; the first open one is lit. */
import type { ReactNode } from 'react'
import './steps.css'

export type StepItem = { readonly key: string; readonly title: ReactNode; readonly now?: boolean; readonly children?: ReactNode }

/** `children` of a step are paragraphs. */
export function Steps({ items }: { readonly items: readonly StepItem[] }): React.JSX.Element {
  return (
    <ol className="steps panel bleed">
      {items.map(({ key, title, now, children }) => (
        <li key={key} className={now ? 'now' : undefined}>
          <h3>{title}</h3>
          {children}
        </li>
      ))}
    </ol>
  )
}
