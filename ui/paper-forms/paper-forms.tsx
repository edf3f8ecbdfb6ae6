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
  /** The marks of confidence that its figures have, each once. */
  readonly marks: readonly ReactNode[]
  /** Every figure with its mark and the name of its source. */
  readonly figures: readonly FormFigure[]
  /** Why it cannot be chosen. */
  readonly closed?: string | undefined
}

export type FormFigure = { readonly says: string; readonly mark: ReactNode; readonly source: string }

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
            <Sources form={form} />
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
            <Sources form={form} />
          </li>
        ),
      )}
    </ul>
  )
}

function Words({ form: { value, title, mark, how, parts } }: { readonly form: FormChoice }): React.JSX.Element {
  return (
    <>
      <b>{`${value}　${title}`}</b>
      {mark && <span className="mk8">{mark}</span>}
      <span className="how">{how}</span>
      {parts && <span className="s mute says">{parts}</span>}
    </>
  )
}

/** Outside the label: what opens may not stand in what chooses. */
function Sources({ form: { value, marks, figures } }: { readonly form: FormChoice }): React.JSX.Element {
  return (
    <details className="srcs">
      <summary>
        <span>
          {`${value} 数字的出处 `}
          <span className="cfs">{marks}</span>
        </span>
      </summary>
      <dl className="s">
        {figures.map(({ says, mark, source }) => (
          <div key={says}>
            <dt>
              {says} {mark}
            </dt>
            <dd className="mute">{source}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
