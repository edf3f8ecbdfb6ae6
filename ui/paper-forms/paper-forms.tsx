/** Forms of paper to choose from. One that cannot be chosen stays in the list, drawn as an open contact, and says why. */
import type { ReactNode } from 'react'
import './paper-forms.css'

export type FormChoice = {
  readonly value: string
  readonly title: string
  /** A word beside the title: which to take if one does not know. */
  readonly mark?: string | undefined
  readonly how: string
  readonly parts?: string | undefined
  /** Where the figures come from, each with its mark of confidence. */
  readonly support: readonly ReactNode[]
  /** Why it cannot be chosen. */
  readonly closed?: string | undefined
}

/** Stands in a fieldset whose legend says what is chosen. */
export function PaperForms({
  name,
  forms,
  chosen,
}: {
  readonly name: string
  readonly forms: readonly FormChoice[]
  readonly chosen: string
}) {
  return (
    <ul className="forms panel panel--flush bleed">
      {forms.map((form) =>
        form.closed === undefined ? (
          <li key={form.value}>
            <input type="radio" name={name} id={`${name}-${form.value}`} value={form.value} defaultChecked={form.value === chosen} />
            <label htmlFor={`${name}-${form.value}`}>
              <Words form={form} />
            </label>
          </li>
        ) : (
          <li key={form.value}>
            <svg className="no" viewBox="0 0 32 24" aria-hidden="true">
              <path d="M0 14h7M25 14h7M8 13L23 4" />
            </svg>
            <div className="lab">
              <Words form={form} />
              <span className="s says">现在不能选：{form.closed}</span>
            </div>
          </li>
        ),
      )}
    </ul>
  )
}

function Words({ form: { value, title, mark, how, parts, support } }: { readonly form: FormChoice }): React.JSX.Element {
  return (
    <>
      <b>{`${value}　${title}`}</b>
      {mark && <span className="mk8">{mark}</span>}
      <span className="how">{how}</span>
      {parts && <span className="s mute says">{parts}</span>}
      {support.map((each, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of figures
        <span key={nth} className="cfs s">
          {each}
        </span>
      ))}
    </>
  )
}
