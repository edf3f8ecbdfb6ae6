/** Days hung on one copper wire, oldest first. The dot only repeats what the words say. */
import type { ReactNode } from 'react'
import './timeline.css'

/** `on` it happened or holds · `now` you are here · `todo` not yet · `gap` nothing found from here on · `unk` not known. */
export type TimelineState = 'on' | 'now' | 'todo' | 'gap' | 'unk'

/** One day or stretch. `when` says the date and the state in words. */
export type TimelineItem = {
  readonly key: string
  readonly state: TimelineState
  readonly when: ReactNode
  readonly children: ReactNode
  /** So that a link may point at it. */
  readonly id?: string | undefined
}

/** An ordered list; the wire is dashed after a `gap` and before what has not come. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }): React.JSX.Element {
  return (
    <ol className="tl">
      {items.map(({ key, id, state, when, children }) => (
        <li key={key} id={id} className={state === 'gap' ? 'gap unk' : state} aria-current={state === 'now' ? 'step' : undefined}>
          <div className="w">{when}</div>
          <div>{children}</div>
        </li>
      ))}
    </ol>
  )
}
