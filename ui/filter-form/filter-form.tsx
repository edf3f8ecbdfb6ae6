/** One form for all filters of a list, and the chips that are links. */
import type { ReactNode } from 'react'
import { Button } from '#ui/button/button.tsx'
import './filter-form.css'

type FormProps = {
  readonly action: string
  /** Query parameters that are set elsewhere (by chips). */
  readonly keep?: Readonly<Record<string, string>>
  readonly submit?: string
  /** Fields and `<Chips>`; a short field takes half of a phone's width, `<FilterWide>` the whole. */
  readonly children: ReactNode
}

/** GET, so that every view has an address. */
export function FilterForm({ action, keep = {}, submit = '看结果', children }: FormProps): React.JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of our floor do not know <search>
    <form className="panel bleed fform" role="search" action={action} method="get">
      {Object.entries(keep).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {children}
      <Button kind="solid">{submit}</Button>
    </form>
  )
}

/** A whole row of the form. */
export function FilterWide({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return <div className="wide">{children}</div>
}

/** One choice with how much it leads to; 0 is written too. */
export type Chip = {
  readonly href: string
  readonly label: string
  readonly count?: number | undefined
  readonly current?: boolean | undefined
}

/** Choices as links, one of them current. */
export function Chips({
  id,
  title,
  chips,
}: {
  readonly id: string
  readonly title: ReactNode
  readonly chips: readonly Chip[]
}): React.JSX.Element {
  return (
    <nav className="wide" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="filters">
        {chips.map(({ href, label, count, current }) => (
          <a key={href} className="chip" href={href} aria-current={current ? 'true' : undefined}>
            {label}
            {count !== undefined && <span className="n">{count}</span>}
          </a>
        ))}
      </div>
    </nav>
  )
}
