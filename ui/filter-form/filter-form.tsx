/** One form for all filters of a list, and the chips that are links. */
import type { ReactNode } from 'react'
import { Button } from '#ui/button/button.tsx'
import './filter-form.css'

type FormProps = {
  readonly action: string
  /** Query parameters that are set elsewhere (by chips). */
  readonly keep?: Readonly<Record<string, string>>
  readonly submit?: string
  /** Above its list, over the whole width; as a rule it stands in a side column. */
  readonly lying?: boolean
  /** Fields and `<Chips>`; a short field takes half of a phone's width, `<FilterWide>` the whole. */
  readonly children: ReactNode
}

/** GET, so that every view has an address. */
export function FilterForm({ action, keep = {}, submit = '看结果', lying = false, children }: FormProps): React.JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of our floor do not know <search>
    <form
      className={lying ? 'panel bleed fform fform--lying' : 'panel bleed fform'}
      role="search"
      aria-label="筛选"
      action={action}
      method="get"
    >
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
